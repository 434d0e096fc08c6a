package navisync.setup;

import java.util.ArrayList;
import java.util.List;
import navisync.config.Home;
import navisync.config.SettingsReport;

/** Checks the env file and every setting. */
final class SettingsChecks {
  private SettingsChecks() {}

  static List<Check> all(Home home, SettingsReport report) {
    List<Check> checks = new ArrayList<>();
    checks.add(file(home, report));
    report.unreadable().forEach(wrong -> checks.add(Check.failed("settings", "Settings", wrong)));
    if (report.unreadable().isEmpty()) {
      checks.add(Check.passed("settings", "All settings are valid"));
    }
    report
        .misspelt()
        .forEach(wrong -> checks.add(Check.failed("settings.names", "Setting names", wrong)));
    if (report.misspelt().isEmpty()) {
      checks.add(Check.passed("settings.names", "No setting name looks misspelt"));
    }
    return checks;
  }

  private static Check file(Home home, SettingsReport report) {
    if (home.envFileExists()) {
      return Check.passed("settings.file", "Settings in " + home.envFile());
    }
    boolean set = report.settings() != null && !report.settings().accounts().isEmpty();
    return set
        ? Check.passed("settings.file", "No env file; the settings come from the environment")
        : Check.failed(
            "settings.file",
            "No env file " + home.envFile(),
            "copy env.example to this file and fill it in.");
  }
}
