package navisync.source.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders and archives as people have them, each with what is found in it. */
class ExportedFilesTest {
  private static final String TABLE = "artist,track,time\nMirrow,Ash Ferry,1600000000\n";

  @TempDir Path folder;

  @Test
  void anArchiveAsDownloadedHasFoldersAndOtherFiles() throws IOException {
    zip(
        "export.zip",
        Map.of(
            "My Data/2020.csv", TABLE,
            "My Data/2021.csv", TABLE.replace("Ash Ferry", "Glasshouse"),
            "My Data/Read me.pdf", "%PDF-1.7",
            "My Data/user.json", "{\"name\": \"ann\"}",
            "__MACOSX/My Data/2020.csv", "nothing",
            "My Data/.DS_Store", "nothing"));

    ExportedFiles files = read("export.zip");

    assertEquals(
        Map.of("export.zip/My Data/2020.csv", 1, "export.zip/My Data/2021.csv", 1), plays(files));
    assertEquals(List.of(), files.bad());
    assertEquals(2, files.passedOver().size());
    assertTrue(files.isComplete());
  }

  @Test
  void aHistoryInAFolderWithoutAReadableRowIsNamedUnlikeOtherFiles() throws IOException {
    Files.createDirectories(folder.resolve("all"));
    Files.writeString(folder.resolve("all/2020.csv"), TABLE);
    Files.writeString(
        folder.resolve("all/2021.csv"), "artist,track,time\nMirrow,Ash Ferry,01/02/2021 10:00\n");
    Files.writeString(folder.resolve("all/nothing.csv"), "");
    Files.writeString(folder.resolve("all/user.json"), "{\"name\": \"ann\"}");

    ExportedFiles files = read("all");

    assertEquals(
        List.of(
            "all/2021.csv has no plays (line 2: an ambiguous date: day/month or month/day). --help"
                + " lists the formats."),
        files.bad());
    assertEquals(
        List.of(
            "all/nothing.csv is empty.",
            "all/user.json has no plays (line 1: no artist or no title). --help lists the"
                + " formats."),
        files.passedOver());
    assertFalse(files.isComplete());
  }

  @Test
  void aFolderIsWalked() throws IOException {
    Files.createDirectories(folder.resolve("player/logs"));
    Files.writeString(folder.resolve("player/2020.csv"), TABLE);
    Files.writeString(
        folder.resolve("player/logs/.scrobbler.log"),
        "#AUDIOSCROBBLER/1.1\n#TZ/UTC\nMirrow\tKites\tAsh Ferry\t2\t200\tL\t1600000000\n");
    Files.writeString(folder.resolve("player/.hidden.csv"), TABLE);

    assertEquals(
        Map.of("player/2020.csv", 1, "player/logs/.scrobbler.log", 1), plays(read("player")));
  }

  @Test
  void aPackedFileIsUnpacked() throws IOException {
    gzip("plays.csv.gz", TABLE);

    assertEquals(Map.of("plays.csv.gz", 1), plays(read("plays.csv.gz")));
  }

  @Test
  void badFilesCostNoOtherAndAreNamed() throws IOException {
    Files.writeString(folder.resolve("good.csv"), TABLE);
    Files.writeString(folder.resolve("empty.json"), "[]");
    Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Files.write(folder.resolve("broken.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0});

    ExportedFiles files =
        read("good.csv", "empty.json", "broken.zip", "broken.csv.gz", "missing.csv");

    assertEquals(Map.of("good.csv", 1), plays(files));
    assertEquals(
        List.of(
            "File not found: " + folder.resolve("missing.csv") + ".",
            "empty.json has no plays. --help lists the formats.",
            "broken.zip is damaged. Download or copy it again.",
            "broken.csv.gz is damaged. Download or copy it again."),
        files.bad());
    assertFalse(files.isComplete());
  }

  @Test
  void norDoesADamagedArchiveInAFolder() throws IOException {
    Files.createDirectories(folder.resolve("all"));
    Files.writeString(folder.resolve("all/good.csv"), TABLE);
    Files.writeString(folder.resolve("all/table.zip"), TABLE);

    ExportedFiles files = read("all");

    assertEquals(Map.of("all/good.csv", 1), plays(files));
    assertEquals(List.of("all/table.zip is damaged. Download or copy it again."), files.bad());
  }

  @Test
  void aFolderOrArchiveWithoutPlaysIsNamed() throws IOException {
    Files.writeString(folder.resolve("good.csv"), TABLE);
    Files.createDirectories(folder.resolve("empty"));
    zip("other.zip", Map.of("user.json", "{\"name\": \"ann\"}", "cover.png", "\u0089PNG"));
    zip("nothing.zip", Map.of());

    ExportedFiles files = read("good.csv", "empty/", "other.zip", "nothing.zip");

    assertEquals(Map.of("good.csv", 1), plays(files));
    assertEquals(
        List.of(
            "empty/ has no file with plays.",
            "other.zip has no file with plays.",
            "nothing.zip has no file with plays."),
        files.bad());
    assertFalse(files.isComplete());
  }

  @Test
  void aFileOfAFolderThatIsNamedItselfTooIsOne() throws IOException {
    Files.createDirectories(folder.resolve("all"));
    Files.writeString(folder.resolve("all/2020.csv"), TABLE);

    ExportedFiles files = read("all/2020.csv", "all/");

    assertEquals(Map.of("all/2020.csv", 1), plays(files));
    assertTrue(files.isComplete());
  }

  @Test
  void whoWatchesSeesBytesAndRowsOfAllFiles() throws IOException {
    Files.writeString(folder.resolve("one.csv"), TABLE);
    Files.writeString(folder.resolve("two.csv"), TABLE);

    List<String> seen = watched("one.csv", "two.csv");

    assertEquals("of 184", seen.get(0));
    assertEquals("184 bytes, 1 rows", seen.get(seen.size() - 1));
  }

  @Test
  void ofPackedFilesTheBytesAreCountedAsTheyLieOnTheDisk() throws IOException {
    gzip("plays.csv.gz", TABLE.repeat(100));
    long twice = 2 * Files.size(folder.resolve("plays.csv.gz"));

    List<String> seen = watched("plays.csv.gz");

    assertEquals("of " + twice, seen.get(0));
    assertEquals(twice + " bytes, 0 rows", seen.get(seen.size() - 1));
  }

  private List<String> watched(String... named) {
    List<String> seen = new ArrayList<>();
    ExportedFiles.read(
        folder,
        List.of(named),
        1_700_000_000,
        ZoneId.of("UTC"),
        new EarlyTimes.Refused(),
        new ExportedFiles.Watcher() {
          @Override
          public void total(long bytes) {
            seen.add("of " + bytes);
          }

          @Override
          public void step(long bytes, long rows) {
            seen.add(bytes + " bytes, " + rows + " rows");
          }
        });
    return seen;
  }

  private void gzip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private void zip(String name, Map<String, String> texts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private ExportedFiles read(String... named) {
    return ExportedFiles.read(
        folder,
        List.of(named),
        1_700_000_000,
        ZoneId.of("UTC"),
        new EarlyTimes.Refused(),
        new ExportedFiles.Watcher() {
          @Override
          public void total(long bytes) {}

          @Override
          public void step(long bytes, long rows) {}
        });
  }

  private static Map<String, Integer> plays(ExportedFiles files) {
    Map<String, Integer> plays = new TreeMap<>();
    files.plays().forEach((name, read) -> plays.put(name, read.plays().size()));
    return plays;
  }
}
