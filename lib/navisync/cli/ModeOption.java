package navisync.cli;

import java.util.Map;
import navisync.model.Mode;
import picocli.CommandLine.Option;

/** The option {@code --mode}. */
final class ModeOption {
  @Option(
      names = "--mode",
      paramLabel = "api|db",
      description = "Use Navidrome's API or its database. Overrides USE_NAVIDROME_API.")
  private Mode mode;

  /** Returns the setting that it overrides, by name; empty when it was not given. */
  Map<String, String> setting() {
    return mode == null ? Map.of() : Map.of("USE_NAVIDROME_API", isApi() ? "True" : "False");
  }

  /** Returns whether it was given and names the API. */
  boolean isApi() {
    return mode == Mode.API;
  }
}
