package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path home;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void makesTheFolderAndWritesUtf8() throws IOException {
    AtomicFile.write(home.resolve("json/report.json"), "{\"夜の港\": 1}\n");
    assertEquals("{\"夜の港\": 1}\n", Files.readString(home.resolve("json/report.json")));
    assertEquals(List.of("report.json"), names(home.resolve("json")));
  }

  @Test
  void takesThePlaceOfTheFileBefore() throws IOException {
    Path file = Files.writeString(home.resolve("report.json"), "an older and longer text");
    AtomicFile.write(file, "new");
    assertEquals("new", Files.readString(file));
  }

  @Test
  void halfOfASurrogatePairDoesNotStopTheReport() throws IOException {
    AtomicFile.write(home.resolve("report.json"), "a\uD83D");
    assertEquals("a?", Files.readString(home.resolve("report.json")));
  }

  @Test
  void aFileThatCannotBeReplacedStaysAndNothingIsLeftBehind() throws IOException {
    Path inTheWay = Files.createDirectories(home.resolve("report.json/kept")).getParent();
    Failure failure = assertThrows(Failure.class, () -> AtomicFile.write(inTheWay, "new"));
    assertEquals(ExitCode.ERROR, failure.exitCode());
    assertEquals(
        "Cannot write " + inTheWay + ": ",
        failure.getMessage().substring(0, 15 + inTheWay.toString().length()));
    assertEquals(List.of("report.json"), names(home));
    assertEquals(List.of("kept"), names(inTheWay));
  }

  @Test
  void aFileWhereTheFolderShouldBeIsNamed() throws IOException {
    Path json = Files.writeString(home.resolve("json"), "");
    Path file = json.resolve("report.json");
    Failure failure = assertThrows(Failure.class, () -> AtomicFile.write(file, "new"));
    assertEquals(
        "Cannot write " + file + ": " + json + " is a file, but a folder is needed. Move it away.",
        failure.getMessage());
  }

  @Test
  void whatACutOffRunLeftBehindIsRemovedADayLater() throws IOException {
    Path old = Files.writeString(home.resolve(".report.json.1.part"), "{");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90_000)));
    Files.writeString(home.resolve(".report.json.2.part"), "another run is just writing this");
    Files.writeString(home.resolve(".other.json.3.part"), "{");
    AtomicFile.write(home.resolve("report.json"), "new");
    assertEquals(List.of(".other.json.3.part", ".report.json.2.part", "report.json"), names(home));
  }
}
