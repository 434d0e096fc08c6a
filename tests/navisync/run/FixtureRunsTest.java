package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.LibraryReader;
import navisync.navidrome.db.TableDump;
import navisync.support.FixtureDatabases;
import navisync.support.SampleHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole program on databases that real servers of several versions made: every track was played
 * one to five times under its own names.
 */
class FixtureRunsTest {
  @TempDir Path folder;

  static List<String> versions() throws IOException {
    return FixtureDatabases.versions();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyCountIsRightAndTheSecondRunChangesNothing(String version) throws Exception {
    Path file = FixtureDatabases.copy(version, folder);
    try (SampleHome home = new SampleHome(folder)) {
      home.set("NAVIDROME_DB_PATH", file.toString()).set("NAVIDROME_USER_ID", "demo");
      Library before = read(file);
      Map<String, Long> plays = playEveryTrack(home, before);
      Map<String, Long> expected = new TreeMap<>();
      plays.forEach((id, n) -> expected.put(id, Math.max(n, before.ofTrack(id).count())));
      long rise = sum(expected) - before.tracks().stream().mapToLong(t -> count(before, t)).sum();

      JsonNode first = home.run("--json", "--yes").json();

      Library after = read(file);
      Map<String, Long> counts = new TreeMap<>();
      after.tracks().forEach(track -> counts.put(track.id(), count(after, track)));
      assertEquals(expected, counts);
      assertEquals(rise, first.get("plan").get("plays").asInt());
      assertEquals(rise, first.get("applied").get("plays").asInt());
      assertEquals(before.tracks().size(), first.get("match").get("matched").asInt());
      assertEquals(
          before.hasHistory() ? rows(before) + rise : 0, rows(after), "rows of the history");
      assertEquals(List.of(0, true), List.of(first.get("exitCode").asInt(), verified(first)));

      Map<String, List<String>> tables = TableDump.of(file);
      JsonNode second = home.run("--json", "--yes").json();

      assertEquals(tables, TableDump.of(file));
      assertEquals(
          "{\"tracks\":0,\"albums\":0,\"artists\":0,\"plays\":0,\"stars\":0,\"failed\":0,"
              + "\"verified\":true,\"backup\":null}",
          second.get("applied").toString());
    }
  }

  private static Map<String, Long> playEveryTrack(SampleHome home, Library library) {
    List<LibraryTrack> tracks =
        library.tracks().stream().sorted(Comparator.comparing(LibraryTrack::id)).toList();
    Map<String, Long> plays = new TreeMap<>();
    for (int i = 0; i < tracks.size(); i++) {
      LibraryTrack track = tracks.get(i);
      for (int play = 0; play <= i % 5; play++) {
        home.play(
            track.artist(),
            track.title(),
            track.album(),
            1_500_000_000L + i * 100_000 + play * 900);
      }
      plays.put(track.id(), i % 5 + 1L);
    }
    return plays;
  }

  private static Library read(Path file) {
    return LibraryReader.read(DatabaseProbe.probe(file, "demo", false));
  }

  private static long count(Library library, LibraryTrack track) {
    Annotation annotation = library.ofTrack(track.id());
    return annotation.count();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static int rows(Library library) {
    return library.history().values().stream().mapToInt(rows -> rows.length).sum();
  }

  private static boolean verified(JsonNode run) {
    return run.get("applied").get("verified").asBoolean();
  }
}
