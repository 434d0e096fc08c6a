package navisync.console;

import java.util.Locale;

/** Formats numbers for people. */
public final class Count {
  private Count() {}

  /** Formats a number with thousands separators: {@code 1,204}. */
  public static String of(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int place = digits.length() - 3; place > first; place -= 3) {
      digits.insert(place, ',');
    }
    return digits.toString();
  }

  /** Formats a size: {@code 29.8 MB}. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** Formats a number of things whose plural ends in s: {@code 1 play}, {@code 1,204 plays}. */
  public static String of(long number, String thing) {
    return of(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
