package navisync.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic on lists of ranges that are in ascending order and do not overlap. Pure functions. */
public final class TimeRanges {
  private TimeRanges() {}

  /**
   * Adds a range to others and joins those that overlap or touch.
   *
   * @return ascending, with gaps between them
   */
  public static List<TimeRange> with(List<TimeRange> covered, TimeRange added) {
    List<TimeRange> sorted = new ArrayList<>(covered);
    sorted.add(added);
    sorted.sort(Comparator.comparingLong(TimeRange::from));
    List<TimeRange> joined = new ArrayList<>();
    for (TimeRange range : sorted) {
      TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && range.from() - 1 <= last.to()) {
        joined.set(joined.size() - 1, new TimeRange(last.from(), Math.max(last.to(), range.to())));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  /**
   * Takes a range out of others.
   *
   * @return what is left of them, ascending
   */
  public static List<TimeRange> without(List<TimeRange> covered, TimeRange removed) {
    List<TimeRange> left = new ArrayList<>();
    for (TimeRange range : covered) {
      if (!range.overlaps(removed)) {
        left.add(range);
        continue;
      }
      if (range.from() < removed.from()) {
        left.add(new TimeRange(range.from(), removed.from() - 1));
      }
      if (range.to() > removed.to()) {
        left.add(new TimeRange(removed.to() + 1, range.to()));
      }
    }
    return left;
  }

  /** Returns the parts of a range that no other covers, ascending. */
  public static List<TimeRange> missing(TimeRange within, List<TimeRange> covered) {
    List<TimeRange> missing = new ArrayList<>();
    long next = within.from();
    for (TimeRange each : covered) {
      if (!each.overlaps(within)) {
        continue;
      }
      if (each.from() > next) {
        missing.add(new TimeRange(next, each.from() - 1));
      }
      next = each.to() + 1;
    }
    if (next <= within.to()) {
      missing.add(new TimeRange(next, within.to()));
    }
    return missing;
  }

  /** Returns the parts of a range that others cover, ascending. */
  public static List<TimeRange> common(TimeRange within, List<TimeRange> covered) {
    List<TimeRange> common = new ArrayList<>();
    for (TimeRange each : covered) {
      if (each.overlaps(within)) {
        common.add(
            new TimeRange(Math.max(each.from(), within.from()), Math.min(each.to(), within.to())));
      }
    }
    return common;
  }
}
