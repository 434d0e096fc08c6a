package navisync.store.navidrome;

import java.util.HashMap;
import java.util.Map;
import navisync.io.Database;
import navisync.model.LibraryTrack;
import navisync.model.SortedTimes;
import navisync.plan.Change;

/** Reads from the journal which history rows closed runs added and no later one took away. */
final class WrittenHistory {
  private WrittenHistory() {}

  /**
   * Returns the rows by library track id, unix seconds UTC, ascending.
   *
   * @param bound the library tracks by their numbers in the cache
   */
  static Map<String, long[]> of(Database database, long target, Map<Long, LibraryTrack> bound) {
    Map<String, long[]> written = new HashMap<>();
    long open = database.number("select run from intent where target = ?", target);
    new JournalTable(database)
        .forEach(
            target,
            (run, line) -> {
              boolean added = line.field() == JournalField.HISTORY_ADDED;
              boolean removed = line.field() == JournalField.HISTORY_REMOVED;
              LibraryTrack track = bound.get(line.libraryTrack());
              if (run != open && track != null && (added || removed)) {
                long[] before = written.getOrDefault(track.id(), Change.NO_PLAYS);
                written.put(
                    track.id(),
                    added
                        ? SortedTimes.plus(before, PackedSeconds.unpack((byte[]) line.now()))
                        : SortedTimes.minus(before, PackedSeconds.unpack((byte[]) line.old())));
              }
            });
    return written;
  }
}
