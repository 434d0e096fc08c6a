package navisync.store.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import navisync.model.TimeRange;

/** Arithmetic on the ranges of time whose plays are all in the cache. Pure functions. */
final class Coverage {
  private Coverage() {}

  /**
   * Adds a range to others and joins those that overlap or touch.
   *
   * @return ascending, with gaps between them
   */
  static List<TimeRange> with(List<TimeRange> covered, TimeRange added) {
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
  static List<TimeRange> without(List<TimeRange> covered, TimeRange removed) {
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
}
