package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import navisync.ExitCode;
import navisync.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a whole env file; in the tables ⏎ stands for a line feed and ↩ for a return. */
class EnvFileTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("HOST", "from outside", "NONE", "");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          plain                                   | A=one two                       | one two
          blanks around =                         | A  =  one                       | one
          blanks at the end go                    | `A=one  `                       | one
          blanks before the name                  | `  A=one`                       | one
          value with =                            | A=one=two                       | one=two
          tab for a blank                         | `A=\tone`                       | one
          empty                                   | A=                              | ``
          empty in double quotes                  | A=""                            | ``
          name alone                              | A                               | ``
          export                                  | export A=one                    | one
          export before a comment                 | export # two⏎A=one              | one
          export with tab                         | `export\tA=one`                 | one
          name in single quotes                   | 'A'=one                         | one
          leading zeros stay                      | A=000123                        | 000123
          comment after a blank                   | A=one # two                     | one
          comment right after the blank           | A= # two                        | ``
          hash within a word                      | A=one#two                       | one#two
          hash as first letter                    | A=#one                          | #one
          comment after double quotes             | A="one # two" # three           | one # two
          comment after single quotes             | A='one # two'# three            | one # two
          double quotes keep blanks               | A=" one "                       | ` one `
          escapes in double quotes                | A="1\\n2\\t3\\"4\\\\5\\'6"      | `1⏎2\t3"4\\5'6`
          unknown escape in double quotes         | A="\\d\\$"                      | \\d\\$
          single quotes know \\' and \\\\ only    | A='1\\n2\\'3\\\\4"5'            | 1\\n2'3\\4"5
          no escapes without quotes               | A=1\\n2\\\\3                    | 1\\n2\\\\3
          quote within plain text                 | A=it's                          | it's
          Windows path without quotes             | A=C:\\new\\table.db             | C:\\new\\table.db
          lines in double quotes                  | A="one⏎two"                     | one⏎two
          lines in single quotes                  | A='one⏎two'                     | one⏎two
          JSON list                               | A=["Birch & Reed", "QR/ST"]     | ["Birch & Reed", "QR/ST"]
          JSON object                             | A={"Mirrow": "The Mirrow"} # x  | {"Mirrow": "The Mirrow"}
          JSON in single quotes                   | A='["Take #1", "No #2"]'        | ["Take #1", "No #2"]
          last of two wins                        | A=one⏎A=two                     | two
          name alone after a value                | A=one⏎A                         | ``
          lines ended by return and line feed     | A=one↩⏎B=two↩⏎                  | one
          lines ended by return                   | A=one↩B=two                     | one
          blank lines and comments                | ⏎⏎# A=two⏎  # three⏎A=one⏎⏎     | one
          other scripts                           | A=星カナ é                         | 星カナ é
          ${} from further up                     | B=one⏎A=${B}/two                | one/two
          ${} from further down is nothing        | A=[${B}]⏎B=one                  | []
          ${} takes the environment first         | HOST=here⏎A=${HOST}             | from outside
          ${} empty in the environment            | NONE=here⏎A=[${NONE}]           | []
          ${} with another value                  | A=${B:-one two}                 | one two
          ${} with another value not needed       | B=one⏎A=${B:-two}               | one
          ${} empty is known, :- not taken        | B=⏎A=[${B:-two}]                | []
          ${} in double quotes                    | B=one⏎A="${B} two"              | one two
          ${} in single quotes too                | B=one⏎A='${B} two'              | one two
          ${} with a dollar in its value          | B=$1⏎A=${B}                     | $1
          $NAME stays                             | B=one⏎A=$B                      | $B
          ${NAME stays                            | B=one⏎A=${B                     | ${B
          """)
  void readsAsPythonDotenvDoes(String name, String text, String expected) throws Exception {
    assertEquals(
        lines(expected), EnvFile.parse(lines(text), ENVIRONMENT).get("A"), "the value of A");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          words without =        | # x⏎⏎one two   | line 3: there is text after "one" or its value. Is a = or a quote missing?
          no name                | A=one⏎=two     | line 2: a name is missing.
          export alone           | `export =two`  | line 1: a name is missing.
          quote never closed     | A=one⏎B="two⏎  | line 2: the quote before the value of B is never closed.
          only escaped quote     | A='one\\'       | line 1: the quote before the value of A is never closed.
          text after the quote   | A="one" two    | line 1: there is text after "A" or its value. Is a = or a quote missing?
          quote closed too late  | A="one⏎B="two" | line 1: there is text after "A" or its value. Is a = or a quote missing?
          quoted name not closed | 'A=one         | line 1: the name in single quotes is empty or not closed.
          """)
  void whatPythonDotenvSkipsIsAnErrorThatNamesFileAndLine(String name, String text, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), lines(text));
    assertRefused(file, file + ", " + message);
  }

  @Test
  void aMessageNeverShowsTheValue() throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), "NAVIDROME_API_PASSWORD=\"secret\" word");
    Failure failure = assertThrows(Failure.class, () -> EnvFile.read(file, Map.of()));
    assertEquals(false, failure.getMessage().contains("secret"));
    assertEquals(false, failure.getMessage().contains("word "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UTF-8, 'A=Noëlle'",
    "UTF-8, '\uFEFFA=Noëlle\r\n'",
    "UTF-16LE, '\uFEFFA=Noëlle\r\n'",
    "UTF-16BE, '\uFEFFA=Noëlle'"
  })
  void readsUtf8AndWhatBeginsWithAByteOrderMark(String charset, String text) throws IOException {
    Path file = folder.resolve(".env");
    Files.write(file, text.getBytes(Charset.forName(charset)));
    assertEquals(Map.of("A", "Noëlle"), EnvFile.read(file, Map.of()));
  }

  @Test
  void anEmptyFileHasNoValues() throws IOException {
    Path file = Files.createFile(folder.resolve(".env"));
    assertEquals(Map.of(), EnvFile.read(file, Map.of()));
  }

  @Test
  void latin1IsRefused() throws IOException {
    Path file = folder.resolve(".env");
    Files.write(file, "A=Noëlle".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(file, "The env file " + file + " is not UTF-8 text. Save it as UTF-8.");
  }

  @Test
  void somethingThatIsNotTextIsRefused() throws IOException {
    Path file = folder.resolve(".env");
    Files.write(file, "A=one\0two".getBytes(StandardCharsets.UTF_8));
    assertRefused(file, "The env file " + file + " is not text. Save it as UTF-8.");
  }

  @Test
  void aFolderIsRefused() {
    assertRefused(folder, "The env file " + folder + " is a folder. Name a file with --env-file.");
  }

  @Test
  void aFileThatCannotBeReadIsRefused() {
    Path file = folder.resolve("gone.env");
    assertRefused(file, "The env file " + file + " cannot be read. Check its permissions.");
  }

  private static void assertRefused(Path file, String message) {
    Failure failure = assertThrows(Failure.class, () -> EnvFile.read(file, Map.of()));
    assertEquals(message, failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }

  private static String lines(String text) {
    return text.replace('⏎', '\n').replace('↩', '\r');
  }
}
