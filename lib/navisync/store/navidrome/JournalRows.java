package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.io.Database;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.model.SongName;
import navisync.plan.Change;
import navisync.plan.LedgerChange;

/**
 * The rows of the journal: a change as one row for its annotation, followed by rows for its name
 * and its history where needed; a line of the ledger as one row.
 */
final class JournalRows {
  private static final String INSERT =
      """
      insert into journal (run, position, item_type, library_track, item, track, field, old, new)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** A row as it is read; {@code old} and {@code now} are text or bytes. */
  private record Row(
      ItemType type, String id, String derivedName, JournalField field, Object old, Object now) {}

  /** What a row is about; the null parts are NULL in the file. */
  private record Item(Integer type, Long libraryTrack, String id, Long lastfmTrack) {}

  private final Database database;
  private final Map<Long, LibraryTrack> tracks;

  /**
   * The journal as seen by a library.
   *
   * @param tracks the library's tracks by their numbers; a track that is not among them has the id
   *     and the names that are kept for it
   */
  JournalRows(Database database, Map<Long, LibraryTrack> tracks) {
    this.database = database;
    this.tracks = tracks;
  }

  /**
   * Writes all of a plan. Within a transaction.
   *
   * @param byId the tracks of the plan's library
   * @param numbers those of the plan's tracks, by track id
   */
  void write(
      long run,
      List<Change> changes,
      List<LedgerChange> ledger,
      Map<String, LibraryTrack> byId,
      Map<String, Long> numbers) {
    List<Object[]> rows = new ArrayList<>();
    for (Change change : changes) {
      addChange(rows, run, change, byId.get(change.id()), numbers);
    }
    for (LedgerChange line : ledger) {
      addLine(rows, run, line, numbers.get(line.track().id()));
    }
    database.updateAll(INSERT, rows);
  }

  private void addChange(
      List<Object[]> rows, long run, Change change, LibraryTrack track, Map<String, Long> numbers) {
    boolean isTrack = change.type() == ItemType.MEDIA_FILE;
    String name = isTrack ? SongName.text(track.artist(), track.title()) : null;
    Item item =
        new Item(
            change.type().ordinal() + 1,
            isTrack ? numbers.get(track.id()) : null,
            isTrack ? null : change.id(),
            null);
    String before = JournalValue.of(change.before());
    String after = JournalValue.of(change.after());
    rows.add(row(run, rows.size(), item, JournalField.ANNOTATION, before, after));
    if (!change.name().equals(name)) {
      rows.add(row(run, rows.size(), item, JournalField.NAME, null, change.name()));
    }
    if (change.historyAdded().length > 0) {
      byte[] added = PackedSeconds.pack(change.historyAdded());
      rows.add(row(run, rows.size(), item, JournalField.HISTORY_ADDED, null, added));
    }
    if (change.historyRemoved().length > 0) {
      byte[] removed = PackedSeconds.pack(change.historyRemoved());
      rows.add(row(run, rows.size(), item, JournalField.HISTORY_REMOVED, removed, null));
    }
  }

  private void addLine(List<Object[]> rows, long run, LedgerChange line, long number) {
    Long lastfmTrack = null;
    JournalField field;
    Object old;
    Object now;
    if (line instanceof LedgerChange.Recorded recorded) {
      lastfmTrack = recorded.lastfmTrack();
      field = JournalField.ACCOUNTED;
      old = LedgerRow.journal(recorded.before(), recorded.after());
      now = LedgerRow.journal(recorded.after(), recorded.before());
    } else if (line instanceof LedgerChange.LeftAs left) {
      field = JournalField.LEFT;
      old = JournalValue.of(left.before());
      now = JournalValue.of(left.after());
    } else {
      LedgerChange.Star star = (LedgerChange.Star) line;
      field = JournalField.STAR;
      old = JournalValue.of(star.before());
      now = JournalValue.of(star.after());
    }
    rows.add(row(run, rows.size(), new Item(null, number, null, lastfmTrack), field, old, now));
  }

  private static Object[] row(
      long run, int position, Item item, JournalField field, Object old, Object now) {
    return new Object[] {
      run, position, item.type, item.libraryTrack, item.id, item.lastfmTrack, field.code(), old, now
    };
  }

  /** Returns the changes of a run, in its order. */
  List<Change> changesOf(long run) {
    List<Change> changes = new ArrayList<>();
    database.forEach(
        """
        select item_type, ifnull(item, navidrome_id), artist, title, field, old, new, library_track
        from journal left join library_track on library_track.id = journal.library_track
        where run = ? and item_type is not null order by position
        """,
        row -> {
          LibraryTrack track = tracks.get(row.getLong(8));
          Row read =
              new Row(
                  ItemType.values()[row.getInt(1) - 1],
                  track == null ? row.getString(2) : track.id(),
                  track == null
                      ? SongName.text(row.getString(3), row.getString(4))
                      : SongName.text(track.artist(), track.title()),
                  JournalField.of(row.getInt(5)),
                  row.getObject(6),
                  row.getObject(7));
          Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
          if (read.field() == JournalField.ANNOTATION) {
            changes.add(started(read));
          } else {
            changes.set(changes.size() - 1, completed(last, read));
          }
        },
        run);
    return changes;
  }

  private static Change started(Row row) {
    Annotation before = JournalValue.annotation((String) row.old());
    Annotation after = JournalValue.annotation((String) row.now());
    return new Change(row.type(), row.id(), row.derivedName(), before, after);
  }

  private static Change completed(Change change, Row row) {
    boolean added = row.field() == JournalField.HISTORY_ADDED;
    boolean removed = row.field() == JournalField.HISTORY_REMOVED;
    return new Change(
        change.type(),
        change.id(),
        row.field() == JournalField.NAME ? (String) row.now() : change.name(),
        change.before(),
        change.after(),
        added ? PackedSeconds.unpack((byte[]) row.now()) : change.historyAdded(),
        removed ? PackedSeconds.unpack((byte[]) row.old()) : change.historyRemoved());
  }

  /** Writes which tracks an undo left out, by Navidrome's id. Within a transaction. */
  void writeLeftOut(long run, long target, Set<String> libraryTracks) {
    for (String id : libraryTracks) {
      database.update(
          """
          insert into journal (run, position, library_track, field)
          select ?1, (select ifnull(max(position) + 1, 0) from journal where run = ?1), id, 8
          from library_track where target = ?2 and navidrome_id = ?3
          """,
          run,
          target,
          id);
    }
  }

  /** Returns the tracks that a run left out, by Navidrome's id. */
  Set<String> leftOutOf(long run) {
    return Set.copyOf(
        database.rows(
            """
            select navidrome_id, library_track from journal
            join library_track on library_track.id = journal.library_track
            where run = ? and field = 8
            """,
            row -> {
              LibraryTrack track = tracks.get(row.getLong(2));
              return track == null ? row.getString(1) : track.id();
            },
            run));
  }

  /** Deletes a run's rows. */
  void delete(long run) {
    database.update("delete from journal where run = ?", run);
  }
}
