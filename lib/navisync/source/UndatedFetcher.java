package navisync.source;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import navisync.io.Unavailable;
import navisync.model.LastfmTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;
import navisync.model.UndatedPlay;
import navisync.store.history.AccountHistory;

/**
 * Fetches the plays without a usable time. They lie outside every range of time and are at the end
 * of the list that is asked for without one; those too far ahead are at its top.
 */
final class UndatedFetcher {
  /** The number of undated plays, and why not all were read; {@code ""} when all were read. */
  record Found(int plays, String missing) {}

  /** Asks again for the number of plays with a time; empty when the server does not say. */
  @FunctionalInterface
  interface Total {
    OptionalInt ask() throws Unavailable, InterruptedException;
  }

  /** No account has more undated plays than fit on so many pages. */
  private static final int MOST_PAGES = 1_000;

  private final HistorySource source;
  private final AccountHistory history;
  private final FetchTally tally;

  /**
   * The plays by their place from the end of the list. Plays that arrive meanwhile push all others
   * to later pages, and change nothing about these places.
   */
  private final TreeMap<Integer, UndatedPlay> found = new TreeMap<>();

  private int unusable;
  private int total;

  UndatedFetcher(HistorySource source, AccountHistory history, FetchTally tally) {
    this.source = source;
    this.history = history;
    this.tally = tally;
  }

  /**
   * Fetches the undated plays and replaces the cache's numbers; where not all could be read, those
   * stay. That there are none any more says also a repeat of the answer about dated plays: it is
   * believed only on request, and when the server says it twice.
   *
   * @param datedTotal how many plays Last.fm has within the time that plays may have
   * @param datedNow asks for that number once more
   * @param verification whether it is believed that there are none any more
   */
  Found fetch(OptionalInt datedTotal, Total datedNow, Verification verification)
      throws InterruptedException {
    // Imported ones are no concern of the server's.
    int known = history.undatedByTrack().values().stream().mapToInt(Integer::intValue).sum();
    try {
      String missing = read(datedTotal, datedNow);
      boolean gone = found.isEmpty() && unusable == 0 && known > 0;
      if (missing.isEmpty() && gone && verification == Verification.NONE) {
        missing =
            "the server lists none, but the cache has %d. If you deleted them there, add --verify"
                .formatted(known);
      } else if (missing.isEmpty() && gone) {
        missing = read(datedTotal, datedNow);
      }
      if (!missing.isEmpty()) {
        return new Found(found.size(), missing);
      }
    } catch (Unavailable failure) {
      return new Found(found.size(), failure.getMessage());
    }
    store();
    return new Found(found.size(), "");
  }

  /** Reads the list, and returns why not all were found; {@code ""} when all were. */
  private String read(OptionalInt datedTotal, Total datedNow)
      throws Unavailable, InterruptedException {
    PlaysPage first = page(1, PageSize.MIDDLE);
    int outside = total - datedTotal.orElse(total);
    boolean more = outside > found.size() + unusable && total > first.rows();
    if (more && !readEnd(total - outside, first)) {
      return "the server lists fewer plays than it reports";
    }
    if (datedTotal.isPresent() != first.total().isPresent()) {
      return "the server does not always report how many plays it has";
    }
    return datedTotal.isPresent() && !agrees(outside, datedNow)
        ? "the server lists more or fewer plays than its totals say"
        : "";
  }

  /**
   * Returns whether as many were found as the totals leave room for, and where they have to be. A
   * play that has lost its date on the way would count twice, with its date and without.
   */
  private boolean agrees(int outside, Total datedNow) throws Unavailable, InterruptedException {
    int rows = found.size() + unusable;
    long undated = found.values().stream().filter(play -> !isAhead(play)).count();
    long lastPlace =
        found.entrySet().stream()
            .filter(each -> !isAhead(each.getValue()))
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(0);
    boolean atTheEnd = undated <= lastPlace && lastPlace <= undated + unusable;
    if (!atTheEnd || found.size() > outside) {
      return false;
    }
    // Plays that arrived between the two totals are dated ones.
    return rows >= outside || rows >= total - datedNow.ask().orElse(total);
  }

  private static boolean isAhead(UndatedPlay play) {
    return play.second() > PlayTime.EARLIEST;
  }

  private void store() {
    Map<LastfmTrack, Integer> plays = new HashMap<>();
    Set<Scrobble> ahead = new LinkedHashSet<>();
    for (UndatedPlay play : found.values()) {
      // Dated, a play listed twice is one play, and so it is here.
      if (!isAhead(play) || ahead.add(new Scrobble(play.track(), play.second()))) {
        plays.merge(play.track(), 1, Integer::sum);
      }
    }
    if (unusable > 0) {
      keepKnown(plays);
    }
    history.replaceUndated(plays, List.copyOf(ahead));
  }

  /** Keeps known plays: a row without an artist or a title may be one whose name was lost. */
  private void keepKnown(Map<LastfmTrack, Integer> plays) {
    history
        .undatedByTrack()
        .forEach(
            (track, known) -> {
              int found =
                  plays.entrySet().stream()
                      .filter(each -> isSame(each.getKey(), track))
                      .mapToInt(Map.Entry::getValue)
                      .sum();
              if (known > found) {
                plays.merge(track, known - found, Integer::sum);
              }
            });
  }

  private static boolean isSame(LastfmTrack one, LastfmTrack other) {
    return one.artist().equals(other.artist())
        && one.title().equals(other.title())
        && one.album().equals(other.album());
  }

  private boolean readEnd(int dated, PlaysPage first) throws Unavailable, InterruptedException {
    try {
      int perPage = Math.max(1, first.perPage().orElse(PageSize.MIDDLE.plays()));
      return readEnd(dated, PageSize.MIDDLE, perPage);
    } catch (Unavailable failure) {
      return readEnd(dated, PageSize.SMALL, PageSize.SMALL.plays());
    }
  }

  /**
   * Reads from the page on which the dated plays end to the last one: forwards, because plays that
   * arrive meanwhile push others to later pages, where they are met again.
   *
   * @param dated how many plays with a time come before the others, more or less
   * @return false when the end of the list is not where its total says
   */
  private boolean readEnd(int dated, PageSize size, int perPage)
      throws Unavailable, InterruptedException {
    int page = dated / perPage + 1;
    PlaysPage answer = page(page, size);
    int pages = 1;
    while (page > 1 && answer.rows() > 0 && answer.scrobbles().isEmpty()) {
      if (++pages > MOST_PAGES) {
        return false;
      }
      page--;
      answer = page(page, size);
    }
    while (answer.rows() > 0) {
      int last = (answer.total().orElse(0) + perPage - 1) / perPage;
      if (page >= last) {
        return true;
      }
      if (++pages > MOST_PAGES) {
        return false;
      }
      page++;
      answer = page(page, size);
    }
    return false;
  }

  private PlaysPage page(int page, PageSize size) throws Unavailable, InterruptedException {
    PlaysPage answer = source.plays(PlaysQuery.wholeList(page, size.plays()), RetryBudget.FULL);
    int before = (page - 1) * Math.min(size.plays(), answer.perPage().orElse(size.plays()));
    total = answer.total().orElse(before + answer.rows());
    answer.undated().forEach(play -> found.put(total - before - play.row(), play));
    tally.unusable(answer.unusable());
    unusable += (int) answer.unusable().stream().filter(row -> row.second() == 0).count();
    return answer;
  }
}
