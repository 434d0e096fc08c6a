package navisync.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in the env file that is not a setting.
 *
 * @param name the name as written
 * @param likely the setting that was probably meant; empty when none is similar
 */
public record UnknownName(String name, Optional<String> likely) {
  /** The largest share of differing letters in two names that count as similar. */
  private static final double NEAR = 1.0 / 6;

  /** Returns the names that are not known, in order. */
  static List<UnknownName> among(Collection<String> names, Collection<String> known) {
    List<UnknownName> unknown = new ArrayList<>();
    for (String name : names) {
      if (!known.contains(name)) {
        unknown.add(new UnknownName(name, nearest(name.toUpperCase(Locale.ROOT), known)));
      }
    }
    return unknown;
  }

  /** Returns the warning about it. */
  public String sentence(Path envFile) {
    String end = likely.map(right -> ". Did you mean " + right + "?").orElse(" and is ignored.");
    return name + " in " + envFile + " is not a setting" + end;
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .filter(right -> difference(name, right) <= NEAR)
        .min(Comparator.comparingDouble(right -> difference(name, right)));
  }

  private static double difference(String name, String right) {
    return (double) edits(name, right) / (name.length() + right.length());
  }

  /**
   * Returns the least number of letters to insert or delete to turn one into the other. A
   * replacement counts as two, so a forgotten word is nearer than a different one.
   */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        row[j] =
            from.charAt(i - 1) == to.charAt(j - 1)
                ? above[j - 1]
                : 1 + Math.min(above[j], row[j - 1]);
      }
      above = row;
    }
    return above[to.length()];
  }
}
