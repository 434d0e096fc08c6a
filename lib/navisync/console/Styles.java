package navisync.console;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The styles in use, by meaning; without colours they all look alike. */
public final class Styles {
  /** A heading. */
  public static final AttributedStyle HEADING = AttributedStyle.BOLD;

  /** Something that went well. */
  public static final AttributedStyle GOOD = AttributedStyle.BOLD.foreground(AttributedStyle.GREEN);

  /** Something that needs attention. */
  public static final AttributedStyle WARNING =
      AttributedStyle.BOLD.foreground(AttributedStyle.YELLOW);

  /** Something that failed. */
  public static final AttributedStyle FAILED = AttributedStyle.BOLD.foreground(AttributedStyle.RED);

  /** Something of less importance. */
  public static final AttributedStyle ASIDE = AttributedStyle.DEFAULT.faint();

  private Styles() {}

  /** Returns text in a style. */
  public static AttributedString styled(AttributedStyle style, String text) {
    return new AttributedString(text, style);
  }
}
