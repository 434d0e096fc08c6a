package navisync.match;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A track's number before its title, as file names have it: {@code 01 - Tin Sky}, {@code 1. Tin
 * Sky}, {@code 1-01 Tin Sky}. Digits that belong to the title are none: {@code 99 Balloons}, {@code
 * 1.5}, {@code 7 Up}.
 *
 * @param number the number
 * @param title the title behind it, never blank
 */
record TrackNumber(int number, String title) {
  private static final Pattern PREFIX =
      Pattern.compile(
          "\\s*(?:\\d{1,2}[-.])?(?:(\\d{1,3})(?:\\s*[.)]\\s+(?:[-\u2010-\u2015]\\s+)?"
              + "|\\s+[-\u2010-\u2015]\\s+)|(0\\d{1,2})(?:\\s+|\\s*[-_.\u2010-\u2015]+\\s*))"
              + "(?=.*\\p{L})(\\S.*)");

  /** Returns the number of a title, and the rest; null when there is none. */
  private static Matcher match(String title) {
    Matcher matcher = PREFIX.matcher(title);
    return Character.isDigit(title.stripLeading().codePointAt(0)) && matcher.matches()
        ? matcher
        : null;
  }

  /** Returns the title without a track's number; the title itself when it has none. */
  static String strip(String title) {
    Matcher found = title.isBlank() ? null : match(title);
    return found == null ? title : found.group(3);
  }

  /** Returns the track's number before a title. */
  static OptionalInt of(String title) {
    Matcher found = title.isBlank() ? null : match(title);
    if (found == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        Integer.parseInt(found.group(1) != null ? found.group(1) : found.group(2)));
  }
}
