package navisync.cli;

import java.util.Locale;
import java.util.Map;
import navisync.Failure;

/** What {@code --mode} says. */
final class ModeOption {
  private ModeOption() {}

  /** The setting that stands for a mode, in any case; none when the option is not given (null). */
  static Map<String, String> setting(String mode) {
    return mode == null ? Map.of() : Map.of("USE_NAVIDROME_API", isApi(mode) ? "True" : "False");
  }

  /** Whether a mode is given and is the API's. */
  static boolean isApi(String mode) {
    return switch (mode == null ? "db" : mode.toLowerCase(Locale.ROOT)) {
      case "api" -> true;
      case "db" -> false;
      default -> throw Failure.usage("Unknown mode \"" + mode + "\". Choose api or db.");
    };
  }
}
