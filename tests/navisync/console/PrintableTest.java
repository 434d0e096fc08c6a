package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableTest {

  static Object[] texts() {
    return new Object[] {
      Arguments.of("plain text stays", "Slow Lantern", "Slow Lantern"),
      Arguments.of("other scripts stay", "夜の港 Вечер Noe\u0308lle", "夜の港 Вечер Noe\u0308lle"),
      Arguments.of("joined emoji stay", "👩\u200D🎤", "👩\u200D🎤"),
      Arguments.of("marks of direction alone stay", "אב\u200F!", "אב\u200F!"),
      Arguments.of("an escape sequence", "a\u001b[31mb", "a�[31mb"),
      Arguments.of("a control sequence in one character", "a\u009B31mb", "a�31mb"),
      Arguments.of("control characters in a title", "q\u0003\u00106/8", "q��6/8"),
      Arguments.of("line ends", "a\nb\rc\u2028d", "a�b�c�d"),
      Arguments.of("a tab", "a\tb", "a b"),
      Arguments.of("an override of direction", "a\u202Eb\u202C", "a�b�"),
      Arguments.of("isolates", "\u2066a\u2069", "�a�"),
      Arguments.of("half of a surrogate pair", "a\uD83D", "a�"),
      Arguments.of("the other half", "\uDD25a", "�a"),
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void line(String name, String text, String shown) {
    assertEquals(shown, Printable.line(text));
  }
}
