package navisync.store.navidrome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which runs are in force: a run is until it is undone, and is again once its undo is undone. For a
 * track that an undo left out, the undone run stays in force.
 */
public final class UndoChain {

  /** A number later than that of every run. */
  public static final long END = Long.MAX_VALUE;

  private static final String ANY_TRACK = "";

  private final Map<Long, Long> undoes;
  private final Map<Long, Set<String>> leftOut;
  private final Map<Long, List<Long>> undosOf;

  /**
   * Creates a chain.
   *
   * @param undoes by the number of each undo the run that it undid
   * @param leftOut by the number of an undo the ids of the tracks it left out; no entry for none
   */
  public UndoChain(Map<Long, Long> undoes, Map<Long, Set<String>> leftOut) {
    this.undoes = undoes;
    this.leftOut = leftOut;
    this.undosOf =
        undoes.entrySet().stream()
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
  }

  /** Creates a chain of undos that left out nothing. */
  public UndoChain(Map<Long, Long> undoes) {
    this(undoes, Map.of());
  }

  /** Returns the run that an undo undid; empty for a sync. */
  public OptionalLong undoneRun(long undo) {
    return isSync(undo) ? OptionalLong.empty() : OptionalLong.of(undoes.get(undo));
  }

  /** Returns how undos concern a run, such as {@code undid run 1, undone by run 3}; or "". */
  public String described(long run) {
    List<String> parts = new ArrayList<>();
    undoneRun(run).ifPresent(undone -> parts.add("undid run " + undone));
    undoneBy(run).ifPresent(undo -> parts.add("undone by run " + undo));
    return String.join(", ", parts);
  }

  /** Returns the undo that keeps a run out of force; empty when the run is in force. */
  public OptionalLong undoneBy(long run) {
    return undoneBy(run, END, ANY_TRACK);
  }

  private OptionalLong undoneBy(long run, long before, String track) {
    return undosOf.getOrDefault(run, List.of()).stream()
        .mapToLong(undo -> undo)
        .filter(undo -> undo < before)
        .filter(undo -> !leftOut.getOrDefault(undo, Set.of()).contains(track))
        .filter(undo -> inForce(undo, before, track))
        .max();
  }

  /** Whether a run is in force now. */
  public boolean inForce(long run) {
    return inForceBefore(run, END);
  }

  /** Whether a run was in force before another one, by its number, was written. */
  public boolean inForceBefore(long run, long before) {
    return inForce(run, before, ANY_TRACK);
  }

  /** As {@link #inForceBefore}, for the track with an id. */
  public boolean inForce(long run, long before, String track) {
    return undoneBy(run, before, track).isEmpty();
  }

  /** Returns the chain as it will be once a run is undone and nothing is left out. */
  public UndoChain undoing(long run) {
    Map<Long, Long> more = new HashMap<>(undoes);
    more.put(END - 1, run);
    return new UndoChain(more, leftOut);
  }

  /** Whether a run is a sync: it wrote something new rather than undoing a run. */
  public boolean isSync(long run) {
    return !undoes.containsKey(run);
  }

  /** Returns the sync that an undo, or the undo of an undo, is about; a sync itself. */
  public long syncOf(long run) {
    long sync = run;
    while (undoes.containsKey(sync)) {
      sync = undoes.get(sync);
    }
    return sync;
  }
}
