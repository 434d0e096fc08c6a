package navisync.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.navidrome.DatabaseProbe;
import navisync.navidrome.LibraryReader;
import navisync.navidrome.LibraryTrack;
import navisync.navidrome.TableDump;
import navisync.support.SampleHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** counting.md, "Undo", on databases that real servers of several versions made. */
class UndoFixturesTest {
  private static final String NO_FIXTURES = "NAVISYNC_FIXTURES is not set";

  @TempDir Path folder;

  static Stream<String> versions() throws IOException {
    String fixtures = System.getenv("NAVISYNC_FIXTURES");
    if (fixtures == null) {
      return Stream.of(NO_FIXTURES);
    }
    try (var files = Files.list(Path.of(fixtures, "navidrome"))) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".db"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyTableIsAsBeforeToTheLetter(String version) throws Exception {
    assumeTrue(!version.equals(NO_FIXTURES), NO_FIXTURES);
    Path file = folder.resolve("navidrome.db");
    Files.write(file, Files.readAllBytes(Path.of(version)));
    try (SampleHome home = new SampleHome(folder)) {
      home.set("NAVIDROME_DB_PATH", file.toString()).set("NAVIDROME_USER_ID", "demo");
      List<LibraryTrack> tracks =
          LibraryReader.read(DatabaseProbe.probe(file, "demo", false)).tracks();
      for (int i = 0; i < tracks.size(); i++) {
        LibraryTrack track = tracks.get(i);
        home.play(track.artist(), track.title(), track.album(), 1_500_000_000L + i, 1_600_000_000L);
        home.play(track.artist(), track.title(), track.album(), 1_650_000_000L + i * 1_000);
      }
      home.love(tracks.get(1).artist(), tracks.get(1).title(), 1_600_000_500);
      Map<String, List<String>> before = TableDump.of(file);
      assertEquals(0, home.run("--yes").exitCode());
      assertNotEquals(before, TableDump.of(file));

      assertEquals(0, home.command(new UndoCommand(), "--yes").exitCode());

      // Rows that were never counted again keep the place they had; their order in a file is no
      // part of them.
      assertEquals(sorted(before), sorted(TableDump.of(file)));
    }
  }

  private static Map<String, List<String>> sorted(Map<String, List<String>> tables) {
    tables.replaceAll((name, rows) -> rows.stream().sorted().toList());
    return tables;
  }
}
