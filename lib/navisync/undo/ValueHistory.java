package navisync.undo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import navisync.store.navidrome.UndoChain;

/**
 * The runs that changed one value, oldest first, to tell what it would be if other runs were in
 * force. One goes back to the newest run at which only the kept runs were in force, no more and no
 * less: what that run found is what they had left. From there on, the kept runs' values follow. A
 * value that something other than a run changed in between is that something's own, and stays.
 *
 * @param <T> the type of the value, compared by equals; null is a value
 */
final class ValueHistory<T> {

  /**
   * A change of the value.
   *
   * @param run the run that changed it
   * @param sync whether the run is a sync; what an undo wrote follows from the runs in force
   */
  record Move<T>(long run, boolean sync, T before, T after) {}

  /** Whether a sync is in force before a run. */
  @FunctionalInterface
  interface Force {
    boolean inForce(long sync, long before);
  }

  private final List<Move<T>> moves;
  private final T now;
  private final Force force;
  private final LongPredicate kept;
  private final int start;

  /**
   * A history and the runs to be in force.
   *
   * @param moves the runs that changed the value, oldest first
   * @param now the present value
   * @param force which syncs were in force at each time
   * @param kept the syncs that stay in force
   */
  ValueHistory(List<Move<T>> moves, T now, Force force, LongPredicate kept) {
    this.moves = moves;
    this.now = now;
    this.force = force;
    this.kept = kept;
    this.start = start();
  }

  private int start() {
    int place = moves.size();
    while (!onlyKeptBefore(place) && Objects.equals(moves.get(place - 1).after(), found(place))) {
      place--;
    }
    return place;
  }

  private boolean onlyKeptBefore(int place) {
    long before = place == moves.size() ? UndoChain.END : moves.get(place).run();
    return moves.subList(0, place).stream()
        .filter(Move::sync)
        .allMatch(move -> force.inForce(move.run(), before) == kept.test(move.run()));
  }

  private T found(int place) {
    return place == moves.size() ? now : moves.get(place).before();
  }

  /** Returns the value once only the kept runs are in force. */
  T value() {
    T value = found(start);
    for (Move<T> move : moves.subList(start, moves.size())) {
      if (move.sync() && kept.test(move.run())) {
        value = move.after();
      }
    }
    return value;
  }

  /**
   * Returns whether {@link #value} was there before, with just the kept runs in force and nothing
   * else changed since. If not, a number is better found by difference.
   */
  boolean stoodOnce() {
    return onlyKeptBefore(start)
        && moves.subList(start, moves.size()).stream()
            .noneMatch(move -> move.sync() && kept.test(move.run()));
  }

  /**
   * Returns whether the runs' values lead back, without a gap, to a time with just the kept runs in
   * force, and to what they had left: a restored backup may have lost it.
   */
  boolean leadsBack() {
    return onlyKeptBefore(start)
        && (start == 0 || Objects.equals(moves.get(start - 1).after(), found(start)));
  }

  /**
   * Returns a number as it was at that time, with what the kept runs added to it since. Unlike the
   * present number less the differences of the others, it does not miss what an undo could not take
   * because there was nothing left to take.
   */
  long sum(ToLongFunction<T> number) {
    return number.applyAsLong(found(start))
        + moves.subList(start, moves.size()).stream()
            .filter(move -> move.sync() && kept.test(move.run()))
            .mapToLong(move -> number.applyAsLong(move.after()) - number.applyAsLong(move.before()))
            .sum();
  }

  /** Returns the run that found {@link #value}; {@link UndoChain#END} for the present value. */
  long foundBy() {
    return start == moves.size() ? UndoChain.END : moves.get(start).run();
  }

  /**
   * Returns whether something other than a run changed the value last. A restored backup does not:
   * it brings back what the last run had found.
   */
  boolean changedSince() {
    if (moves.isEmpty()) {
      return false;
    }
    Move<T> last = moves.get(moves.size() - 1);
    return !Objects.equals(last.after, now) && !Objects.equals(last.before, now);
  }

  /** Returns what the last run changed the value to; empty without such a run, and for null. */
  Optional<T> lastAfter() {
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(moves.get(moves.size() - 1).after());
  }
}
