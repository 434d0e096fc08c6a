package navisync.navidrome.db;

import static navisync.navidrome.db.SampleLibrary.FERRY;
import static navisync.navidrome.db.SampleLibrary.GLASSHOUSE;
import static navisync.navidrome.db.SampleLibrary.LANTERN;
import static navisync.navidrome.db.SampleLibrary.LANTERN_PLAYED;
import static navisync.navidrome.db.SampleLibrary.MIRROW;
import static navisync.navidrome.db.SampleLibrary.TAMSIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import navisync.demo.SampleDatabase;
import navisync.demo.SampleSchema;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryReaderTest {
  @TempDir Path folder;

  /** What else stands in the database, beyond what {@link SampleLibrary} puts there. */
  private interface More {
    void addTo(SampleDatabase database) throws SQLException;
  }

  private Library libraryOf(String user, More more) throws SQLException {
    Path file = folder.resolve("navidrome.db");
    try (SampleDatabase database = SampleLibrary.open(file, SampleSchema.SEARCH)) {
      more.addTo(database);
    }
    return LibraryReader.read(DatabaseProbe.probe(file, user, false));
  }

  @ParameterizedTest
  @EnumSource(SampleSchema.class)
  void readsWhatOneUserHasInEverySchema(SampleSchema schema) throws Exception {
    Path file = SampleLibrary.in(folder, schema);

    Library library = LibraryReader.read(DatabaseProbe.probe(file, "ann", false));

    LibraryTrack glasshouse =
        schema.has(SampleSchema.PARTICIPANTS)
            ? GLASSHOUSE
            : new LibraryTrack(
                "glasshouse",
                1,
                "Salt/Glasshouse.mp3",
                "Glasshouse",
                "Mirrow • Tamsin Roe",
                List.of(MIRROW),
                "Salt",
                "album-salt",
                "Mirrow",
                "",
                2001,
                false,
                1,
                1,
                NameTags.NONE);
    assertEquals("id-ann", library.userId());
    assertEquals("ann", library.userName());
    assertEquals(List.of(FERRY, LANTERN, glasshouse), library.tracks());
    assertEquals(Map.of("lantern", LANTERN_PLAYED), library.trackAnnotations());
    assertEquals(Map.of("album-kites", LANTERN_PLAYED), library.albumAnnotations());
    assertEquals(Map.of(MIRROW.id(), LANTERN_PLAYED), library.artistAnnotations());
    assertEquals(schema.has(SampleSchema.HISTORY), library.hasHistory());
    assertArrayEquals(
        schema.has(SampleSchema.HISTORY)
            ? new long[] {1_599_990_000, 1_599_990_000, 1_600_000_000}
            : new long[] {},
        library.historyOf("lantern"));
  }

  @Test
  void missingRowsAreNoCandidatesAndLiveDoublesOfOneFileAreCopies() throws Exception {
    LibraryTrack copy =
        new LibraryTrack(
            "lantern-again",
            1,
            LANTERN.path(),
            "Slow Lantern",
            "Mirrow",
            List.of(MIRROW),
            "Kites",
            "album-kites",
            "Mirrow",
            "",
            2001,
            false,
            1,
            1,
            NameTags.NONE);
    LibraryTrack old = SampleLibrary.track("old", "Ash Ferry", "Kites", List.of(MIRROW), 1, 2);

    Library library = libraryOf("ann", database -> database.track(copy).track(old).missing("old"));

    assertEquals(List.of(FERRY, LANTERN, copy, GLASSHOUSE), library.tracks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"subtitle":[{"id":"a","value":" Radio Edit "},{"value":"More"}]} | Slow Lantern (Radio Edit) | Kites
          {"albumversion":[{"value":"[Reissue]"}],"mood":[{"value":"x"}]}   | Slow Lantern              | Kites [Reissue]
          {"subtitle":[]}                                                   | Slow Lantern              | Kites
          {"subtitle":"Radio Edit"}                                         | Slow Lantern              | Kites
          not json                                                          | Slow Lantern              | Kites
          """)
  void subtitleAndAlbumVersionAreReadApart(String tags, String title, String album)
      throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement update =
            connection.prepareStatement("update media_file set tags = ? where id = 'lantern'")) {
      update.setString(1, tags);
      update.execute();
    }

    LibraryTrack lantern =
        LibraryReader.read(DatabaseProbe.probe(file, "ann", false)).tracks().get(1);

    assertEquals("Slow Lantern", lantern.title());
    assertEquals(title, lantern.fullTitle());
    assertEquals(album, lantern.fullAlbum());
  }

  @Test
  void tracksInLibrariesThatTheUserCannotSeeAreNoCandidates() throws Exception {
    LibraryTrack hidden = SampleLibrary.track("h", "Hidden", "Vault", List.of(TAMSIN), 2, 1);

    assertEquals(
        List.of(FERRY, LANTERN, GLASSHOUSE),
        libraryOf("bob", database -> database.track(hidden)).tracks());
  }

  @Test
  void administratorsSeeEveryLibrary() throws Exception {
    LibraryTrack vault = SampleLibrary.track("h", "Hidden", "Vault", List.of(TAMSIN), 2, 1);

    assertEquals(
        List.of(FERRY, LANTERN, GLASSHOUSE, vault),
        libraryOf("ann", database -> database.track(vault)).tracks());
  }

  @Test
  void textThatIsNotUtf8IsReadWithReplacement() throws Exception {
    Library library =
        libraryOf(
            "ann",
            database ->
                database.run(
                    "update media_file set title = cast(x'41ff42' as text) where id = 'lantern'"));

    assertEquals("A\uFFFDB", library.tracks().get(1).title());
  }

  @Test
  void participantsBeginWithTheFirstArtistAndNameEachOnce() throws Exception {
    Library library =
        libraryOf(
            "ann",
            database ->
                database
                    .run(
                        "update media_file set artist_id = 'artist-tamsin' where id = 'glasshouse'")
                    .run(
                        "insert into media_file_artists values"
                            + " ('glasshouse', 'artist-mirrow', 'artist', 'guest'),"
                            + " ('glasshouse', 'artist-mirrow', 'composer', '')"));

    assertEquals(List.of(TAMSIN, MIRROW), library.tracks().get(2).participants());
  }

  @Test
  void walWithUnflushedRowsCountsAndStaysAsItWas() throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    OtherProcess server =
        OtherProcess.with(file, "update annotation set play_count = 4 where user_id = 'id-ann'");
    server.kill();
    long unflushed = Files.size(folder.resolve("navidrome.db-wal"));

    Library library = LibraryReader.read(DatabaseProbe.probe(file, "ann", false));

    assertEquals(4, library.ofTrack("lantern").count());
    assertEquals(unflushed, Files.size(folder.resolve("navidrome.db-wal")));
  }

  @Test
  void readsBesideARunningServerWhatItHasNotFlushed() throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    OtherProcess server =
        OtherProcess.with(file, "update annotation set play_count = 4 where user_id = 'id-ann'");

    Library library = LibraryReader.read(DatabaseProbe.probe(file, "ann", true));

    server.stop();
    assertEquals(4, library.ofTrack("lantern").count());
  }
}
