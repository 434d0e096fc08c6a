package navisync.undo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.LedgerChange;
import navisync.store.navidrome.UndoChain;
import navisync.undo.ValueHistory.Move;

/** All values that runs wrote, each with its history. */
final class WrittenValues {
  private final UndoChain present;
  private final UndoChain afterUndo;
  private final Set<Long> sent = new HashSet<>();
  private final Map<Item, List<ChangeOfRun>> changes = new HashMap<>();
  private final Map<Line, List<LineOfRun>> lines = new HashMap<>();

  /** An item whose annotation a run changed. */
  record Item(ItemType type, String id) {
    static Item of(Change change) {
      return new Item(change.type(), change.id());
    }
  }

  /** A line of the ledger; one about a whole track has Last.fm track 0. */
  record Line(Class<?> kind, String libraryTrack, long lastfmTrack) {
    static Line of(LedgerChange line) {
      long lastfmTrack =
          line instanceof LedgerChange.Recorded recorded ? recorded.lastfmTrack() : 0;
      return new Line(line.getClass(), line.track().id(), lastfmTrack);
    }
  }

  private record ChangeOfRun(JournaledRun run, Change change) {}

  private record LineOfRun(JournaledRun run, LedgerChange line) {}

  /**
   * The values that some runs wrote.
   *
   * @param runs all runs that wrote, oldest first
   * @param present which of them are in force
   * @param afterUndo which of them will be
   */
  WrittenValues(List<JournaledRun> runs, UndoChain present, UndoChain afterUndo) {
    this.present = present;
    this.afterUndo = afterUndo;
    for (JournaledRun each : runs) {
      if (each.sent()) {
        sent.add(each.number());
      }
      for (Change change : each.changes()) {
        changes
            .computeIfAbsent(Item.of(change), item -> new ArrayList<>())
            .add(new ChangeOfRun(each, change));
      }
      for (LedgerChange line : each.ledger()) {
        lines
            .computeIfAbsent(Line.of(line), key -> new ArrayList<>())
            .add(new LineOfRun(each, line));
      }
    }
  }

  /**
   * Returns the history of a part of an annotation that comes from plays, which stay where it was
   * sent.
   */
  <T> ValueHistory<T> ofPlays(
      ItemType type, String id, Annotation now, Function<Annotation, T> part) {
    return of(type, id, now, part, true);
  }

  /** Returns the history of a part of an annotation that comes from a star. */
  <T> ValueHistory<T> ofStar(
      ItemType type, String id, Annotation now, Function<Annotation, T> part) {
    return of(type, id, now, part, false);
  }

  /**
   * Returns the history of a play count, with the runs that changed anything else of the
   * annotation.
   */
  ValueHistory<Long> ofCount(ItemType type, String id, Annotation now) {
    return history(moves(type, id, Annotation::count), now.count(), id, true);
  }

  private <T> ValueHistory<T> of(
      ItemType type, String id, Annotation now, Function<Annotation, T> part, boolean plays) {
    List<Move<T>> moves =
        moves(type, id, part).stream()
            .filter(move -> !Objects.equals(move.before(), move.after()))
            .toList();
    return history(standing(moves, part.apply(now)), part.apply(now), id, plays);
  }

  /**
   * Without the newest changes, where the value is as an older run left it: they were lost with a
   * restored backup.
   */
  private static <T> List<Move<T>> standing(List<Move<T>> moves, T now) {
    for (int place = moves.size(); place > 0; place--) {
      if (Objects.equals(moves.get(place - 1).after(), now)) {
        return moves.subList(0, place);
      }
    }
    return moves;
  }

  private <T> List<Move<T>> moves(ItemType type, String id, Function<Annotation, T> part) {
    return changes.getOrDefault(new Item(type, id), List.of()).stream()
        .map(
            each ->
                move(each.run, part.apply(each.change.before()), part.apply(each.change.after())))
        .toList();
  }

  /** Returns the history of a line of the ledger. */
  <T> ValueHistory<T> ofLine(LedgerChange line, T now, Class<T> type) {
    List<Move<T>> moves =
        lines.get(Line.of(line)).stream()
            .map(
                each -> move(each.run, type.cast(each.line.before()), type.cast(each.line.after())))
            .toList();
    return history(moves, now, line.track().id(), !(line instanceof LedgerChange.Star));
  }

  /**
   * A count as left that a run noted.
   *
   * @param own by how much the run moved the count, and the rows, itself
   */
  record LeftByRun(JournaledRun run, LedgerChange.LeftAs line, Difference own) {}

  /** Returns the counts as left of a track, as runs noted them, oldest first. */
  List<LeftByRun> left(String track) {
    Map<JournaledRun, Difference> own = new IdentityHashMap<>();
    for (ChangeOfRun each : changes.getOrDefault(new Item(ItemType.MEDIA_FILE, track), List.of())) {
      own.put(each.run, Difference.of(each.change));
    }
    return lines.getOrDefault(new Line(LedgerChange.LeftAs.class, track, 0), List.of()).stream()
        .map(
            each ->
                new LeftByRun(
                    each.run,
                    (LedgerChange.LeftAs) each.line,
                    own.getOrDefault(each.run, Difference.NONE)))
        .toList();
  }

  /**
   * Returns the history rows of a track that follow from the syncs in force after the undo, one
   * each.
   */
  List<Long> rows(String track) {
    List<Long> rows = new ArrayList<>();
    for (ChangeOfRun each : changes.getOrDefault(new Item(ItemType.MEDIA_FILE, track), List.of())) {
      if (each.run.undoes().isEmpty() && isKept(each.run.number(), track, true)) {
        Arrays.stream(each.change.historyAdded()).forEach(rows::add);
        Arrays.stream(each.change.historyRemoved()).forEach(row -> rows.remove((Long) row));
      }
    }
    return rows;
  }

  private static <T> Move<T> move(JournaledRun by, T before, T after) {
    return new Move<>(by.number(), by.undoes().isEmpty(), before, after);
  }

  private <T> ValueHistory<T> history(List<Move<T>> moves, T now, String track, boolean plays) {
    return new ValueHistory<>(
        moves,
        now,
        (sync, before) -> plays && sent.contains(sync) || present.inForce(sync, before, track),
        sync -> isKept(sync, track, plays));
  }

  /**
   * Returns whether what a sync wrote stays after the undo.
   *
   * @param plays whether it is about plays, which stay where they were sent
   */
  boolean isKept(long sync, String track, boolean plays) {
    return plays && sent.contains(sync) || afterUndo.inForce(sync, UndoChain.END, track);
  }
}
