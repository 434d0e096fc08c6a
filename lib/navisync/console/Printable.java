package navisync.console;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Makes text safe to show on one line of a terminal. Names from Last.fm and from tags can contain
 * escape sequences, line breaks, and marks that change the text direction. Each such character
 * becomes {@code �}, a tab a space.
 */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** Replaces every character that must not reach a terminal. */
  public static String line(String text) {
    return line(new AttributedString(text)).toString();
  }

  /** Replaces characters as {@link #line(String)} does, and keeps the styles. */
  public static AttributedString line(AttributedString text) {
    if (text.chars().allMatch(Printable::isPlain)) {
      return text;
    }
    AttributedStringBuilder safe = new AttributedStringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      safe.style(text.styleAt(i)).append(safe(text, i));
    }
    return safe.toAttributedString();
  }

  /** Returns whether a character is one of ASCII that needs no look at its neighbours: most are. */
  private static boolean isPlain(int c) {
    return ' ' <= c && c <= '~';
  }

  private static char safe(CharSequence text, int index) {
    char c = text.charAt(index);
    if (c == '\t') {
      return ' ';
    }
    boolean lone =
        Character.isHighSurrogate(c)
                && (index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1)))
            || Character.isLowSurrogate(c)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    return lone || Character.isISOControl(c) || turnsDirectionOrLine(c) ? REPLACEMENT : c;
  }

  /**
   * Returns whether a character is an embedding, override or isolate of the bidirectional
   * algorithm, or a line separator.
   */
  private static boolean turnsDirectionOrLine(char c) {
    return '\u2028' <= c && c <= '\u202E' || '\u2066' <= c && c <= '\u2069';
  }
}
