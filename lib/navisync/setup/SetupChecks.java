package navisync.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.config.SettingsReport;
import navisync.io.Timekeeper;
import navisync.model.Mode;

/**
 * Checks everything that a run needs and changes nothing. A failed check stops only those that
 * depend on it; these are marked as skipped.
 */
public final class SetupChecks {
  static final String SETTINGS_FIRST = "fix the settings first.";

  private SetupChecks() {}

  /**
   * Runs all checks in their order.
   *
   * @param options settings given on the command line
   * @param version this program's, for the user agent
   */
  public static List<Check> all(
      Home home,
      Map<String, String> environment,
      Map<String, String> options,
      String version,
      Timekeeper time) {
    SettingsReport report = SettingsReport.of(home, environment, options);
    Settings settings = report.settings();
    boolean untouched = settings != null && FirstSteps.apply(settings);
    List<Check> checks = new ArrayList<>(untouched ? FirstSteps.todo(home) : List.of());
    checks.addAll(RuntimeChecks.all(environment));
    checks.addAll(SettingsChecks.all(home, report));
    checks.addAll(FolderChecks.all(home, settings));
    checks.addAll(CacheChecks.all(home, settings, time.now().getEpochSecond()));
    if (settings == null) {
      checks.add(Check.skipped("lastfm", "Last.fm", SETTINGS_FIRST));
      checks.add(Check.skipped("server", "Navidrome", SETTINGS_FIRST));
      return checks;
    }
    if (untouched) {
      checks.addAll(FirstSteps.waiting());
      return checks;
    }
    boolean lastfm =
        settings.listenBrainz().user().isEmpty()
            || settings.lastfm().user().isPresent()
            || settings.lastfm().apiKey().isPresent();
    if (lastfm) {
      checks.addAll(LastfmChecks.all(settings, version, time));
    } else if (settings.sync().lovesAtLastfm()) {
      checks.addAll(LastfmChecks.ofLoves(settings));
    }
    checks.addAll(ListenBrainzChecks.all(settings, version, time));
    checks.addAll(
        settings.mode() == Mode.API
            ? ServerChecks.all(settings, time)
            : DatabaseChecks.all(settings));
    return checks;
  }
}
