package navisync.cli;

import java.util.Locale;
import navisync.Failure;

/** What {@code --mode} says. */
final class ModeOption {
  private ModeOption() {}

  /** The value of USE_NAVIDROME_API that stands for a mode, in any case. */
  static String useApi(String mode) {
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "api" -> "True";
      case "db" -> "False";
      default -> throw Failure.usage("--mode " + mode + " is neither api nor db.");
    };
  }
}
