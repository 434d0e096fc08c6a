package navisync.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.model.TimeRange;
import navisync.store.history.AccountHistory.Stored;

/** The result of a fetch so far. Safe for several threads. */
final class FetchTally {
  /** Far more than are needed, even where each play comes on a page of its own. */
  private static final long FEWEST_ANSWERS = 1_000;

  private static final long ANSWERS_A_PLAY = 10;

  /** Enough to find some fifty broken places; the next run goes on from there. */
  private static final int MOST_FAILURES = 2_000;

  /** Finding one broken second takes about 75, while what is beside it is answered well. */
  private static final int MOST_FAILURES_IN_A_ROW = 300;

  private final HistorySource source;
  private final FetchProgress progress;
  private final Set<UnusableRow> unusable = new HashSet<>();
  private final List<Gap> failed = new ArrayList<>();
  private long answersLeft = Long.MAX_VALUE;
  private int failures;
  private int failuresInARow;
  private int newPlays;
  private int withdrawn;
  private int playsRead;
  private int expected;

  FetchTally(HistorySource source, FetchProgress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** Sets how many plays are to be read in all. */
  synchronized void expect(int plays) {
    expected = plays;
    progress.update(playsRead, expected, source.requests());
  }

  /** Adds rows that were read and stored. */
  synchronized void stored(Stored stored, int rows) {
    newPlays += stored.newPlays();
    withdrawn += stored.withdrawn();
    playsRead += rows;
    progress.update(playsRead, expected, source.requests());
  }

  /** Sets how many plays there may be in all, as far as is known. */
  synchronized void bound(long plays) {
    answersLeft = FEWEST_ANSWERS + ANSWERS_A_PLAY * plays;
  }

  /** Returns whether one more answer may be asked for: a list that never ends is no history. */
  synchronized boolean takeAnswer() {
    return --answersLeft >= 0;
  }

  /** Notes a good answer. */
  synchronized void answered() {
    failuresInARow = 0;
  }

  /**
   * Notes a request that failed for good.
   *
   * @return whether to ask on: where hardly anything is answered well, asking for less and less
   *     would take years
   */
  synchronized boolean recordFailure() {
    failures++;
    failuresInARow++;
    return failures <= MOST_FAILURES && failuresInARow <= MOST_FAILURES_IN_A_ROW;
  }

  /** Notes rows without an artist or a title; each counts once, wherever it is met again. */
  synchronized void unusable(List<UnusableRow> rows) {
    unusable.addAll(rows);
  }

  /** Notes a range that could not be fetched or differs from the server's total. */
  synchronized void failed(TimeRange range, String reason) {
    failed.add(new Gap(range, reason, true));
  }

  /** Returns the ranges that failed, oldest first. */
  synchronized List<Gap> failed() {
    return failed.stream().sorted(Comparator.comparingLong(gap -> gap.range().from())).toList();
  }

  synchronized int newPlays() {
    return newPlays;
  }

  synchronized int withdrawn() {
    return withdrawn;
  }

  synchronized int unusable() {
    return unusable.size();
  }
}
