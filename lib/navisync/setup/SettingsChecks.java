package navisync.setup;

import java.util.ArrayList;
import java.util.List;
import navisync.config.Home;
import navisync.config.SettingsReport;
import navisync.config.UnknownName;

/** Checks the env file and every setting. */
final class SettingsChecks {
  private static final String NAMES = "settings.names";

  private SettingsChecks() {}

  static List<Check> all(Home home, SettingsReport report) {
    List<Check> checks = new ArrayList<>();
    checks.add(file(home, report));
    report.unreadable().forEach(wrong -> checks.add(Check.failed("settings", "Settings", wrong)));
    if (report.unreadable().isEmpty()) {
      checks.add(Check.passed("settings", "All settings are valid"));
    }
    checks.addAll(
        report
            .unknownNames()
            .map(unknown -> names(home, unknown))
            .orElse(List.of(Check.skipped(NAMES, "Setting names", "fix the settings first."))));
    return checks;
  }

  /**
   * Returns a check for each name; one like no setting may be another program's and does not fail.
   */
  private static List<Check> names(Home home, List<UnknownName> unknown) {
    if (unknown.isEmpty()) {
      return List.of(Check.passed(NAMES, "All setting names are known"));
    }
    return unknown.stream()
        .map(
            name ->
                name.likely().isPresent()
                    ? Check.failed(NAMES, "Setting names", name.sentence(home.envFile()))
                    : Check.note(NAMES, "Setting names", name.sentence(home.envFile())))
        .toList();
  }

  private static Check file(Home home, SettingsReport report) {
    if (home.envFileExists()) {
      return Check.passed("settings.file", "Settings in " + home.envFile());
    }
    boolean set = report.settings() != null && !report.settings().accounts().isEmpty();
    return set
        ? Check.passed("settings.file", "No env file, the settings come from the environment")
        : Check.failed(
            "settings.file",
            "No env file " + home.envFile(),
            "copy env.example to this file and fill it in.");
  }
}
