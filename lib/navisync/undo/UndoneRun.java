package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.LedgerChange;
import navisync.store.UndoChain;
import navisync.undo.ValueHistory.Move;

/** A run to undo, with everything that all runs wrote. */
public final class UndoneRun {
  private final JournaledRun run;
  private final JournaledRun sync;
  private final List<JournaledRun> runs;
  private final UndoChain present;
  private final UndoChain afterUndo;
  private final Set<Long> sent = new HashSet<>();
  private final Map<Item, List<ChangeOfRun>> changes = new HashMap<>();
  private final Map<Line, List<LineOfRun>> lines = new HashMap<>();

  private record Item(ItemType type, String id) {
    static Item of(Change change) {
      return new Item(change.type(), change.id());
    }
  }

  private record Line(Class<?> kind, String libraryTrack, long lastfmTrack) {
    static Line of(LedgerChange line) {
      long lastfmTrack =
          line instanceof LedgerChange.Recorded recorded ? recorded.lastfmTrack() : 0;
      return new Line(line.getClass(), line.track().id(), lastfmTrack);
    }
  }

  private record ChangeOfRun(JournaledRun run, Change change) {}

  private record LineOfRun(JournaledRun run, LedgerChange line) {}

  /**
   * A run to undo.
   *
   * @param number its number
   * @param runs all runs that wrote, oldest first, this one among them
   */
  public UndoneRun(long number, List<JournaledRun> runs) {
    this.runs = runs;
    Map<Long, Long> undoes = new HashMap<>();
    Map<Long, Set<String>> leftOut = new HashMap<>();
    for (JournaledRun each : runs) {
      each.undoes().ifPresent(undone -> undoes.put(each.number(), undone));
      leftOut.put(each.number(), each.leftOut());
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
    this.present = new UndoChain(undoes, leftOut);
    this.run = run(number);
    this.sync = run(present.syncOf(number));
    this.afterUndo = present.undoing(number);
  }

  private JournaledRun run(long number) {
    return runs.stream().filter(each -> each.number() == number).findFirst().orElseThrow();
  }

  /** Whether the sync it is about comes into force or out of it; it may be undone twice. */
  private boolean changesAnything() {
    return present.inForce(sync.number()) != afterUndo.inForce(sync.number());
  }

  /**
   * What it changed in Navidrome. The undo of a sync also has the sync's other items, with nothing
   * changed: it may have found them changed by another run, which is undone by now.
   */
  List<Change> changes() {
    if (!changesAnything()) {
      return List.of();
    }
    Map<Item, Change> own = new HashMap<>();
    run.changes().forEach(change -> own.put(Item.of(change), change));
    return sync.changes().stream()
        .map(change -> own.getOrDefault(Item.of(change), unchanged(change)))
        .toList();
  }

  private static Change unchanged(Change change) {
    return new Change(change.type(), change.id(), change.name(), change.after(), change.after());
  }

  /** What it changed in the ledger; as {@link #changes}. */
  List<LedgerChange> ledger() {
    if (!changesAnything()) {
      return List.of();
    }
    Map<Line, LedgerChange> own = new HashMap<>();
    run.ledger().forEach(line -> own.put(Line.of(line), line));
    return sync.ledger().stream()
        .map(line -> own.getOrDefault(Line.of(line), unchanged(line)))
        .toList();
  }

  private static LedgerChange unchanged(LedgerChange line) {
    if (line instanceof LedgerChange.Recorded recorded) {
      return new LedgerChange.Recorded(line.track(), recorded.lastfmTrack(), null, null);
    }
    return line instanceof LedgerChange.LeftAs
        ? new LedgerChange.LeftAs(line.track(), null, null)
        : new LedgerChange.Star(line.track(), null, null);
  }

  /**
   * For an undo: the run in force that wrote to the same tracks while the run that would come back
   * was not in force, or before that one was written without it. Both together would count the same
   * plays twice. Empty when there is none, for a sync, and where plays were sent: those never went.
   */
  public OptionalLong writtenAgainBy() {
    long back = sync.number();
    if (sync.sent() || !playsStand(afterUndo, back, UndoChain.END)) {
      return OptionalLong.empty();
    }
    return tracks(sync).stream()
        .flatMap(track -> changes.get(new Item(ItemType.MEDIA_FILE, track)).stream())
        .mapToLong(each -> each.run.number())
        .filter(other -> other != back && present.isSync(other))
        .filter(other -> writtenWithoutEachOther(back, other))
        .max();
  }

  private boolean writtenWithoutEachOther(long one, long other) {
    return playsStand(afterUndo, other, UndoChain.END)
        && !playsStand(present, Math.min(one, other), Math.max(one, other));
  }

  /** Plays that were sent stand even when their run is undone. */
  private boolean playsStand(UndoChain runs, long run, long before) {
    return sent.contains(run) || runs.inForceBefore(run, before);
  }

  private static Set<String> tracks(JournaledRun run) {
    return run.changes().stream()
        .filter(change -> change.type() == ItemType.MEDIA_FILE)
        .map(Change::id)
        .collect(Collectors.toSet());
  }

  /**
   * Whether the first run under policy increment that stays in force is later than the one it is
   * about: it remembered the counts that it found.
   */
  boolean countsStayRemembered() {
    return runs.stream()
        .filter(JournaledRun::increments)
        .map(JournaledRun::number)
        .filter(each -> afterUndo.inForce(each))
        .findFirst()
        .filter(first -> first > sync.number())
        .isPresent();
  }

  /** The runs from a number on, that one among them. */
  List<JournaledRun> runsFrom(long number) {
    return runs.stream().filter(each -> each.number() >= number).toList();
  }

  /** The history of a part of an annotation that comes from plays, which stay where it was sent. */
  <T> ValueHistory<T> ofPlays(
      ItemType type, String id, Annotation now, Function<Annotation, T> part) {
    return of(type, id, now, part, true);
  }

  /** The history of a part of an annotation that comes from a star. */
  <T> ValueHistory<T> ofStar(
      ItemType type, String id, Annotation now, Function<Annotation, T> part) {
    return of(type, id, now, part, false);
  }

  /** The history of a play count, with the runs that changed anything else of the annotation. */
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

  /** The history of a line of the ledger. */
  <T> ValueHistory<T> ofLine(LedgerChange line, T now, Class<T> type) {
    List<Move<T>> moves =
        lines.get(Line.of(line)).stream()
            .map(
                each -> move(each.run, type.cast(each.line.before()), type.cast(each.line.after())))
            .toList();
    return history(moves, now, line.track().id(), !(line instanceof LedgerChange.Star));
  }

  private static <T> Move<T> move(JournaledRun by, T before, T after) {
    return new Move<>(by.number(), by.undoes().isEmpty(), before, after);
  }

  private <T> ValueHistory<T> history(List<Move<T>> moves, T now, String track, boolean plays) {
    return new ValueHistory<>(
        moves,
        now,
        (sync, before) -> plays && sent.contains(sync) || present.inForce(sync, before, track),
        sync -> plays && sent.contains(sync) || afterUndo.inForce(sync, UndoChain.END, track));
  }
}
