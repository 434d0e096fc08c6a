package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.io.Database;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.plan.Change;
import navisync.plan.LedgerChange;

/**
 * The lines of the journal: a change as one line for its annotation, followed by lines for its name
 * and its history where needed; a line of the ledger as one line.
 */
final class JournalRows {
  private final Database database;
  private final JournalTable table;
  private final JournalTracks tracks;

  /**
   * The journal as seen by a library.
   *
   * @param inLibrary the library's tracks by their numbers; a track that is not among them has the
   *     id and the names that are kept for it
   */
  JournalRows(Database database, Map<Long, LibraryTrack> inLibrary) {
    this.database = database;
    table = new JournalTable(database);
    tracks = new JournalTracks(database, inLibrary);
  }

  /**
   * Writes all of a plan. Within a transaction.
   *
   * @param library the plan's library
   * @param kept keeps the plan's tracks from now on
   * @param leftOut ids of the tracks that an undo left out; those that the cache does not know are
   *     not noted
   */
  void write(
      long run,
      List<Change> changes,
      List<LedgerChange> ledger,
      Library library,
      LibraryTracks kept,
      Set<String> leftOut) {
    refuseUnknown(ledger);
    Map<String, LibraryTrack> byId = new HashMap<>();
    library.tracks().forEach(track -> byId.put(track.id(), track));
    Stream<LibraryTrack> planned =
        changes.stream()
            .filter(change -> change.type() == ItemType.MEDIA_FILE)
            .map(change -> byId.get(change.id()));
    Map<String, Long> numbers =
        kept.keep(
            library, Stream.concat(planned, ledger.stream().map(LedgerChange::track)).toList());
    Set<String> changed = new HashSet<>();
    changes.forEach(change -> changed.add(change.id()));
    List<JournalLine> lines = new ArrayList<>();
    int next = 0;
    // Lines of one track stand together where their order allows it: they compress better.
    for (Change change : changes) {
      addChange(lines, change, byId.get(change.id()), numbers);
      while (next < ledger.size() && follows(ledger.get(next).track().id(), change.id(), changed)) {
        lines.add(line(ledger.get(next), numbers));
        next++;
      }
    }
    ledger.subList(next, ledger.size()).forEach(rest -> lines.add(line(rest, numbers)));
    leftOut.stream()
        .filter(numbers::containsKey)
        .forEach(
            id -> {
              long number = numbers.get(id);
              lines.add(new JournalLine(null, number, null, 0, JournalField.LEFT_OUT, null, null));
            });
    table.keep(run, lines);
  }

  /** The ledger's table would refuse such a line as well, but only once the plan is written. */
  private void refuseUnknown(List<LedgerChange> ledger) {
    Set<Long> known = new HashSet<>(database.rows("select id from track", row -> row.getLong(1)));
    for (LedgerChange line : ledger) {
      if (line instanceof LedgerChange.Recorded recorded
          && !known.contains(recorded.lastfmTrack())) {
        throw Failure.error(
            "The plan names Last.fm track " + recorded.lastfmTrack() + ", which is unknown.", null);
      }
    }
  }

  private static boolean follows(String track, String change, Set<String> changed) {
    return track.equals(change) || !changed.contains(track);
  }

  private static void addChange(
      List<JournalLine> lines, Change change, LibraryTrack track, Map<String, Long> numbers) {
    boolean isTrack = change.type() == ItemType.MEDIA_FILE;
    String name = isTrack ? track.song().text() : null;
    long number = isTrack ? numbers.get(track.id()) : 0;
    String before = JournalValue.of(change.before());
    String after = JournalValue.of(change.after());
    lines.add(line(change, number, JournalField.ANNOTATION, before, after));
    if (!change.name().equals(name)) {
      lines.add(line(change, number, JournalField.NAME, null, change.name()));
    }
    if (change.historyAdded().length > 0) {
      byte[] added = PackedSeconds.pack(change.historyAdded());
      lines.add(line(change, number, JournalField.HISTORY_ADDED, null, added));
    }
    if (change.historyRemoved().length > 0) {
      byte[] removed = PackedSeconds.pack(change.historyRemoved());
      lines.add(line(change, number, JournalField.HISTORY_REMOVED, removed, null));
    }
  }

  private static JournalLine line(
      Change change, long number, JournalField field, Object old, Object now) {
    String item = number == 0 ? change.id() : null;
    return new JournalLine(change.type(), number, item, 0, field, old, now);
  }

  private static JournalLine line(LedgerChange change, Map<String, Long> numbers) {
    long number = numbers.get(change.track().id());
    if (change instanceof LedgerChange.Recorded recorded) {
      return new JournalLine(
          null,
          number,
          null,
          recorded.lastfmTrack(),
          JournalField.ACCOUNTED,
          LedgerRow.journal(recorded.before(), recorded.after()),
          LedgerRow.journal(recorded.after(), recorded.before()));
    }
    boolean left = change instanceof LedgerChange.LeftAs;
    return new JournalLine(
        null,
        number,
        null,
        0,
        left ? JournalField.LEFT : JournalField.STAR,
        left
            ? JournalValue.of(((LedgerChange.LeftAs) change).before())
            : JournalValue.of(((LedgerChange.Star) change).before()),
        left
            ? JournalValue.of(((LedgerChange.LeftAs) change).after())
            : JournalValue.of(((LedgerChange.Star) change).after()));
  }

  /** Returns the changes of a run, in its order. */
  List<Change> changesOf(long run) {
    List<Change> changes = new ArrayList<>();
    for (JournalLine line : table.of(run)) {
      if (line.type() != null && line.field() == JournalField.ANNOTATION) {
        changes.add(started(line));
      } else if (line.type() != null) {
        int last = changes.size() - 1;
        changes.set(last, completed(changes.get(last), line));
      }
    }
    return changes;
  }

  private Change started(JournalLine line) {
    LibraryTrack track = line.item() == null ? tracks.of(line.libraryTrack()) : null;
    return new Change(
        line.type(),
        track == null ? line.item() : track.id(),
        track == null ? null : track.song().text(),
        JournalValue.annotation((String) line.old()),
        JournalValue.annotation((String) line.now()));
  }

  private static Change completed(Change change, JournalLine line) {
    boolean added = line.field() == JournalField.HISTORY_ADDED;
    boolean removed = line.field() == JournalField.HISTORY_REMOVED;
    return new Change(
        change.type(),
        change.id(),
        line.field() == JournalField.NAME ? (String) line.now() : change.name(),
        change.before(),
        change.after(),
        added ? PackedSeconds.unpack((byte[]) line.now()) : change.historyAdded(),
        removed ? PackedSeconds.unpack((byte[]) line.old()) : change.historyRemoved());
  }

  /** Returns the tracks that a run left out, by Navidrome's id. */
  Set<String> leftOutOf(long run) {
    Set<String> leftOut = new HashSet<>();
    for (JournalLine line : table.of(run)) {
      if (line.field() == JournalField.LEFT_OUT) {
        leftOut.add(tracks.of(line.libraryTrack()).id());
      }
    }
    return leftOut;
  }

  /** Deletes a run's lines. */
  void delete(long run) {
    table.delete(run);
  }
}
