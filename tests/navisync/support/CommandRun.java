package navisync.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a command came to. What differs from run to run is masked in the texts: the home folder is
 * {@code HOME}, a time taken {@code # s}, the stamp in a backup's name {@code #}, and the port of
 * the Last.fm within the process {@code :#}.
 *
 * @param exitCode the exit status
 * @param out standard output
 * @param error standard error
 */
public record CommandRun(int exitCode, String out, String error) {

  static CommandRun masked(int exitCode, String out, String error, String home) {
    return new CommandRun(exitCode, masked(out, home), masked(error, home));
  }

  private static String masked(String text, String home) {
    return text.replace(home, "HOME")
        .replaceAll("\\d+\\.\\d s\\)", "# s)")
        .replaceAll("navidrome-\\d{8}-\\d{6}\\.db", "navidrome-#.db")
        .replaceAll("original-\\d{8}-\\d{6}\\.db", "original-#.db")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:#");
  }

  /**
   * Checks that the command did what it was asked to: exit code 0.
   *
   * @return this run
   */
  public CommandRun ok() {
    assertEquals(0, exitCode, () -> "The command failed:\n" + out + error);
    return this;
  }

  /** Standard output as the one JSON object that it must be. */
  public JsonNode json() {
    try {
      return new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(out);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("Standard output is not one JSON object: " + out, broken);
    }
  }

  /** The JSON object as it was printed, with every time taken as 0. */
  public String jsonText() {
    return out.replaceAll("(\"(?:fetch|match|plan|apply|total)\":)[\\d.E-]+", "$10");
  }
}
