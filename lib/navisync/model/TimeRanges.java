package navisync.model;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic on lists of ranges that are in ascending order and do not overlap. Pure functions. */
public final class TimeRanges {
  private TimeRanges() {}

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
