package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.Failure;
import navisync.demo.SampleSchema;
import navisync.io.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupFolderTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-02-03T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path file;
  private Path backups;

  @BeforeEach
  void aDatabase() throws SQLException {
    file = SampleLibrary.in(folder, SampleSchema.SEARCH);
    backups = folder.resolve("home/backups");
  }

  private Path make(int keep) {
    try (Database database = opened(file)) {
      return new BackupFolder(backups, keep, NOON).make(database);
    }
  }

  private static Database opened(Path file) {
    return DatabaseConnections.writable(file, 0, failed -> Failure.error("not opened", failed));
  }

  private void standsThere(String... names) throws IOException {
    Files.createDirectories(backups);
    for (String name : names) {
      Files.writeString(backups.resolve(name), "kept");
    }
  }

  @Test
  void theCopyJustMadeStaysThoughOthersBearLaterNames() throws Exception {
    standsThere("navidrome-20260203-130000.db", "navidrome-20260203-140000.db");

    assertEquals(backups.resolve("navidrome-20260203-120000.db"), make(1));
    assertEquals(List.of("navidrome-20260203-120000.db"), names());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(backups)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anEarlierCopyOfTheSameSecondIsNeverOverwritten() throws Exception {
    standsThere("navidrome-20260203-120000.db");

    assertEquals(backups.resolve("navidrome-20260203-120001.db"), make(0));
    assertEquals("kept", Files.readString(backups.resolve("navidrome-20260203-120000.db")));
  }

  @ParameterizedTest(name = "BACKUPS_KEEP={0}")
  @CsvSource({
    "0, 20240101-000000 20250101-000000 20260203-120000",
    "1, 20260203-120000",
    "2, 20250101-000000 20260203-120000",
    "9, 20240101-000000 20250101-000000 20260203-120000"
  })
  void theNewestStayAndNoFileOfAnotherNameIsRemoved(int keep, String stay) throws Exception {
    standsThere("navidrome-20240101-000000.db", "navidrome-20250101-000000.db", "navidrome.db");

    make(keep);

    assertEquals(
        Stream.concat(
                Stream.of(stay.split(" ")).map(time -> "navidrome-" + time + ".db"),
                Stream.of("navidrome.db"))
            .toList(),
        names());
  }

  @Test
  void whatAnUnfinishedCopyLeftIsRemoved() throws Exception {
    standsThere(
        "navidrome-20240101-000000.db.partial", "navidrome-20240101-000000.db.partial-journal");

    make(10);

    assertEquals(List.of("navidrome-20260203-120000.db"), names());
  }

  @Test
  void onlyTheOwnerMayReadIt() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(make(10))));
  }

  @Test
  void noCopyNoWrite() throws Exception {
    Files.createDirectories(backups.getParent());
    Files.writeString(backups, "a file stands where the folder should be");

    Failure refusal = assertThrows(Failure.class, () -> make(10));

    assertEquals(
        "No backup of "
            + file
            + " could be made in "
            + backups
            + " ("
            + backups
            + "), so nothing was written. Free some space or make the folder writable.",
        refusal.getMessage());
    assertEquals(ExitCode.REFUSED, refusal.exitCode());
  }

  /** A limit on the size of files fails a write half-way, as a full disk does. */
  @Test
  void aCopyThatFindsNoRoomIsRemovedAgain() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that can limit file sizes");
    try (Database database = opened(file)) {
      database.execute("create table large as select zeroblob(8000000)");
    }

    OtherProcess limited =
        OtherProcess.start(
            List.of("/bin/sh", "-c", "ulimit -f 6000; exec \"$@\"", "sh"),
            Copy.class,
            List.of(file.toString(), backups.toString()));

    assertEquals(ExitCode.REFUSED.number(), limited.status());
    assertEquals(List.of(), names());
  }

  /** Makes a backup and ends with the exit code of its failure. */
  static final class Copy {
    private Copy() {}

    public static void main(String[] arguments) {
      try (Database database = opened(Path.of(arguments[0]))) {
        new BackupFolder(Path.of(arguments[1]), 0, NOON).make(database);
      } catch (Failure failure) {
        System.exit(failure.exitCode().number());
      }
    }
  }
}
