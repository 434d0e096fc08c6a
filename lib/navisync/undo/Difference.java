package navisync.undo;

import navisync.plan.Change;

/**
 * The difference that an undo makes to a track. What a restored backup lost counts as undone, too:
 * so it may be more than the count, or the rows, that are left.
 *
 * @param count by how much its play count moves
 * @param history by how many its history rows move
 */
record Difference(long count, long history) {
  static final Difference NONE = new Difference(0, 0);

  /** Returns by how much a change moved them. */
  static Difference of(Change change) {
    long rows = change.historyAdded().length - change.historyRemoved().length;
    return new Difference(change.countDifference(), rows);
  }
}
