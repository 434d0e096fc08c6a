package navisync.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import navisync.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One setting is written; everything else of the file stays to the letter. */
class EnvFileEntryTest {
  @TempDir Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("an empty file", "", "KEY=new\n"),
        Arguments.of("at the end", "A=1\n", "A=1\nKEY=new\n"),
        Arguments.of("the last line is not ended", "A=1", "A=1\nKEY=new\n"),
        Arguments.of("CRLF", "A=1\r\n", "A=1\r\nKEY=new\r\n"),
        Arguments.of("a BOM", "\uFEFFKEY=old\n", "\uFEFFKEY=new\n"),
        Arguments.of("in its place", "A=1\nKEY=old\nB=2\n", "A=1\nKEY=new\nB=2\n"),
        Arguments.of("in its place, CRLF", "KEY=old\r\nB=2\r\n", "KEY=new\r\nB=2\r\n"),
        Arguments.of("empty before", "KEY=\nB=2\n", "KEY=new\nB=2\n"),
        Arguments.of("empty before, with a comment", "KEY= # mine\n", "KEY=new # mine\n"),
        Arguments.of("a comment", "KEY=old  # mine\n", "KEY=new  # mine\n"),
        Arguments.of("quotes", "KEY = \"old # x\" # y\n", "KEY = new # y\n"),
        Arguments.of("export", "  export KEY='old'\n", "  export KEY=new\n"),
        Arguments.of("twice: the last one counts", "KEY=1\nKEY=2\n", "KEY=1\nKEY=new\n"),
        Arguments.of("a comment is no setting", "# KEY=old\n", "# KEY=old\nKEY=new\n"),
        Arguments.of("another name", "MY_KEY=a\nKEY_2=b\n", "MY_KEY=a\nKEY_2=b\nKEY=new\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isWritten(String what, String before, String after) throws IOException {
    Path file = folder.resolve(".env");
    Files.writeString(file, before);

    EnvFileEntry.save(file, "KEY", "new");

    assertEquals(after, Files.readString(file));
    assertEquals(List.of(".env"), names());
  }

  @Test
  void utf16StaysUtf16() throws IOException {
    Path file = folder.resolve(".env");
    Files.write(file, "\uFEFFKEY=old\r\n".getBytes(StandardCharsets.UTF_16LE));

    EnvFileEntry.save(file, "KEY", "new");

    assertArrayEquals(
        "\uFEFFKEY=new\r\n".getBytes(StandardCharsets.UTF_16LE), Files.readAllBytes(file));
  }

  @Test
  void aFormThatCannotBeReplacedLeavesTheFileAsItWas() throws IOException {
    Path file = folder.resolve(".env");
    String text = "A=1\nKEY='two\nlines'\n";
    Files.writeString(file, text);

    Failure failure = assertThrows(Failure.class, () -> EnvFileEntry.save(file, "KEY", "new"));

    assertEquals(
        "KEY in " + file + " cannot be replaced automatically. Edit the file yourself.",
        failure.getMessage());
    assertEquals(text, Files.readString(file));
    assertEquals(List.of(".env"), names());
  }

  @Test
  void rightsStayAndLinksStayLinks() throws IOException {
    Path real = folder.resolve("real.env");
    Files.writeString(real, "A=1\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve(".env"), real);

    EnvFileEntry.save(link, "KEY", "new");

    assertEquals("A=1\nKEY=new\n", Files.readString(real));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    assertEquals(real, Files.readSymbolicLink(link));
  }

  @Test
  void aFileThatIsNotThereIsMadeForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("new/.env");

    EnvFileEntry.save(file, "KEY", "new");

    assertEquals("KEY=new\n", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
