package navisync.report;

import java.util.List;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.console.Times;
import navisync.source.FetchFigures;
import navisync.source.Gap;

/** The sections about missing or unusable parts of Last.fm's history. */
public final class HistorySummary {
  private HistorySummary() {}

  /** Adds a section for each kind of missing or unusable plays. */
  public static void add(Page page, RunFigures run, Layout layout) {
    FetchFigures fetch = run.fetch();
    List<FetchFigures> each = fetch.sources().isEmpty() ? List.of(fetch) : fetch.sources();
    each.forEach(source -> addGaps(page, source, layout));
    each.forEach(source -> addDifference(page, source));
    if (fetch.undatedPlays() > 0 && run.ofDatabase()) {
      page.section(
          Styles.HEADING,
          Count.of(fetch.undatedPlays(), "play") + " without a date",
          "They count, but do not change last-played dates or the play history.");
    }
    if (fetch.unusable() > 0) {
      page.section(
          Styles.HEADING,
          Count.of(fetch.unusable(), fetch.source() + " scrobble")
              + " without an artist or a title",
          "Not counted, since nothing can be matched without both names.");
    }
    each.forEach(source -> addUnnamedLoves(page, source));
  }

  private static void addGaps(Page page, FetchFigures fetch, Layout layout) {
    page.section(
        Styles.WARNING,
        Count.of(fetch.gaps().size(), "gap") + " in " + fetch.source() + "'s history",
        fetch.gaps().stream().map(gap -> sentence(gap, layout)).toList(),
        "Nothing is lowered or unstarred until "
            + (fetch.gaps().size() == 1 ? "it is" : "they are")
            + " filled. The next run without --offline, --from or --to tries again.");
  }

  private static void addUnnamedLoves(Page page, FetchFigures fetch) {
    if (fetch.unnamedLoves() > 0) {
      page.section(
          Styles.HEADING,
          Count.of(fetch.unnamedLoves(), "loved recording")
              + " that "
              + fetch.source()
              + " itself cannot name",
          "Not matched. Link the recording to MusicBrainz there, or remove the heart. Until then,"
              + " stars of tracks that were loved earlier are not removed.");
    }
  }

  private static void addDifference(Page page, FetchFigures fetch) {
    int difference = fetch.expectedPlays() - fetch.cachedPlays();
    if (fetch.gaps().isEmpty() && fetch.expectedPlays() > 0 && difference != 0) {
      page.section(
          Styles.HEADING,
          fetch.source()
              + " reports "
              + Count.of(fetch.expectedPlays(), "play")
              + ", the cache has "
              + Count.of(fetch.cachedPlays()),
          fetch.source()
              + " also counts scrobbles without a name and duplicates. Use --verify to find and"
              + " fix any other difference.");
    }
  }

  /** Sample: {@code 2019-03-02 10:00 to 2019-03-02 12:33: Last.fm is offline (error 11)}. */
  private static String sentence(Gap gap, Layout layout) {
    return Times.minute(gap.range().from(), layout.zone())
        + " to "
        + Times.minute(gap.range().to(), layout.zone())
        + ": "
        + gap.reason();
  }
}
