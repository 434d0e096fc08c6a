package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTextTest {

  private static List<String> wrapped(String text, int width) {
    return WrappedText.lines(text, width, "  ");
  }

  @Test
  void linesBreakAtTheLastBlankThatFits() {
    assertEquals(
        List.of("Stop", "  Navidrome", "  and run", "  again."),
        wrapped("Stop Navidrome and run again.", 11));
    assertEquals(List.of("Stop it", "  again."), wrapped("Stop it again.", 9));
    assertEquals(List.of("Stop it."), wrapped("Stop it.", 8));
  }

  @Test
  void chineseCharactersTakeTwoColumnsAndCombiningMarksNone() {
    assertEquals(List.of("灯台組", "  夜の港"), wrapped("灯台組 夜の港", 12));
    assertEquals(List.of("灯台組 夜の港"), wrapped("灯台組 夜の港", 13));
    assertEquals(List.of("Noe\u0308lle here"), wrapped("Noe\u0308lle here", 11));
  }

  @Test
  void aWordThatIsWiderThanTheWindowStaysInOnePiece() {
    assertEquals(
        List.of("See", "  https://www.last.fm/api/account/create", "  first."),
        wrapped("See https://www.last.fm/api/account/create first.", 10));
    assertEquals(List.of("/a/very/long/path"), wrapped("/a/very/long/path", 4));
  }

  @Test
  void blanksThatIndentAreNoPlaceToBreak() {
    assertEquals(List.of("      Navidrome", "  runs."), wrapped("      Navidrome runs.", 8));
    assertEquals(List.of("a b", "  c"), wrapped("a b    c", 4));
  }
}
