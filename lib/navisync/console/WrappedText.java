package navisync.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/**
 * Breaks long lines between words. A Chinese character takes two columns, a combining mark none. A
 * word that is wider than the window, such as a path, stays in one piece.
 */
public final class WrappedText {
  private WrappedText() {}

  /** Breaks a line as {@link #lines(AttributedString, int, String)} does. */
  public static List<String> lines(String text, int width, String indent) {
    return lines(new AttributedString(text), width, indent).stream()
        .map(AttributedString::toString)
        .toList();
  }

  /**
   * Breaks a line.
   *
   * @param width the columns of the window
   * @param indent what every line but the first begins with
   * @return the lines, at least one
   */
  public static List<AttributedString> lines(AttributedString text, int width, String indent) {
    List<AttributedString> lines = new ArrayList<>();
    AttributedString rest = text;
    while (rest.columnLength() > width) {
      int end = end(rest, width, lines.isEmpty() ? 0 : indent.length());
      if (end == rest.length()) {
        break;
      }
      lines.add(rest.subSequence(0, end));
      int next = end;
      while (next < rest.length() && rest.charAt(next) == ' ') {
        next++;
      }
      rest = indented(rest.subSequence(next, rest.length()), indent);
    }
    lines.add(rest);
    return lines;
  }

  /**
   * Returns where to break: at the last blank that fits, else at the first one there is, else
   * nowhere. Blanks that only indent do not count.
   */
  private static int end(AttributedString text, int width, int indented) {
    int end = text.length();
    int columns = 0;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      if (columns > width && end < text.length()) {
        return end;
      }
      boolean blank = text.charAt(i) == ' ';
      begun |= !blank && i >= indented;
      if (begun && blank && text.charAt(i - 1) != ' ') {
        end = i;
        if (columns > width) {
          return end;
        }
      }
      if (!Character.isLowSurrogate(text.charAt(i))) {
        columns += Math.max(0, WCWidth.wcwidth(Character.codePointAt(text, i)));
      }
    }
    return end;
  }

  private static AttributedString indented(AttributedString text, String indent) {
    return new AttributedStringBuilder().append(indent).append(text).toAttributedString();
  }
}
