package navisync.undo;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which runs are in force: a run is until it is undone, and is again once its undo is undone. For a
 * track that an undo left out, the undone run stays in force.
 *
 * @param undoes by the number of each undo the run that it undid
 * @param leftOut by the number of an undo the ids of the tracks it left out; no entry for none
 */
record UndoChain(Map<Long, Long> undoes, Map<Long, Set<String>> leftOut) {

  /** Later than every run. */
  static final long END = Long.MAX_VALUE;

  /** Stands for the id of any track that no undo left out. */
  static final String ANY_TRACK = "";

  /**
   * The undo that keeps a run out of force.
   *
   * @param before only undos with a lower number count
   * @param track the id of the track it is about
   */
  OptionalLong undoneBy(long run, long before, String track) {
    return undoes.entrySet().stream()
        .filter(undo -> undo.getValue() == run && undo.getKey() < before)
        .mapToLong(Map.Entry::getKey)
        .filter(undo -> !leftOut.getOrDefault(undo, Set.of()).contains(track))
        .filter(undo -> inForce(undo, before, track))
        .max();
  }

  /** Whether a run is in force for a track, as far as the undos before a number go. */
  boolean inForce(long run, long before, String track) {
    return undoneBy(run, before, track).isEmpty();
  }

  /** Whether a run is a sync: it wrote something new rather than undoing a run. */
  boolean isSync(long run) {
    return !undoes.containsKey(run);
  }

  /** The sync that an undo, or the undo of an undo, is about in the end; a sync itself. */
  long syncOf(long run) {
    long sync = run;
    while (undoes.containsKey(sync)) {
      sync = undoes.get(sync);
    }
    return sync;
  }
}
