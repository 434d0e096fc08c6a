package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import navisync.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastfmAccessTest {
  @Test
  @DisplayName("without LASTFM_API_URL it is Last.fm over https")
  void lastfm() {
    LastfmAccess access = LastfmAccess.of("", "ann", "secret-key");

    assertEquals(URI.create("https://ws.audioscrobbler.com/2.0/"), access.address());
    assertEquals("Last.fm", access.serviceName());
  }

  @Test
  @DisplayName("another server goes by its host in messages")
  void another() {
    assertEquals(
        "libre.example",
        LastfmAccess.of("https://libre.example/2.0/", "ann", "secret-key").serviceName());
  }

  @ParameterizedTest(name = "the rate of Last.fm's terms for LASTFM_API_URL=\"{0}\": {1}")
  @CsvSource({
    "'', true",
    "http://WS.audioscrobbler.com/2.0, true",
    "https://libre.example/2.0/, false",
    "http://127.0.0.1:8080/2.0/, false"
  })
  void itself(String address, boolean lastfm) {
    assertEquals(lastfm, LastfmAccess.of(address, "ann", "secret-key").isLastfm());
  }

  @ParameterizedTest(name = "LASTFM_API_URL={0} is refused by name")
  @ValueSource(strings = {"libre.example/2.0", "ftp://libre.example/", "https://a b/", "https:///"})
  void refused(String address) {
    Failure failure =
        assertThrows(Failure.class, () -> LastfmAccess.of(address, "ann", "secret-key"));

    assertTrue(failure.getMessage().startsWith("LASTFM_API_URL "), failure.getMessage());
  }

  @Test
  @DisplayName("the API key does not print")
  void secret() {
    LastfmAccess access = LastfmAccess.of("", "ann", "secret-key");

    assertFalse(access.toString().contains("secret-key"), access.toString());
    assertEquals("bad key ***!", access.withoutKey("bad key secret-key!"));
  }
}
