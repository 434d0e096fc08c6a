package navisync.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import navisync.model.LibraryTrack;
import navisync.model.SortedTimes;

/**
 * The recorded plays of one library track, beside the plays that match it now.
 *
 * @param track the library track
 * @param lines one for each Last.fm track that matches it
 * @param notInHistory those of the plays that have no partner in the server's history, ascending
 * @param recordedElsewhere those of the plays that are recorded for another account, ascending
 * @param undatedElsewhere how many plays without a time are recorded for other accounts
 * @param left how the last run left it, null when none did
 * @param now its play count as it stands now, before anything this run does
 * @param delivery undated plays count where they can be written, else only as far as recorded
 */
record TrackLedger(
    LibraryTrack track,
    List<Line> lines,
    long[] notInHistory,
    long[] recordedElsewhere,
    long undatedElsewhere,
    Ledger.Left left,
    long now,
    Delivery delivery) {

  /**
   * One Last.fm track that matches the library track.
   *
   * @param lastfmTrack its number in the cache
   * @param plays when it was played, unix seconds UTC, ascending
   * @param ahead those of the plays that are dated too far ahead; they cannot be sent
   * @param undated how many more plays have no time
   * @param entry what is recorded of these plays
   */
  record Line(long lastfmTrack, long[] plays, long[] ahead, int undated, Ledger.Entry entry) {
    Line with(Ledger.Entry other) {
      return new Line(lastfmTrack, plays, ahead, undated, other);
    }

    /** Returns how many plays without a usable time are not recorded. */
    long notRecorded() {
      return SortedTimes.minus(ahead, entry.plays()).length + undated - entry.undated();
    }
  }

  /** Returns the times of all plays that match the track, unix seconds UTC, ascending. */
  private static long[] seconds(List<Line> lines) {
    return lines.stream().map(Line::plays).reduce(Change.NO_PLAYS, SortedTimes::plus);
  }

  /** Returns how many plays match the track and can count there: Last.fm's count. */
  long plays() {
    return lines.stream().mapToLong(line -> times(line).length + undated(line)).sum();
  }

  private long[] times(Line line) {
    return delivery == Delivery.WRITTEN
        ? line.plays
        : SortedTimes.minus(line.plays, SortedTimes.minus(line.ahead, line.entry.plays()));
  }

  private long undated(Line line) {
    boolean written = delivery == Delivery.WRITTEN;
    return written ? line.undated : Math.min(line.undated, line.entry.undated());
  }

  /**
   * Returns the plays that are neither recorded, for this account or another, nor in the server's
   * history; ascending.
   */
  long[] fresh() {
    long[] fresh = seconds(lines);
    for (Line line : lines) {
      fresh = SortedTimes.minus(fresh, line.entry.plays());
    }
    long[] ofNobody = SortedTimes.minus(seconds(lines), recordedElsewhere);
    return SortedTimes.inBoth(SortedTimes.inBoth(fresh, ofNobody), notInHistory);
  }

  /** Returns how many of the fresh plays are dated too far ahead. */
  long freshAhead() {
    long[] ahead = lines.stream().map(Line::ahead).reduce(Change.NO_PLAYS, SortedTimes::plus);
    return SortedTimes.inBoth(fresh(), ahead).length;
  }

  /**
   * Returns how many plays without a time are not recorded, neither for this account nor for
   * another.
   */
  long freshUndated() {
    long fresh = lines.stream().mapToLong(line -> undated(line) - line.entry.undated()).sum();
    return Math.max(0, fresh - undatedElsewhere);
  }

  /** Returns by how much the count is lower than the last run left it. */
  long fallen() {
    return left == null ? 0 : Math.max(0, left.count() - now);
  }

  /**
   * Returns the recorded plays after a count that fell: that many are neither recorded nor added
   * any more. The server's history still has some; of the others the newest go first.
   */
  TrackLedger followingFall() {
    if (fallen() == 0) {
      return this;
    }
    List<RecordedTime> recorded = recorded();
    int dated = (int) Math.min(recorded.size(), fallen());
    long withoutTime = fallen() - dated;
    List<Line> followed = new ArrayList<>();
    long addedLess = fallen();
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      Ledger.Entry entry = lines.get(i).entry;
      long[] lost =
          recorded.subList(0, dated).stream()
              .filter(each -> each.line == line)
              .mapToLong(RecordedTime::second)
              .sorted()
              .toArray();
      long undatedLost = Math.min(withoutTime, entry.undated());
      withoutTime -= undatedLost;
      long added = Math.max(0, entry.added() - lost.length - undatedLost);
      addedLess -= entry.added() - added;
      followed.add(
          lines
              .get(i)
              .with(
                  new Ledger.Entry(
                      SortedTimes.minus(entry.plays(), lost),
                      entry.undated() - undatedLost,
                      added)));
    }
    return with(addedLess(followed, addedLess), new Ledger.Left(now, left.history()));
  }

  /** A recorded play, and the place of its line. */
  private record RecordedTime(long second, int line, boolean inHistory) {}

  /**
   * Returns the recorded plays that have a time: those outside the history first, then the newest.
   */
  private List<RecordedTime> recorded() {
    long[] rest = notInHistory;
    List<RecordedTime> recorded = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      long[] plays = lines.get(i).entry.plays();
      long[] here = SortedTimes.inBoth(plays, rest);
      rest = SortedTimes.minus(rest, here);
      for (long second : here) {
        recorded.add(new RecordedTime(second, i, false));
      }
      for (long second : SortedTimes.minus(plays, here)) {
        recorded.add(new RecordedTime(second, i, true));
      }
    }
    recorded.sort(
        Comparator.comparing(RecordedTime::inHistory)
            .thenComparing(Comparator.comparingLong(RecordedTime::second).reversed()));
    return recorded;
  }

  /**
   * Returns the same with all plays recorded once a rise is written. The rise is put down to plays
   * that were not recorded, then to plays that NaviSync had not added.
   */
  TrackLedger allRecorded(long rise) {
    long rest = Math.max(0, rise);
    List<Line> updated = new ArrayList<>();
    for (Line line : lines) {
      long[] times = times(line);
      long all = times.length + undated(line);
      long given = Math.min(rest, Math.max(0, all - line.entry.recorded()));
      rest -= given;
      long added = Math.min(all, line.entry.added() + given);
      updated.add(line.with(new Ledger.Entry(times, undated(line), added)));
    }
    return with(
        spread(
            updated,
            rest,
            entry -> entry.recorded() - entry.added(),
            (entry, more) -> entry.added(entry.added() + more)),
        left);
  }

  /**
   * Returns the same with so many fewer recorded plays without a time, because they are not in the
   * count.
   */
  TrackLedger undatedLess(long less) {
    return with(spread(lines, less, Ledger.Entry::undated, TrackLedger::undatedLess), left);
  }

  private static Ledger.Entry undatedLess(Ledger.Entry entry, long less) {
    long added = Math.min(entry.added(), entry.recorded() - less);
    return new Ledger.Entry(entry.plays(), entry.undated() - less, added);
  }

  private static List<Line> addedLess(List<Line> lines, long less) {
    return spread(
        lines, less, Ledger.Entry::added, (entry, taken) -> entry.added(entry.added() - taken));
  }

  /** Changes what is recorded of a number of plays. */
  @FunctionalInterface
  private interface EntryChange {
    Ledger.Entry of(Ledger.Entry entry, long plays);
  }

  /** Spreads a change of so many plays over the lines: each takes as many as it can. */
  private static List<Line> spread(
      List<Line> lines, long plays, ToLongFunction<Ledger.Entry> most, EntryChange change) {
    long rest = Math.max(0, plays);
    List<Line> changed = new ArrayList<>();
    for (Line line : lines) {
      long share = Math.min(rest, most.applyAsLong(line.entry));
      rest -= share;
      changed.add(line.with(change.of(line.entry, share)));
    }
    return changed;
  }

  private TrackLedger with(List<Line> otherLines, Ledger.Left otherLeft) {
    return new TrackLedger(
        track,
        otherLines,
        notInHistory,
        recordedElsewhere,
        undatedElsewhere,
        otherLeft,
        now,
        delivery);
  }
}
