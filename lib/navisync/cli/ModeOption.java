package navisync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import navisync.Failure;
import picocli.CommandLine.Option;

/** The option {@code --mode}. */
final class ModeOption {
  /** The modes, for completion. */
  private static final class Modes extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Modes() {
      super(List.of("api", "db"));
    }
  }

  @Option(
      names = "--mode",
      paramLabel = "api|db",
      completionCandidates = Modes.class,
      description = "Use Navidrome's API or its database. Overrides USE_NAVIDROME_API.")
  private String mode;

  /** Returns the setting it overrides; empty when not given. */
  Map<String, String> setting() {
    return mode == null ? Map.of() : Map.of("USE_NAVIDROME_API", isApi() ? "True" : "False");
  }

  /**
   * Returns whether it is given and names the API.
   *
   * @throws Failure of usage for an unknown mode
   */
  boolean isApi() {
    return switch (mode == null ? "db" : mode.toLowerCase(Locale.ROOT)) {
      case "api" -> true;
      case "db" -> false;
      default -> throw Failure.usage("Unknown mode \"" + mode + "\". Choose api or db.");
    };
  }
}
