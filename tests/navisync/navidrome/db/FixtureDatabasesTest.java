package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.PlayDate;
import navisync.plan.Change;
import navisync.plan.Plan;
import navisync.support.FixtureDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases that real servers of several versions made, found through NAVISYNC_FIXTURES. */
class FixtureDatabasesTest {
  @TempDir Path folder;

  static List<String> versions() throws IOException {
    return FixtureDatabases.versions();
  }

  private Path copy(String version) throws IOException {
    return FixtureDatabases.copy(version, folder);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyLiveTrackIsReadWithItsParticipantsAndCounts(String version) throws Exception {
    Path file = copy(version);

    Library library = LibraryReader.read(DatabaseProbe.probe(file, "DEMO", false));

    assertEquals(47, library.tracks().size());
    assertEquals(5, library.trackAnnotations().size());
    assertEquals(
        7, library.trackAnnotations().values().stream().mapToLong(Annotation::count).sum());
    assertEquals(
        library.hasHistory() ? 7 : 0,
        library.history().values().stream().mapToInt(plays -> plays.length).sum());
    LibraryTrack threeWay =
        library.tracks().stream()
            .filter(track -> track.title().equals("Three Way"))
            .findFirst()
            .orElseThrow();
    assertEquals("Dara Quill", threeWay.participants().get(0).name().split(" • ")[0]);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aPlayMoreOnEveryTrackChangesTheseRowsAlone(String version) throws Exception {
    Path file = copy(version);
    ProbedDatabase database = DatabaseProbe.probe(file, "demo", false);
    Library library = LibraryReader.read(database);
    Map<String, List<String>> before = TableDump.of(file);
    List<String> others = othersRows(file);
    List<String> ratings = ratings(file);
    Plan plan = aPlayMore(library);

    WriteResult applied =
        new DatabaseWriter(
                database, new BackupFolder(folder.resolve("backups"), 1, Clock.systemUTC()), false)
            .apply(plan, backup -> assertEquals(1, backup.getParent().toFile().list().length));

    assertEquals(new WriteResult(47, 0, 0, 47, 0, applied.backup(), true), applied);
    Library after = LibraryReader.read(DatabaseProbe.probe(file, "demo", false));
    assertEquals(54, after.trackAnnotations().values().stream().mapToLong(Annotation::count).sum());
    assertEquals(IntentCheck.Outcome.WRITTEN, IntentCheck.outcome(plan.tracks(), after));
    assertEquals(others, othersRows(file));
    assertEquals(ratings, ratings(file));
    Map<String, List<String>> now = TableDump.of(file);
    now.keySet().removeAll(List.of("annotation", "scrobbles"));
    before.keySet().removeAll(List.of("annotation", "scrobbles"));
    assertEquals(before, now);
  }

  private static List<String> othersRows(Path file) throws Exception {
    return TableDump.rows(
        file,
        "select * from annotation where user_id <> (select id from user where user_name = 'demo')"
            + " or item_type <> 'media_file' order by item_type, item_id");
  }

  private static List<String> ratings(Path file) throws Exception {
    return TableDump.rows(file, "select user_id, item_id, rating from annotation where rating > 0");
  }

  private static Plan aPlayMore(Library library) {
    List<Change> changes = new ArrayList<>();
    for (LibraryTrack track : library.tracks()) {
      Annotation before = library.ofTrack(track.id());
      Annotation after =
          new Annotation(
              true,
              before.count() + 1,
              PlayDate.text(1_800_000_000),
              before.starred(),
              before.starredAt());
      changes.add(
          new Change(
              ItemType.MEDIA_FILE,
              track.id(),
              track.title(),
              before,
              after,
              library.hasHistory() ? new long[] {1_800_000_000} : new long[0],
              new long[0]));
    }
    return PlanOf.changes(changes.toArray(Change[]::new));
  }
}
