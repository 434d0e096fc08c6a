package navisync.store.navidrome;

import java.util.Map;
import navisync.io.Database;

/**
 * Takes over tracks of which no more is known than their id and perhaps names. To be used within
 * the transaction in which it was created.
 */
public final class NamedTracks {
  private final Database database;
  private final long target;
  private final Map<String, Long> numbers;

  NamedTracks(Database database, long target, Map<String, Long> numbers) {
    this.database = database;
    this.target = target;
    this.numbers = numbers;
  }

  /** Returns the number of a track, which is added when it is new; names that it lacks are set. */
  public long number(String id, String artist, String title) {
    Long known = numbers.get(id);
    if (known == null) {
      known =
          database.insert(
              "insert into library_track (target, navidrome_id, artist, title) values (?, ?, ?, ?)",
              target,
              id,
              artist,
              title);
      numbers.put(id, known);
    } else {
      database.update(
          "update library_track set artist = iif(artist = '', ?2, artist),"
              + " title = iif(title = '', ?3, title) where id = ?1",
          known,
          artist,
          title);
    }
    return known;
  }
}
