package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import navisync.demo.SampleDatabase;
import navisync.demo.SampleSchema;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;

/**
 * A small database that several tests share: the users ann (an administrator) and Bob, two tracks
 * of one album by Mirrow, and one that Mirrow and Tamsin Roe share on another.
 */
final class SampleLibrary {
  static final Participant MIRROW = new Participant("artist-mirrow", "Mirrow");
  static final Participant TAMSIN = new Participant("artist-tamsin", "Tamsin Roe");

  static final LibraryTrack LANTERN =
      track("lantern", "Slow Lantern", "Kites", List.of(MIRROW), 1, 1);
  static final LibraryTrack FERRY = track("ferry", "Ash Ferry", "Kites", List.of(MIRROW), 1, 2);
  static final LibraryTrack GLASSHOUSE =
      track("glasshouse", "Glasshouse", "Salt", List.of(MIRROW, TAMSIN), 1, 1);

  static final Annotation LANTERN_PLAYED =
      new Annotation(true, 3L, "2020-09-13 12:26:40.5+00:00", false, null);
  static final Annotation BOBS = new Annotation(true, 9L, "2021-01-01 02:00:00+00:00", true, null);

  private SampleLibrary() {}

  static LibraryTrack track(
      String id,
      String title,
      String album,
      List<Participant> artists,
      int library,
      int trackNumber) {
    String shown = String.join(" • ", artists.stream().map(Participant::name).toList());
    return new LibraryTrack(
        id,
        library,
        album + "/" + title + ".mp3",
        title,
        shown,
        artists,
        album,
        "album-" + album.toLowerCase(java.util.Locale.ROOT),
        artists.get(0).name(),
        "",
        2001,
        false,
        1,
        trackNumber,
        NameTags.NONE);
  }

  /** The database with what ann and Bob played and rated so far. */
  static Path in(Path folder, SampleSchema schema) throws SQLException {
    Path file = folder.resolve("navidrome.db");
    try (SampleDatabase database = open(file, schema)) {
      database
          .annotation("id-ann", ItemType.MEDIA_FILE, "lantern", LANTERN_PLAYED, 4)
          .annotation("id-ann", ItemType.ALBUM, "album-kites", LANTERN_PLAYED, 0)
          .annotation("id-ann", ItemType.ARTIST, MIRROW.id(), LANTERN_PLAYED, 5)
          .history("id-ann", "lantern", 1_600_000_000, 1_599_990_000, 1_599_990_000)
          .annotation("id-bob", ItemType.MEDIA_FILE, "lantern", BOBS, 2)
          .annotation("id-bob", ItemType.ALBUM, "album-kites", BOBS, 0)
          .history("id-bob", "lantern", 1_609_466_400);
    }
    return file;
  }

  /** The users and tracks alone; more can be added before it is closed. */
  static SampleDatabase open(Path file, SampleSchema schema) throws SQLException {
    return new SampleDatabase(file, schema)
        .user("id-ann", "ann", true)
        .user("id-bob", "Bob", false)
        .sees("id-bob", 1)
        .track(LANTERN)
        .track(FERRY)
        .track(GLASSHOUSE)
        .run("insert into playlist (id, name, owner_id) values ('p', 'Evening', 'id-ann')");
  }
}
