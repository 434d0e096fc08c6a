package navisync.store.navidrome;

import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;

/**
 * The tracks of the journal as a library has them now.
 *
 * @param inLibrary the library's tracks by their numbers in the cache
 */
record JournalTracks(Database database, Map<Long, LibraryTrack> inLibrary) {

  /** Returns a track; of one that the library lacks, only what the cache keeps of it is known. */
  LibraryTrack of(long number) {
    LibraryTrack track = inLibrary.get(number);
    return track == null ? kept(number) : track;
  }

  private LibraryTrack kept(long number) {
    return database
        .first(
            """
            select navidrome_id, library, path, title, artist, album from library_track
            where id = ?
            """,
            row ->
                new LibraryTrack(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    List.of(),
                    row.getString(6),
                    "",
                    "",
                    "",
                    0,
                    false,
                    0,
                    0,
                    NameTags.NONE),
            number)
        .orElseThrow();
  }
}
