package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import navisync.ExitCode;
import navisync.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the table of errors in docs/rules.md, "Last.fm". */
class ErrorTableTest {
  private static final LastfmAccess ACCESS = LastfmAccess.of("", "ann", "secret-key");

  @ParameterizedTest(name = "error {0} stops and names {1}")
  @CsvSource({
    "2, LASTFM_API_URL",
    "3, LASTFM_API_URL",
    "4, LASTFM_API_KEY",
    "5, LASTFM_API_URL",
    "7, LASTFM_API_URL",
    "9, LASTFM_SESSION_KEY",
    "10, LASTFM_API_KEY",
    "13, LASTFM_API_SECRET",
    "14, LASTFM_SESSION_KEY",
    "15, LASTFM_SESSION_KEY",
    "17, Hide recent listening",
    "26, LASTFM_API_KEY"
  })
  void stops(int code, String named) {
    Failure failure = ErrorTable.stop(code, true, ACCESS).orElseThrow();

    assertTrue(failure.getMessage().contains(named), failure.getMessage());
    assertTrue(failure.getMessage().contains("(error " + code + ")"), failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }

  @ParameterizedTest(name = "error {0} is tried again")
  @ValueSource(ints = {8, 11, 16, 29, 1, 99})
  void triedAgain(int code) {
    assertEquals(Optional.empty(), ErrorTable.stop(code, false, ACCESS));
  }

  @Test
  @DisplayName("error 6 on the first request names the user; after good answers it is tried again")
  void errorSix() {
    assertEquals(
        "Last.fm has no user \"ann\" (error 6): check LASTFM_USER.",
        ErrorTable.stop(6, false, ACCESS).orElseThrow().getMessage());
    assertEquals(Optional.empty(), ErrorTable.stop(6, true, ACCESS));
  }
}
