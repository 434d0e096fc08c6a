package navisync.report;

import java.util.Locale;
import navisync.console.Count;
import navisync.source.FetchFigures;

/** Sums up a stage of a run in one line. */
public final class StageLine {
  private StageLine() {}

  /**
   * Returns the line about a fetch. Sample: {@code Last.fm: 1,204 new plays, 200,000 in the cache
   * (260 requests, 12.3 s)}.
   */
  public static String fetch(FetchFigures fetch, double seconds) {
    if (fetch.requests() == 0) {
      return fetch.source() + ": offline, using " + Count.of(fetch.cachedPlays(), "cached play");
    }
    return fetch.source()
        + ": "
        + Count.of(fetch.newPlays(), "new play")
        + ", "
        + Count.of(fetch.cachedPlays())
        + " in the cache ("
        + Count.of(fetch.requests(), "request")
        + ", "
        + seconds(seconds)
        + ")";
  }

  /**
   * Returns the line about the matches. Sample: {@code Library: 812 of 900 Last.fm tracks matched
   * (0.4 s)}.
   *
   * @param source where the tracks were played, such as {@code Last.fm}
   */
  public static String match(String source, RunFigures.Matched match, double seconds) {
    return "Library: "
        + Count.of(match.matched())
        + " of "
        + Count.of(match.lastfmTracks(), source + " track")
        + " matched ("
        + seconds(seconds)
        + ")";
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
