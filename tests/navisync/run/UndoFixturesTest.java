package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.cli.UndoCommand;
import navisync.model.LibraryTrack;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.LibraryReader;
import navisync.navidrome.db.TableDump;
import navisync.support.FixtureDatabases;
import navisync.support.SampleHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md, "Undo", on databases that real servers of several versions made. */
class UndoFixturesTest {
  @TempDir Path folder;

  static List<String> versions() throws IOException {
    return FixtureDatabases.versions();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyTableIsAsBeforeToTheLetter(String version) throws Exception {
    Path file = FixtureDatabases.copy(version, folder);
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
