package navisync.console;

import java.time.ZoneId;

/**
 * The layout of a summary.
 *
 * @param width columns of the window
 * @param full whether lists are shown in full instead of their first rows
 * @param zone the user's time zone
 */
public record Layout(int width, boolean full, ZoneId zone) {
  private static final int FEW = 5;

  /**
   * Returns the layout for a console, in the machine's time zone: lists in full with {@code -v}.
   */
  public static Layout of(Console console) {
    return new Layout(console.width(), console.has(ConsoleOption.VERBOSE), ZoneId.systemDefault());
  }

  /** Returns how many rows of a list are shown. */
  public int rows() {
    return full ? Integer.MAX_VALUE : FEW;
  }
}
