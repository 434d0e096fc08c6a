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
   * The rows by library track id, unix seconds UTC, ascending.
   *
   * @param bound the library tracks by their numbers in the cache
   */
  static Map<String, long[]> of(Database database, long target, Map<Long, LibraryTrack> bound) {
    Map<String, long[]> written = new HashMap<>();
    database.forEach(
        """
        select library_track, old, new from journal
        where field in (3, 4) and run in (select id from run where target = ?1)
          and run not in (select run from intent)
        order by run, position
        """,
        row -> {
          LibraryTrack track = bound.get(row.getLong(1));
          if (track != null) {
            long[] before = written.getOrDefault(track.id(), Change.NO_PLAYS);
            long[] added = SortedTimes.plus(before, PackedSeconds.unpack(row.getBytes(3)));
            long[] removed = PackedSeconds.unpack(row.getBytes(2));
            written.put(track.id(), SortedTimes.minus(added, removed));
          }
        },
        target);
    return written;
  }
}
