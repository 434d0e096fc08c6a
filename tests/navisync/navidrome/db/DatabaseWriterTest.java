package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.ExitCode;
import navisync.Failure;
import navisync.demo.SampleDatabase;
import navisync.demo.SampleSchema;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseWriterTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-02-03T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path server;
  private final List<Path> intents = new ArrayList<>();

  @BeforeEach
  void aFolderForTheServer() throws IOException {
    server = Files.createDirectory(folder.resolve("server"));
  }

  private WriteResult apply(Path file, Plan plan) {
    return writer(file, false).apply(plan, intents::add);
  }

  private DatabaseWriter writer(Path file, boolean whileRunning) {
    return new DatabaseWriter(
        DatabaseProbe.probe(file, "ann", whileRunning),
        new BackupFolder(folder.resolve("backups"), 10, NOON),
        whileRunning);
  }

  @ParameterizedTest
  @EnumSource(SampleSchema.class)
  void writesWhatIsPlannedAndNothingElseInEverySchema(SampleSchema schema) throws Exception {
    Path file = SampleLibrary.in(server, schema);
    boolean history = schema.has(SampleSchema.HISTORY);
    Map<String, List<String>> before = TableDump.of(file);

    WriteResult applied =
        apply(file, history ? PlanOf.SAMPLE : PlanOf.withoutHistory(PlanOf.SAMPLE));

    Path backup = folder.resolve("backups/navidrome-20260203-120000.db");
    assertEquals(new WriteResult(2, 1, 1, 4, 1, backup, true), applied);
    assertEquals(
        List.of(
            "id-ann|album|album-kites|7|2021-03-01 00:00:00+00:00|0|0|null",
            "id-ann|artist|artist-mirrow|7|2021-03-01 00:00:00+00:00|5|0|null",
            "id-ann|media_file|ferry|2|2020-09-13 12:26:40+00:00|0|1|2020-10-01 00:00:00+00:00",
            "id-ann|media_file|lantern|5|2021-03-01 00:00:00+00:00|4|0|null",
            "id-bob|album|album-kites|9|2021-01-01 02:00:00+00:00|0|1|null",
            "id-bob|media_file|lantern|9|2021-01-01 02:00:00+00:00|2|1|null"),
        TableDump.rows(
            file,
            "select user_id, item_type, item_id, play_count, play_date, rating, starred,"
                + " starred_at from annotation order by 1, 2, 3"));
    if (history) {
      assertEquals(
          List.of(
              "id-ann|ferry|1600000000",
              "id-ann|lantern|1599990000",
              "id-ann|lantern|1600000000",
              "id-ann|lantern|1614556799",
              "id-ann|lantern|1614556800",
              "id-bob|lantern|1609466400"),
          TableDump.rows(
              file,
              "select user_id, media_file_id, submission_time from scrobbles order by 1, 2, 3"));
    }
    Map<String, List<String>> after = TableDump.of(file);
    before.keySet().removeAll(List.of("annotation", "scrobbles"));
    after.keySet().removeAll(List.of("annotation", "scrobbles"));
    assertEquals(before, after);
  }

  @Test
  void playsThatAreTakenAwayAreNotSetOffAgainstThoseAdded() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    Change lower = PlanOf.total(ItemType.MEDIA_FILE, "lantern", SampleLibrary.LANTERN_PLAYED, 1);
    Change higher = PlanOf.total(ItemType.MEDIA_FILE, "ferry", Annotation.NONE, 2);

    WriteResult applied = apply(file, PlanOf.changes(lower, higher));

    assertEquals(2, applied.tracks());
    assertEquals(2, applied.plays());
    assertTrue(applied.verified());
  }

  @Test
  void newRowsGetAKeyWhereAnnotationsHaveOne() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.ANNOTATION_ID);

    apply(file, PlanOf.withoutHistory(PlanOf.SAMPLE));

    assertEquals(
        List.of("36|6"),
        TableDump.rows(file, "select max(length(ann_id)), count(distinct ann_id) from annotation"));
  }

  @Test
  void theBackupHoldsWhatStoodThereBefore() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    Map<String, List<String>> before = TableDump.of(file);

    WriteResult applied = apply(file, PlanOf.SAMPLE);

    assertEquals(before, TableDump.of(applied.backup()));
    assertEquals(List.of(applied.backup()), intents);
    assertEquals(List.of("navidrome-20260203-120000.db"), names(folder.resolve("backups")));
    assertEquals(List.of("navidrome.db"), names(server));
  }

  @Test
  void theJournalModeStaysAsItWas() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);

    apply(file, PlanOf.SAMPLE);

    byte[] header = Files.readAllBytes(file);
    assertEquals("2 2", header[18] + " " + header[19], "2 stands for WAL in SQLite's header");
  }

  @Test
  void anEmptyPlanOpensNothingAndMakesNoBackup() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    byte[] before = Files.readAllBytes(file);

    assertEquals(WriteResult.NOTHING, apply(file, PlanOf.NOTHING));

    assertEquals(List.of(), intents);
    assertFalse(Files.exists(folder.resolve("backups")));
    assertEquals(0, java.util.Arrays.compare(before, Files.readAllBytes(file)));
  }

  @Test
  void aRowThatChangedSinceItWasReadStopsEverything() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    DatabaseWriter writer = writer(file, false);
    OtherProcess player =
        OtherProcess.with(file, "update annotation set play_count = 8 where item_id = 'lantern'");
    player.stop();

    refuses(
        file,
        writer,
        PlanOf.SAMPLE,
        ExitCode.REFUSED,
        "Mirrow – Slow Lantern changed in {} since it was read, so nothing was written. Run"
            + " again.");
  }

  @Test
  void aRowOfTheHistoryThatIsGoneStopsEverything() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    DatabaseWriter writer = writer(file, false);
    OtherProcess.with(file, "delete from scrobbles where submission_time = 1599990000").stop();

    refuses(
        file,
        writer,
        PlanOf.SAMPLE,
        ExitCode.REFUSED,
        "A play of Mirrow – Slow Lantern is gone from the history in {} since it was read, so"
            + " nothing was written. Run again.");
  }

  @Test
  void anItemThatARescanGaveAnotherIdStopsEverything() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.USER_LIBRARIES);
    Plan plan =
        PlanOf.changes(
            new Change(
                ItemType.MEDIA_FILE,
                "former-id",
                "Mirrow – Former",
                Annotation.NONE,
                PlanOf.played(1, null),
                new long[0],
                new long[0]));

    refuses(
        file,
        writer(file, false),
        plan,
        ExitCode.REFUSED,
        "Mirrow – Former changed in {} since it was read, so nothing was written. Run again.");
  }

  @Test
  void aTriggerThatChangesOtherRowsStopsEverything() throws Exception {
    Path file = server.resolve("navidrome.db");
    try (SampleDatabase database = SampleLibrary.open(file, SampleSchema.SEARCH)) {
      database.run(
          "create trigger t after insert on annotation begin update playlist set name = 'x'; end");
    }
    Plan plan = PlanOf.changes(PlanOf.total(ItemType.ALBUM, "album-salt", Annotation.NONE, 1));

    refuses(
        file,
        writer(file, false),
        plan,
        ExitCode.REFUSED,
        "A trigger in {} changes rows while they are written, so nothing was changed. Use API"
            + " mode for this Navidrome version.");
  }

  @Test
  void aWriteThatFailsChangesNothing() throws Exception {
    Path file = server.resolve("navidrome.db");
    try (SampleDatabase database = SampleLibrary.open(file, SampleSchema.SEARCH)) {
      database.run(
          "create trigger t before insert on annotation when new.item_type = 'artist' begin"
              + " select raise(abort, 'no room'); end");
    }
    Plan plan =
        PlanOf.changes(
            PlanOf.total(ItemType.ALBUM, "album-salt", Annotation.NONE, 1),
            PlanOf.total(ItemType.ARTIST, "artist-tamsin", Annotation.NONE, 1));

    refuses(
        file,
        writer(file, false),
        plan,
        ExitCode.ERROR,
        "{} could not be written ([SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger"
            + " fired, causing the SQL statement to abort (no room)), and all changes were"
            + " rolled back. Fix that and run again.");
  }

  @Test
  void anIntentThatCannotBeNotedStopsEverything() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    Map<String, List<String>> before = TableDump.of(file);

    assertThrows(
        IllegalStateException.class,
        () ->
            writer(file, false)
                .apply(
                    PlanOf.SAMPLE,
                    backup -> {
                      throw new IllegalStateException("the cache is full");
                    }));

    assertEquals(before, TableDump.of(file));
  }

  @Test
  void openInARunningServerByNowIsRefusedBeforeTheBackup() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    DatabaseWriter writer = writer(file, false);
    OtherProcess other = OtherProcess.with(file, "select count(*) from user");

    Failure refusal = assertThrows(Failure.class, () -> writer.apply(PlanOf.SAMPLE, intents::add));

    other.stop();
    assertEquals(
        "Database is in use: "
            + file.toRealPath()
            + ". Stop Navidrome and run again (--while-running writes anyway).",
        refusal.getMessage());
    assertEquals(List.of(), intents);
    assertFalse(Files.exists(folder.resolve("backups")));
  }

  @Test
  void whileRunningWritesBesideAServerWhatItHasNotFlushedIncluded() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    OtherProcess other =
        OtherProcess.with(file, "update annotation set rating = 1 where user_id = 'id-ann'");

    WriteResult applied = writer(file, true).apply(PlanOf.SAMPLE, intents::add);

    other.stop();
    assertEquals(new WriteResult(2, 1, 1, 4, 1, applied.backup(), true), applied);
    assertEquals(
        List.of("5|1"),
        TableDump.rows(
            file,
            "select play_count, rating from annotation where user_id = 'id-ann'"
                + " and item_id = 'lantern'"));
    assertEquals(
        List.of("3|1"),
        TableDump.rows(
            applied.backup(),
            "select play_count, rating from annotation where user_id = 'id-ann'"
                + " and item_id = 'lantern'"));
  }

  @Test
  void aWalLeftByAKilledServerIsNeitherDroppedNorIgnored() throws Exception {
    Path file = SampleLibrary.in(server, SampleSchema.SEARCH);
    OtherProcess.with(file, "update annotation set rating = 1 where user_id = 'id-ann'").kill();

    WriteResult applied = apply(file, PlanOf.SAMPLE);

    assertEquals(List.of("navidrome.db"), names(server));
    for (Path each : List.of(file, applied.backup())) {
      assertEquals(
          List.of("1"),
          TableDump.rows(
              each,
              "select distinct rating from annotation where user_id = 'id-ann'"
                  + " and item_id <> 'ferry'"));
    }
  }

  private void refuses(Path file, DatabaseWriter writer, Plan plan, ExitCode code, String message)
      throws IOException, SQLException {
    Map<String, List<String>> before = TableDump.of(file);

    Failure refusal = assertThrows(Failure.class, () -> writer.apply(plan, intents::add));

    assertEquals(message.replace("{}", file.toRealPath().toString()), refusal.getMessage());
    assertEquals(code, refusal.exitCode());
    assertEquals(before, TableDump.of(file));
    assertEquals(List.of("navidrome.db"), names(server));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
