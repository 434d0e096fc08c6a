package navisync.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import navisync.model.PlayTime;
import navisync.model.TimeRange;
import navisync.model.TimeRanges;

/**
 * Decides which ranges a run asks for: whatever is not covered, and the last 14 days again. Pure
 * functions.
 */
final class FetchPlan {
  /** Servers accept plays late, Last.fm up to 14 days, so that much is always read again. */
  static final long LATE_SECONDS = 14 * PlayTime.DAY;

  /** A range with at most so many known plays will fit on one page, with room for new ones. */
  static final int PLAYS_TO_REREAD = 800;

  private FetchPlan() {}

  /** Returns all the time that plays may have: from 2002 to a day ahead. */
  static TimeRange allTime(long now) {
    return new TimeRange(PlayTime.EARLIEST, now + PlayTime.DAY);
  }

  /**
   * Clamps a range to the times at which plays are possible; ends that lie outside are moved
   * inwards.
   */
  static TimeRange possible(TimeRange range, long now) {
    TimeRange all = allTime(now);
    long from = Math.min(Math.max(range.from(), all.from()), all.to());
    return new TimeRange(from, Math.max(from, Math.min(range.to(), all.to())));
  }

  /**
   * Returns the ranges to fetch, newest first.
   *
   * @param scope what the run is to fetch
   * @param coverage what is known already
   * @param now the second it is now
   * @param knownPlays how many plays of a range the cache holds
   */
  static List<RangeJob> jobs(
      FetchScope scope, List<TimeRange> coverage, long now, ToIntFunction<TimeRange> knownPlays) {
    TimeRange asked = possible(scope.only().orElse(allTime(now)), now);
    TimeRange again =
        scope.only().isPresent() ? asked : new TimeRange(now - LATE_SECONDS, asked.to());
    List<RangeJob> jobs = new ArrayList<>();
    if (TimeRanges.common(again, coverage).isEmpty()) {
      TimeRanges.missing(asked, coverage).forEach(gap -> addGap(gap, knownPlays, jobs));
    } else {
      addPieces(again, knownPlays, jobs);
      if (again.from() > asked.from()) {
        TimeRange older = new TimeRange(asked.from(), again.from() - 1);
        TimeRanges.missing(older, coverage).forEach(gap -> addGap(gap, knownPlays, jobs));
      }
    }
    jobs.sort((one, other) -> Long.compare(other.range().to(), one.range().to()));
    return List.copyOf(jobs);
  }

  /** Returns the ranges to fetch to read covered time again, newest first, each for one page. */
  static List<RangeJob> readAgain(List<TimeRange> covered, ToIntFunction<TimeRange> knownPlays) {
    List<RangeJob> jobs = new ArrayList<>();
    covered.forEach(range -> addPieces(range, knownPlays, jobs));
    jobs.sort((one, other) -> Long.compare(other.range().to(), one.range().to()));
    return List.copyOf(jobs);
  }

  /**
   * Returns the ranges to fetch for single seconds that are read again, each for one page.
   *
   * @param seconds ascending
   * @param jobs what is fetched anyway
   */
  static List<RangeJob> again(
      List<Long> seconds, List<RangeJob> jobs, ToIntFunction<TimeRange> knownPlays) {
    List<RangeJob> again = new ArrayList<>();
    TimeRange open = null;
    for (long second : seconds) {
      if (jobs.stream().anyMatch(job -> job.range().contains(second))) {
        continue;
      }
      TimeRange longer = new TimeRange(open == null ? second : open.from(), second);
      if (open != null && knownPlays.applyAsInt(longer) > PLAYS_TO_REREAD) {
        again.add(RangeJob.reread(open));
        longer = new TimeRange(second, second);
      }
      open = longer;
    }
    if (open != null) {
      again.add(RangeJob.reread(open));
    }
    return again;
  }

  /**
   * Adds the ranges of a gap. One whose plays are partly known was covered once: it is read again
   * in pieces, so that plays the server no longer has are found. Its last second does not count:
   * the page before the gap may have brought plays of it.
   */
  private static void addGap(
      TimeRange gap, ToIntFunction<TimeRange> knownPlays, List<RangeJob> jobs) {
    boolean known =
        gap.seconds() > 1 && knownPlays.applyAsInt(new TimeRange(gap.from(), gap.to() - 1)) > 0;
    if (known) {
      addPieces(gap, knownPlays, jobs);
    } else {
      jobs.add(RangeJob.unknown(gap));
    }
  }

  /** Takes a range apart until each piece will fit on a page. */
  private static void addPieces(
      TimeRange range, ToIntFunction<TimeRange> knownPlays, List<RangeJob> jobs) {
    int known = knownPlays.applyAsInt(range);
    if (known > PLAYS_TO_REREAD && range.seconds() > 1) {
      addPieces(range.newerHalf(), knownPlays, jobs);
      addPieces(range.olderHalf(), knownPlays, jobs);
    } else {
      jobs.add(known == 0 ? RangeJob.unknown(range) : RangeJob.reread(range));
    }
  }
}
