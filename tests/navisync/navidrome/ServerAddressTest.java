package navisync.navidrome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import navisync.ExitCode;
import navisync.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How NAVIDROME_URL is read ("Sub-path, trailing slash, proxy"). */
class ServerAddressTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://h/music,            https://h/music/rest/ping.view",
    "https://h/music/,           https://h/music/rest/ping.view",
    "https://h/music//,          https://h/music/rest/ping.view",
    "h:4533,                     http://h:4533/rest/ping.view",
    "h,                          http://h/rest/ping.view",
    "h/music,                    http://h/music/rest/ping.view",
    "https://h/rest,             https://h/rest/ping.view",
    "https://h/rest/,            https://h/rest/ping.view",
    "https://h/music/rest,       https://h/music/rest/ping.view",
    "https://h/rest/ping.view?u=ann, https://h/rest/ping.view",
    "http://h:4533/app/,         http://h:4533/rest/ping.view",
    "http://h:4533/music/app/#/album/recentlyAdded, http://h:4533/music/rest/ping.view",
    "HTTP://H:4533,              HTTP://H:4533/rest/ping.view",
    "http://[::1]:4533/,         http://[::1]:4533/rest/ping.view",
    "[fd00::7]:4533/music,       http://[fd00::7]:4533/music/rest/ping.view",
    "http://ann:secret@h:4533/,  http://h:4533/rest/ping.view",
    "http://h/restaurant,        http://h/restaurant/rest/ping.view",
  })
  void caseOneRestExactly(String written, String asked) {
    assertEquals(asked, ServerAddress.of(written).resolve("/rest/ping.view").toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://h:4533,          http://h:4533",
    "http://h/music,         http://h/music http://h",
    "http://h/a/b,           http://h/a/b http://h/a http://h",
    "http://[::1]:4533/a,    http://[::1]:4533/a http://[::1]:4533",
  })
  void theParentsComeAfterTheAddressAsWritten(String written, String candidates) {
    List<String> tried =
        ServerAddress.of(written).candidates().stream().map(ServerAddress::toString).toList();
    assertEquals(List.of(candidates.split(" ")), tried);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://music.example, true",
    "http://localhost:4533, true",
    "http://127.0.0.1:4533, true",
    "http://127.8.8.8,      true",
    "http://[::1]:4533,     true",
    "http://192.168.1.7,    false",
    "http://music.example,  false",
    "http://[fd00::7]:4533, false",
    "http://127.evil.example, false",
    "http://localhost.evil.example, false",
  })
  void onlyHttpsAndThisMachineArePrivate(String written, boolean isPrivate) {
    assertEquals(isPrivate, ServerAddress.of(written).isPrivate());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "http://192.168.1.7,    true",
    "http://10.0.0.2:4533,  true",
    "http://172.20.3.4,     true",
    "http://169.254.1.1,    true",
    "http://[fd00::7]:4533, true",
    "http://[fe80::1],      true",
    "nas:4533,              true",
    "http://nas.local,      true",
    "http://nas.fritz.box,  true",
    "https://192.168.1.7,   false",
    "http://127.0.0.1,      false",
    "http://localhost,      false",
    "http://172.40.3.4,     false",
    "http://93.184.216.34,  false",
    "http://[2001:db8::1],  false",
    "http://music.example,  false",
    "http://local.evil.example, false",
  })
  void plainHttpInTheHomeNetwork(String written, boolean isHomeNetwork) {
    assertEquals(isHomeNetwork, ServerAddress.of(written).isHomeNetwork());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ftp://h", "http://", "http://h h", "http:///music"})
  void whatIsNoAddressIsAnError(String written) {
    Failure failure = assertThrows(Failure.class, () -> ServerAddress.of(written));
    assertEquals(
        "NAVIDROME_URL " + written + " is not an address. Write it like http://127.0.0.1:4533.",
        failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }

  @Test
  @DisplayName("a login written into the address is in no message")
  void noLoginInTheMessage() {
    Failure failure = assertThrows(Failure.class, () -> ServerAddress.of("ftp://ann:secret@h"));
    assertEquals(
        "NAVIDROME_URL ftp://h is not an address. Write it like http://127.0.0.1:4533.",
        failure.getMessage());
  }
}
