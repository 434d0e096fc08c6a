package navisync.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.source.OfflineFetch;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;

/** Checks the cache: readable, schema supported, intact, without gaps. */
final class CacheChecks {
  private static final String WHOLE = "cache.whole";
  private static final String GAPS = "cache.gaps";

  private CacheChecks() {}

  /**
   * Runs the checks of the cache.
   *
   * @param settings null when they could not be read
   * @param now unix seconds
   */
  static List<Check> all(Home home, Settings settings, long now) {
    Path file = home.cache().resolve(Cache.FILE);
    if (Files.notExists(file)) {
      return List.of(none(home.cache()));
    }
    List<Check> checks = new ArrayList<>();
    try {
      if (Cache.hasOlderSchema(home.cache())) {
        return List.of(
            Check.passed(
                "cache", "Cache " + file + " has an older schema, which the next run upgrades"));
      }
      try (Cache cache = Cache.openForReading(home.cache())) {
        checks.add(Check.passed("cache", "Cache " + file + ": schema is current"));
        List<String> faults = cache.care().faults();
        checks.add(
            faults.isEmpty()
                ? Check.passed(WHOLE, "Cache integrity: OK")
                : Check.failed(
                    WHOLE,
                    "Cache is damaged (" + faults.get(0) + ")",
                    "run navisync.java. It renames the damaged file and builds a new cache from"
                        + " what it can read."));
        boolean userKnown = settings != null && !settings.accounts().isEmpty();
        checks.add(
            userKnown
                ? gaps(cache, settings, now)
                : Check.skipped(
                    GAPS,
                    "Gaps in the history",
                    settings == null
                        ? SetupChecks.SETTINGS_FIRST
                        : "set LASTFM_USER or LISTENBRAINZ_USER first."));
      }
    } catch (Failure wrong) {
      checks.add(Check.failed("cache", "Cache " + file, wrong));
      String first = "fix the cache first.";
      checks.add(Check.skipped(WHOLE, "Cache integrity", first));
      checks.add(Check.skipped(GAPS, "Gaps in the history", first));
    }
    return checks;
  }

  private static Check none(Path folder) {
    String none = "No cache yet: the first run creates it";
    try {
      return Check.passed(
          "cache",
          Cache.hasPythonCache(folder)
              ? none + " and imports the Python version's scrobbles.db"
              : none);
    } catch (Failure wrong) {
      return Check.failed("cache", "Cache of the Python version in " + folder, wrong);
    }
  }

  private static Check gaps(Cache cache, Settings settings, long now) {
    List<AccountHistory> histories = settings.accounts().stream().map(cache::openAccount).toList();
    if (histories.stream().allMatch(history -> history.coverage().isEmpty())) {
      return Check.passed(
          GAPS, "Nothing fetched yet for this " + settings.requireAccount().source() + " user");
    }
    int gaps = histories.stream().mapToInt(history -> OfflineFetch.gaps(history, now).size()).sum();
    return gaps == 0
        ? Check.passed(GAPS, "No gaps in the history up to the last fetch")
        : Check.failed(
            GAPS,
            "Gaps in the history: " + gaps,
            "run navisync.java again to fetch what is missing.");
  }
}
