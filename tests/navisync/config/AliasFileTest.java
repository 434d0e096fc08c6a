package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import navisync.ExitCode;
import navisync.Failure;
import navisync.match.Alias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasFileTest {
  @TempDir Path folder;

  @Test
  void readsArtistsAndSongs() throws IOException {
    assertEquals(
        List.of(
            Alias.ofArtist("Hoshi Kana", "星カナ"),
            new Alias("Hoshi Kana", "Minato no Yoru", "灯台組", "夜の港"),
            new Alias("A|B", "C | D", "A=>B", "E")),
        read(
            """
            \uFEFF# what Last.fm calls them => what I do

            Hoshi Kana => 星カナ
              Hoshi Kana | Minato no Yoru =>  灯台組 | 夜の港\s\s
            A|B | C | D => A=>B | E
            """));
  }

  @Test
  void aFileThatIsNotThereHasNone() {
    assertEquals(List.of(), AliasFile.read(folder.resolve("aliases.txt")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '§',
      textBlock =
          """
          no arrow,                Mirow Mirrow
          two arrows,              Mirow => Mirrow => Mirror
          nothing on the left,     => Mirrow
          nothing on the right,    Mirow =>
          a title on one side,     Mirow | Lamp => Mirrow
          a title on the other,    Mirow => Mirrow | Lamp
          an empty title,          Mirow | => Mirrow | Lamp
          """)
  void namesTheLineThatIsNone(String kind, String line) {
    Failure failure = assertThrows(Failure.class, () -> read("# mine\n\n" + line + "\n"));
    assertEquals(
        "Line 3 of "
            + folder.resolve("aliases.txt")
            + " is not an alias. Write Last.fm's artist => your artist, or artist | title => your"
            + " artist | your title.",
        failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }

  @Test
  void namesBothLinesOfWhatIsSaidTwice() {
    Failure failure =
        assertThrows(Failure.class, () -> read("Mirow => Mirrow\n# again\nMIROW => Mirror\n"));
    assertEquals(
        "Line 3 of " + folder.resolve("aliases.txt") + " repeats line 1. Keep one of them.",
        failure.getMessage());
  }

  @Test
  void namesTheOtherWrongLinesToo() {
    String start = "Line 2 of " + folder.resolve("aliases.txt") + " is not an alias. Write";
    assertSaid(start, "Also wrong: line 4.", "A => B\nno\nC => D\na => C\n");
    assertSaid(
        start,
        "Also wrong: lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more.",
        "\n" + "no\n".repeat(14));
  }

  private void assertSaid(String start, String end, String text) {
    String said = assertThrows(Failure.class, () -> read(text)).getMessage();
    assertTrue(said.startsWith(start) && said.endsWith(" " + end), said);
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("aliases.txt");
    Files.write(file, "No\u00EBlle => Noelle".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "The aliases in " + file + " cannot be read. Save the file as UTF-8 text.",
        assertThrows(Failure.class, () -> AliasFile.read(file)).getMessage());
  }

  private List<Alias> read(String text) throws IOException {
    Path file = folder.resolve("aliases.txt");
    Files.writeString(file, text);
    return AliasFile.read(file);
  }
}
