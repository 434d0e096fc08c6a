package navisync.navidrome.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import navisync.plan.Change;

/**
 * The rows that a user must have once some changes are written.
 *
 * @param changes the changes
 * @param history by track id, for each track whose history changes: all its plays, ascending
 */
record ExpectedRows(List<Change> changes, Map<String, long[]> history) {

  /** Returns what these changes make of the rows from before. */
  static ExpectedRows after(UserRows before, List<Change> changes) {
    Map<String, long[]> history = new HashMap<>();
    for (Change change : changes) {
      if (change.historyAdded().length + change.historyRemoved().length > 0) {
        history.put(change.id(), historyAfter(before.historyOf(change.id()), change));
      }
    }
    return new ExpectedRows(changes, history);
  }

  private static long[] historyAfter(long[] before, Change change) {
    long[] kept = before;
    for (long removed : change.historyRemoved()) {
      int at = Arrays.binarySearch(kept, removed);
      if (at >= 0) {
        kept =
            LongStream.concat(Arrays.stream(kept, 0, at), Arrays.stream(kept, at + 1, kept.length))
                .toArray();
      }
    }
    return LongStream.concat(Arrays.stream(kept), Arrays.stream(change.historyAdded()))
        .sorted()
        .toArray();
  }

  /** Returns the changes that the rows show as planned. */
  List<Change> foundIn(UserRows now) {
    List<Change> found = new ArrayList<>();
    for (Change change : changes) {
      boolean annotated = now.annotation(change.type(), change.id()).equals(change.after());
      long[] plays = history.get(change.id());
      if (annotated && (plays == null || Arrays.equals(plays, now.historyOf(change.id())))) {
        found.add(change);
      }
    }
    return found;
  }
}
