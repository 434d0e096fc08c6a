package navisync.console;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Text that is safe to show on one line of a terminal. Names come from Last.fm and from tags, and
 * may hold anything: escape sequences that steer the terminal, line ends, and marks that turn the
 * direction of what follows. Each such character is shown as {@code �}, a tab as a blank.
 */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The text with every character replaced that must not reach a terminal. */
  public static String line(String text) {
    return line(new AttributedString(text)).toString();
  }

  /** As {@link #line(String)}, with the styles kept. */
  public static AttributedString line(AttributedString text) {
    AttributedStringBuilder safe = new AttributedStringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      safe.style(text.styleAt(i)).append(safe(text, i));
    }
    return safe.toAttributedString();
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

  /** Embeddings, overrides and isolates of the bidirectional algorithm, and line separators. */
  private static boolean turnsDirectionOrLine(char c) {
    return '\u2028' <= c && c <= '\u202E' || '\u2066' <= c && c <= '\u2069';
  }
}
