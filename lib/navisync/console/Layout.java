package navisync.console;

import java.time.ZoneId;

/**
 * How a summary is laid out.
 *
 * @param width columns of the window
 * @param full whether lists are shown whole instead of their first few rows
 * @param zone the person's time zone, for times of Last.fm's history
 */
public record Layout(int width, boolean full, ZoneId zone) {
  private static final int FEW = 5;

  /** What a console and the machine's time zone ask for: lists in full under {@code -v}. */
  public static Layout of(Console console) {
    return new Layout(console.width(), console.options().verbose(), ZoneId.systemDefault());
  }

  /** How many rows of a list are shown. */
  public int rows() {
    return full ? Integer.MAX_VALUE : FEW;
  }
}
