package navisync.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellLineTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      value = {
        "plays Mirrow                   → plays|Mirrow",
        "plays \"Slow Lantern\" x       → plays|Slow Lantern|x",
        "plays Don't 12\"               → plays|Don't|12\"",
        "plays \"\"\"Heroes\"\"\" now   → plays|\"Heroes\"|now",
        "plays \"not closed at all      → plays|not closed at all",
        "plays AC\\DC                   → plays|AC\\DC",
        "plays \"\"                     → plays|",
        "~ ~                            → ~~"
      })
  void words(String line, String words) {
    assertEquals(words, String.join("|", ShellLine.of(line).values()));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Mirrow", "Slow Lantern", "\"Heroes\"", "12\" Mix", "Don't", "", "夜の 港"})
  void whatIsTypedForANameMeansTheName(String name) {
    String line = "plays " + ShellLine.typed(name, true) + " x";

    assertEquals("plays|" + name + "|x", String.join("|", ShellLine.of(line).values()));
  }
}
