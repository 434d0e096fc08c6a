package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmFault;
import navisync.support.ReportFiles;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells of a person's listening can be read by that person only. */
class PrivateFilesTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system knows no owners");
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    if (home != null) {
      home.close();
    }
  }

  /** Every file and folder below the home but the env file, with its rights. */
  private List<String> rights() throws IOException {
    try (var files = Files.walk(home.folder())) {
      return files
          .filter(file -> !file.equals(home.folder()) && !file.endsWith(".env"))
          .map(
              file ->
                  home.folder().relativize(file).toString().replaceAll("\\d{8}-\\d{6}", "#")
                      + " "
                      + rights(file))
          .sorted()
          .toList();
    }
  }

  private static String rights(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void everyFileAndFolderOfARunIsPrivate() throws Exception {
    home.run("--yes").ok();

    assertEquals(
        Stream.concat(
                Stream.of("backups rwx------", "cache rwx------", "json rwx------"),
                ReportFiles.and(
                        "backups/navidrome-#.db",
                        "cache/scrobbles_cache.db",
                        "cache/scrobbles_cache.lock",
                        "json/report.html")
                    .stream()
                    .map(file -> file + " rw-------"))
            .sorted()
            .toList(),
        rights());
  }

  @Test
  void whatLiesBesideTheCacheWhileItIsInUseIsPrivateToo() {
    List<String> during = new CopyOnWriteArrayList<>();
    home.lastfm.fault(
        LastfmFault.when(
            request -> {
              for (String ending : List.of("-wal", "-shm")) {
                during.add(rights(home.folder().resolve("cache/scrobbles_cache.db" + ending)));
              }
              return false;
            },
            HistoryReply.text(500, "")));

    home.run("--yes").ok();

    assertEquals(List.of("rw-------"), during.stream().distinct().toList());
  }

  @Test
  void aReportKeepsTheRightsThatItWasGiven() throws Exception {
    home.run("--yes").ok();
    Path report = home.folder().resolve("json/report.html");
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r--r--"));
    home.play("Mirrow", "Ash Ferry", "Kites", 1_640_000_000);

    home.run("--yes").ok();

    assertEquals("rw-r--r--", rights(report));
  }
}
