package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.Failure;
import navisync.demo.SampleDatabase;
import navisync.demo.SampleSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseProbeTest {
  private static final String OPEN_HINT =
      ". Stop Navidrome and run again (--while-running writes anyway).";

  @TempDir Path folder;

  /** Makes what is wrong and gives the path to look at. */
  private interface Wrong {
    Path make(Path folder) throws Exception;
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        row(
            "a path inside a container",
            folder -> folder.resolve("data/navidrome.db"),
            ExitCode.USAGE,
            "NAVIDROME_DB_PATH names {}, which does not exist here. If that is the path inside a"
                + " container, give the path on this machine."),
        row(
            "a folder",
            folder -> Files.createDirectory(folder.resolve("music")),
            ExitCode.USAGE,
            "NAVIDROME_DB_PATH names the folder {}. Give the file in it, usually navidrome.db."),
        row(
            "an empty file",
            folder -> Files.createFile(folder.resolve("navidrome.db")),
            ExitCode.USAGE,
            "{} is empty. Point NAVIDROME_DB_PATH at the database that your server uses."),
        row(
            "a text file",
            folder -> Files.writeString(folder.resolve("navidrome.toml"), "Port = 4533\n"),
            ExitCode.USAGE,
            "{} is not a SQLite database. Point NAVIDROME_DB_PATH at Navidrome's navidrome.db."),
        row(
            "a header cut off",
            folder -> cut(folder, 50),
            ExitCode.REFUSED,
            "{} is damaged (it is truncated). Restore a backup, or repair it with SQLite's"
                + " .recover command."),
        row(
            "a file cut off",
            folder -> cut(folder, 9000),
            ExitCode.REFUSED,
            "{} is damaged (its content is malformed). Restore a backup, or repair it with"
                + " SQLite's .recover command."),
        row(
            "the database of another program",
            folder -> altered(folder, "alter table annotation rename to notes"),
            ExitCode.USAGE,
            "{} is not a Navidrome database: it has no annotation. Point NAVIDROME_DB_PATH at"
                + " Navidrome's navidrome.db."),
        row(
            "text in UTF-16",
            DatabaseProbeTest::utf16,
            ExitCode.USAGE,
            "{} is not a Navidrome database: its text is UTF-16le instead of UTF-8. Point"
                + " NAVIDROME_DB_PATH at Navidrome's navidrome.db."),
        row(
            "a column of annotation gone",
            folder -> altered(folder, "alter table annotation rename play_date to played"),
            ExitCode.USAGE,
            "{} is not a Navidrome database: it has no annotation.play_date. Point"
                + " NAVIDROME_DB_PATH at Navidrome's navidrome.db."),
        row(
            "a history whose id must be given",
            folder ->
                altered(
                    folder,
                    "drop table scrobbles",
                    "create table scrobbles (id not null, media_file_id, user_id,"
                        + " submission_time)"),
            ExitCode.REFUSED,
            "{} is from an unsupported Navidrome version (new required column scrobbles.id)."
                + " Nothing was written. Use API mode or a newer NaviSync."),
        row(
            "annotations with an unknown column that must be given",
            folder ->
                altered(
                    folder,
                    "drop table annotation",
                    "create table annotation (user_id, item_id, item_type, play_count, play_date,"
                        + " starred, starred_at, mood text not null)"),
            ExitCode.REFUSED,
            "{} is from an unsupported Navidrome version (new required column annotation.mood)."
                + " Nothing was written. Use API mode or a newer NaviSync."),
        row(
            "no user",
            folder -> altered(folder, "delete from user"),
            ExitCode.USAGE,
            "{} has no user. Open Navidrome once and create one."),
        row(
            "no tracks",
            folder -> altered(folder, "delete from media_file"),
            ExitCode.USAGE,
            "{} has no tracks. Let Navidrome scan your music first, or point NAVIDROME_DB_PATH at"
                + " the database that your server uses."));
  }

  private static Arguments row(String name, Wrong wrong, ExitCode code, String message) {
    return arguments(name, wrong, code, message);
  }

  private static Path cut(Path folder, int bytes) throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    byte[] whole = Files.readAllBytes(file);
    return Files.write(file, java.util.Arrays.copyOf(whole, bytes));
  }

  private static Path utf16(Path folder) throws SQLException {
    Path file = folder.resolve("navidrome.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma encoding = 'UTF-16le'");
      statement.execute("create table media_file (id, title)");
    }
    return file;
  }

  private static Path altered(Path folder, String... statements) throws SQLException {
    Path file = folder.resolve("navidrome.db");
    try (SampleDatabase database = SampleLibrary.open(file, SampleSchema.HISTORY)) {
      for (String statement : statements) {
        database.run(statement);
      }
    }
    return file;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusesBeforeTheFetchAndChangesNothing(
      String name, Wrong wrong, ExitCode code, String message) throws Exception {
    Path path = wrong.make(folder);
    Map<String, String> before = files();

    Failure refusal = assertThrows(Failure.class, () -> DatabaseProbe.probe(path, "ann", false));

    assertEquals(message.replace("{}", path.toString()), refusal.getMessage());
    assertEquals(code, refusal.exitCode());
    assertEquals(before, files());
  }

  @ParameterizedTest
  @EnumSource(SampleSchema.class)
  void takesEverySchemaAndChangesNothing(SampleSchema schema) throws Exception {
    Path file = SampleLibrary.in(folder, schema);
    Map<String, String> before = files();

    ProbedDatabase probed = DatabaseProbe.probe(file, "ann", false);

    assertEquals(file.toRealPath(), probed.path());
    assertEquals("id-ann", probed.userId());
    assertEquals(schema == SampleSchema.ANNOTATION_ID, probed.schema().hasAnnotationId());
    assertEquals(schema.has(SampleSchema.HISTORY), probed.schema().hasHistory());
    assertEquals(before, files());
  }

  @ParameterizedTest(name = "NAVIDROME_USER_ID={0}")
  @CsvSource({"ann, ann", "ANN, ann", "bob, Bob", "id-bob, Bob"})
  void severalUsersFoundByIdOrByNameWithoutCase(String wanted, String found) throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);

    assertEquals(found, DatabaseProbe.probe(file, wanted, false).userName());
  }

  @ParameterizedTest(name = "NAVIDROME_USER_ID={0}")
  @CsvSource(
      nullValues = "unset",
      delimiter = '|',
      value = {
        "unset | has several users. Set NAVIDROME_USER_ID or --user to one of: Bob, ann.",
        "carl | has no user carl. Set NAVIDROME_USER_ID or --user to one of: Bob, ann."
      })
  void severalUsersUnsetOrUnknownStopsWithTheNames(String wanted, String message) throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);

    Failure refusal = assertThrows(Failure.class, () -> DatabaseProbe.probe(file, wanted, false));

    assertEquals(file + " " + message, refusal.getMessage());
    assertEquals(ExitCode.USAGE, refusal.exitCode());
  }

  @Test
  void schemaDriftThatNeedsNoValueIsTaken() throws Exception {
    Path file =
        altered(
            folder,
            "alter table annotation add mood text",
            "alter table annotation add weight real not null default 1",
            "alter table scrobbles add client text",
            "alter table media_file add codec text");

    ProbedDatabase probed = DatabaseProbe.probe(file, "ann", false);

    assertEquals(3, LibraryReader.read(probed).tracks().size());
  }

  @Test
  void theOnlyUserNeedsNoName() throws Exception {
    Path file = altered(folder, "delete from user where id = 'id-bob'");

    assertEquals("ann", DatabaseProbe.probe(file, " ", false).userName());
  }

  @Test
  void aFolderThatNobodyMayWriteIsRefusedEvenForRoot() throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    folder.toFile().setWritable(false, false);
    try {
      Failure refusal = assertThrows(Failure.class, () -> DatabaseProbe.probe(file, "ann", false));

      assertEquals(
          "The folder "
              + folder
              + " cannot be written, and SQLite needs to create files beside the database. Change"
              + " its permissions or run as its owner.",
          refusal.getMessage());
      assertEquals(ExitCode.USAGE, refusal.exitCode());
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsRefused() throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    file.toFile().setWritable(false, false);
    assumeFalse(Files.isWritable(file), "this user may write everything");

    Failure refusal = assertThrows(Failure.class, () -> DatabaseProbe.probe(file, "ann", false));

    assertEquals(
        file + " cannot be written by this user. Change its permissions or run as its owner.",
        refusal.getMessage());
  }

  @Test
  void openInARunningServerIsRefusedUnlessToldOtherwise() throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    OtherProcess server = OtherProcess.with(file, "select count(*) from user");
    Map<String, String> before = files();

    Failure refusal = assertThrows(Failure.class, () -> DatabaseProbe.probe(file, "ann", false));

    assertEquals("Database is in use: " + file + OPEN_HINT, refusal.getMessage());
    assertEquals(ExitCode.REFUSED, refusal.exitCode());
    assertEquals(before, files());
    assertEquals("ann", DatabaseProbe.probe(file, "ann", true).userName());
    server.stop();
    assertEquals("ann", DatabaseProbe.probe(file, "ann", false).userName());
  }

  @Test
  void walWithUnflushedRowsIsReadAndNotTouched() throws Exception {
    Path file = altered(folder, "delete from user where id = 'id-ann'");
    OtherProcess server =
        OtherProcess.with(
            file, "insert into user (id, user_name, is_admin) values ('id-eve', 'eve', 1)");
    server.kill();
    Map<String, String> before = files();

    assertEquals("eve", DatabaseProbe.probe(file, "eve", false).userName());
    assertEquals(before, files());
  }

  @Test
  void anUnfinishedTransactionInAJournalIsNotTakenForGranted() throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    OtherProcess server =
        OtherProcess.with(
            file,
            "pragma journal_mode = delete",
            "pragma cache_size = 1",
            "pragma cache_spill = 1",
            "begin",
            "delete from user",
            "create table large as with recursive n (i) as (select 1 union all select i + 1 from n"
                + " limit 2000) select i, hex(zeroblob(500)) from n");
    server.kill();
    Map<String, String> before = files();

    assertEquals("ann", DatabaseProbe.probe(file, "ann", false).userName());
    assertEquals(before, files());
  }

  /** Every file in the folder with its size and time, and a hash of its content. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(
            path.getFileName().toString(),
            Files.getLastModifiedTime(path)
                + " "
                + (Files.isDirectory(path)
                    ? "folder"
                    : java.util.Arrays.hashCode(Files.readAllBytes(path))));
      }
    }
    files.put(".", Files.getLastModifiedTime(folder).toString());
    return files;
  }
}
