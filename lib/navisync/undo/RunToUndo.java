package navisync.undo;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.plan.Change;
import navisync.plan.LedgerChange;
import navisync.store.navidrome.UndoChain;
import navisync.undo.WrittenValues.Item;
import navisync.undo.WrittenValues.Line;

/** A run to undo, with everything that all runs wrote. */
public final class RunToUndo {
  private final JournaledRun run;
  private final JournaledRun sync;
  private final List<JournaledRun> runs;
  private final UndoChain present;
  private final UndoChain afterUndo;
  private final WrittenValues values;
  private final Map<Long, Boolean> remembered = new HashMap<>();

  /**
   * A run to undo.
   *
   * @param number its number
   * @param runs all runs that wrote, oldest first, this one among them
   */
  public RunToUndo(long number, List<JournaledRun> runs) {
    this.runs = runs;
    Map<Long, Long> undoes = new HashMap<>();
    Map<Long, Set<String>> leftOut = new HashMap<>();
    for (JournaledRun each : runs) {
      each.undoes().ifPresent(undone -> undoes.put(each.number(), undone));
      leftOut.put(each.number(), each.leftOut());
    }
    this.present = new UndoChain(undoes, leftOut);
    this.run = run(number);
    this.sync = run(present.syncOf(number));
    this.afterUndo = present.undoing(number);
    this.values = new WrittenValues(runs, present, afterUndo);
  }

  private JournaledRun run(long number) {
    return runs.stream().filter(each -> each.number() == number).findFirst().orElseThrow();
  }

  /** Returns whether the sync it is about comes into force or out of it; it may be undone twice. */
  private boolean changesAnything() {
    return present.inForce(sync.number()) != afterUndo.inForce(sync.number());
  }

  /** Returns the same for one track: an undo may have left it out. */
  private boolean changesTrack(String track) {
    return present.inForce(sync.number(), UndoChain.END, track)
        != afterUndo.inForce(sync.number(), UndoChain.END, track);
  }

  /**
   * Returns what it changed in Navidrome. The undo of a sync also has the sync's other items, with
   * nothing changed: it may have found them changed by another run, which is undone by now.
   */
  List<Change> changes() {
    if (!changesAnything()) {
      return List.of();
    }
    Map<Item, Change> own = new HashMap<>();
    run.changes().stream()
        .filter(change -> change.type() != ItemType.MEDIA_FILE || changesTrack(change.id()))
        .forEach(change -> own.put(Item.of(change), change));
    return sync.changes().stream()
        .map(change -> own.getOrDefault(Item.of(change), unchanged(change)))
        .toList();
  }

  private static Change unchanged(Change change) {
    return new Change(change.type(), change.id(), change.name(), change.after(), change.after());
  }

  /** Returns what it changed in the ledger; as {@link #changes}. */
  List<LedgerChange> ledger() {
    if (!changesAnything()) {
      return List.of();
    }
    Map<Line, LedgerChange> own = new HashMap<>();
    run.ledger().stream()
        .filter(line -> changesTrack(line.track().id()))
        .forEach(line -> own.put(Line.of(line), line));
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
    if (sync.sent() || !playsStand(afterUndo, sync, UndoChain.END)) {
      return OptionalLong.empty();
    }
    Set<String> tracks = tracks(sync);
    return runs.stream()
        .filter(other -> other != sync && other.undoes().isEmpty())
        .filter(other -> !Collections.disjoint(tracks, tracks(other)))
        .filter(this::writtenWithoutSync)
        .mapToLong(JournaledRun::number)
        .max();
  }

  private boolean writtenWithoutSync(JournaledRun other) {
    JournaledRun older = other.number() < sync.number() ? other : sync;
    JournaledRun later = older == sync ? other : sync;
    return playsStand(afterUndo, other, UndoChain.END)
        && !playsStand(present, older, later.number());
  }

  /** Plays that were sent stand even when their run is undone. */
  private static boolean playsStand(UndoChain chain, JournaledRun run, long before) {
    return run.sent() || chain.inForceBefore(run.number(), before);
  }

  private static Set<String> tracks(JournaledRun run) {
    return run.changes().stream()
        .filter(change -> change.type() == ItemType.MEDIA_FILE)
        .map(Change::id)
        .collect(Collectors.toSet());
  }

  /** Returns the tracks whose counts the sync knows without a line of the ledger. */
  List<LibraryTrack> foundAsLeft() {
    return changesAnything() ? RememberedCounts.of(sync, runs) : List.of();
  }

  /** Returns whether any sync under policy increment stays in force, or comes back. */
  boolean incrementsStay() {
    return runs.stream()
        .filter(JournaledRun::increments)
        .map(JournaledRun::number)
        .anyMatch(afterUndo::inForce);
  }

  /** Returns whether a sync in force afterwards noted the count of a track. */
  boolean countStaysNoted(String track) {
    return values.left(track).stream()
        .filter(each -> each.run().undoes().isEmpty())
        .anyMatch(each -> values.isKept(each.run().number(), track, true));
  }

  /** Returns whether an undo is undone, so that its sync comes back into force. */
  public boolean comesBack() {
    return afterUndo.inForce(sync.number());
  }

  /**
   * Returns whether a sync under policy increment that was made before another sync was in force
   * then, or will be: a track of which it remembered nothing had counted nothing.
   */
  boolean rememberedCountsBefore(long other) {
    return remembered.computeIfAbsent(
        other,
        number ->
            runs.stream()
                .filter(JournaledRun::increments)
                .map(JournaledRun::number)
                .filter(each -> each < number)
                .anyMatch(each -> present.inForceBefore(each, number) || afterUndo.inForce(each)));
  }

  /** Returns the same before the sync that it is about. */
  boolean countsWereRemembered() {
    return rememberedCountsBefore(sync.number());
  }

  /** Returns the runs from a number on, that one among them. */
  List<JournaledRun> runsFrom(long number) {
    return runs.stream().filter(each -> each.number() >= number).toList();
  }

  /** Returns the histories of all values that runs wrote. */
  WrittenValues values() {
    return values;
  }
}
