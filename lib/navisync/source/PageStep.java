package navisync.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import navisync.model.Scrobble;
import navisync.model.TimeRange;

/**
 * The meaning of one answer about a range. A pure decision.
 *
 * @param plays the answer's plays within the range
 * @param read the time of which all plays are known with it; empty when there is none yet
 * @param holds how much of the range the answer is known to hold
 * @param next what follows
 */
record PageStep(List<Scrobble> plays, Optional<TimeRange> read, Holds holds, Next next) {

  /** The part of its range that an answer holds. */
  enum Holds {
    /** All of it, proven: its rows equal its own total. */
    WHOLE,
    /** As many plays as fit on a page; there may be more. */
    FULL_PAGE,
    /**
     * Neither: the total is missing or says something else than the rows, or some of them are of no
     * time or of another time than was asked for.
     */
    UNPROVEN
  }

  /** The step after an answer. */
  sealed interface Next {}

  /** The range is known to its beginning. */
  record Done() implements Next {}

  /** More is to be asked for. */
  record GoOn(TimeRange rest, int page) implements Next {}

  /** The server does not give what it says it has. */
  record GivesLess(TimeRange rest, String reason) implements Next {}

  /**
   * Decides what an answer means.
   *
   * @param ask the question
   * @param carried plays of earlier pages of the same second, not stored yet
   */
  static PageStep decide(RangeRequest ask, List<Scrobble> carried, PlaysPage answer) {
    TimeRange range = ask.range();
    List<Scrobble> plays =
        answer.scrobbles().stream().filter(play -> range.contains(play.second())).toList();
    int perPage = Math.max(1, Math.min(ask.size().plays(), answer.perPage().orElse(1000)));
    boolean full = answer.rows() >= perPage;
    int seen = (ask.page() - 1) * perPage + answer.rows();
    Holds holds =
        !isOf(new TimeRange(range.from() - 1, range.to() + 1), answer)
            ? Holds.UNPROVEN
            : full ? Holds.FULL_PAGE : holds(ask, answer);
    OptionalLong oldest = oldest(answer);

    // Without a total even a short page may have been cut off: only an empty one shows the end.
    boolean end =
        answer.total().isPresent()
            ? !full && answer.total().getAsInt() <= seen
            : answer.rows() == 0;
    if (end || oldest.isPresent() && oldest.getAsLong() < range.from()) {
      return new PageStep(plays, Optional.of(range), holds, new Done());
    }
    if (oldest.isPresent() && oldest.getAsLong() < range.to()) {
      long second = oldest.getAsLong();
      // More plays of the oldest second may be on the next page: it is asked for once more.
      return new PageStep(
          plays,
          Optional.of(new TimeRange(second + 1, range.to())),
          holds,
          new GoOn(new TimeRange(range.from(), second), 1));
    }
    return new PageStep(plays, Optional.empty(), holds, nextPage(ask, carried, plays, answer));
  }

  private static Holds holds(RangeRequest ask, PlaysPage answer) {
    boolean whole = ask.page() == 1 && answer.total().orElse(-1) == answer.rows();
    return whole ? Holds.WHOLE : Holds.UNPROVEN;
  }

  /**
   * Returns whether every row is dated within a range, as it must be where a range is asked for.
   */
  private static boolean isOf(TimeRange range, PlaysPage answer) {
    return answer.undated().isEmpty()
        && answer.scrobbles().stream().allMatch(play -> range.contains(play.second()))
        && answer.unusable().stream().allMatch(row -> range.contains(row.second()));
  }

  /** Asks for the next page by its number: this one lies wholly within one second. */
  private static Next nextPage(
      RangeRequest ask, List<Scrobble> carried, List<Scrobble> plays, PlaysPage answer) {
    TimeRange range = ask.range();
    if (answer.rows() == 0) {
      return new GivesLess(
          range, "reports " + answer.total().orElse(0) + " plays here but lists fewer");
    }
    boolean outside = answer.scrobbles().stream().anyMatch(play -> play.second() > range.to() + 1);
    if (outside) {
      return new GivesLess(range, "lists plays outside the requested time");
    }
    if (ask.page() > 1 && new HashSet<>(carried).containsAll(plays)) {
      return new GivesLess(range, "lists the same plays on every page");
    }
    return new GoOn(range, ask.page() + 1);
  }

  private static OptionalLong oldest(PlaysPage answer) {
    LongStream usable = answer.scrobbles().stream().mapToLong(Scrobble::second);
    LongStream others =
        answer.unusable().stream().mapToLong(UnusableRow::second).filter(second -> second > 0);
    return Stream.of(usable, others).flatMapToLong(each -> each).min();
  }
}
