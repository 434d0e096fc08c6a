package navisync.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import navisync.fetch.TimeRange;

/** Which stretches of time are known whole. */
final class Coverage {
  private Coverage() {}

  /**
   * Adds a range to others and joins those that overlap or touch.
   *
   * @return ascending, none touching the next
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
}
