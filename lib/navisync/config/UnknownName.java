package navisync.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in the env file that is no setting.
 *
 * @param name as it stands there
 * @param likely the setting that was probably meant; empty when none is near
 */
record UnknownName(String name, Optional<String> likely) {
  /** A setting is near when at most one in so many of its letters would have to be changed. */
  private static final int LETTERS_PER_SLIP = 4;

  /** Those among the names that are not known, in their order. */
  static List<UnknownName> among(Collection<String> names, Collection<String> known) {
    List<UnknownName> unknown = new ArrayList<>();
    for (String name : names) {
      if (!known.contains(name)) {
        unknown.add(new UnknownName(name, nearest(name.toUpperCase(Locale.ROOT), known)));
      }
    }
    return unknown;
  }

  /** What a person is told. */
  String sentence(Path envFile) {
    String end = likely.map(right -> "; did you mean " + right + "?").orElse(" and is ignored.");
    return name + " in " + envFile + " is not a setting" + end;
  }

  private static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .filter(right -> edits(name, right) <= right.length() / LETTERS_PER_SLIP)
        .min(Comparator.comparingInt(right -> edits(name, right)));
  }

  /** The least number of letters to insert, leave out or replace to get from one to the other. */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
