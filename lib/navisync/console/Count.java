package navisync.console;

import java.util.Locale;

/** Numbers as people read them. */
public final class Count {
  private Count() {}

  /** A number with thousands apart: {@code 1,204}. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A size: {@code 29.8 MB}. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** A number of things, whose plural takes an s: {@code 1 play}, {@code 1,204 plays}. */
  public static String of(long number, String thing) {
    return of(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
