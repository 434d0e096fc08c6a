package navisync.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.Failure;
import navisync.cache.AccountHistory;
import navisync.cache.Cache;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.fetch.CachedHistory;

/** The cache: readable, of a form that is known, whole, without gaps. */
final class CacheChecks {
  private static final String WHOLE = "cache.whole";
  private static final String GAPS = "cache.gaps";

  private CacheChecks() {}

  /**
   * All of them.
   *
   * @param settings null when they could not be read
   * @param now unix seconds
   */
  static List<Check> all(Home home, Settings settings, long now) {
    Path file = home.cache().resolve(Cache.FILE);
    if (!Files.exists(file)) {
      return List.of(Check.passed("cache", "No cache yet; the first run makes it"));
    }
    List<Check> checks = new ArrayList<>();
    try {
      if (Cache.isOfOlderForm(home.cache())) {
        return List.of(
            Check.passed("cache", "Cache " + file + " of an older form, which a run takes over"));
      }
      try (Cache cache = Cache.openForReading(home.cache())) {
        checks.add(Check.passed("cache", "Cache " + file + " of the newest form"));
        List<String> faults = cache.care().faults();
        checks.add(
            faults.isEmpty()
                ? Check.passed(WHOLE, "Cache is whole")
                : Check.failed(
                    WHOLE,
                    "Cache is damaged (" + faults.get(0) + ")",
                    "run navisync.java: it keeps the damaged file under another name and makes a"
                        + " new cache of what can be read."));
        boolean userKnown = settings != null && settings.lastfm().user().isPresent();
        checks.add(
            userKnown
                ? gaps(cache, settings, now)
                : Check.notTried(GAPS, "Gaps in the history", "LASTFM_USER has to be set first."));
      }
    } catch (Failure wrong) {
      checks.add(Check.failed("cache", "Cache " + file, wrong));
      String first = "the cache has to be readable first.";
      checks.add(Check.notTried(WHOLE, "Cache is whole", first));
      checks.add(Check.notTried(GAPS, "Gaps in the history", first));
    }
    return checks;
  }

  private static Check gaps(Cache cache, Settings settings, long now) {
    AccountHistory history =
        cache.account(settings.lastfm().apiUrl(), settings.lastfm().user().orElseThrow());
    if (history.coverage().isEmpty()) {
      return Check.passed(GAPS, "Nothing fetched yet for this Last.fm user");
    }
    int gaps = CachedHistory.gaps(history, now).size();
    return gaps == 0
        ? Check.passed(GAPS, "No gap in the history up to the last fetch")
        : Check.failed(
            GAPS,
            "Gaps in the history: " + gaps,
            "run navisync.java again; it asks for what is missing.");
  }
}
