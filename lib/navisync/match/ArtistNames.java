package navisync.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the text of a credit into its artists: {@code Orla Venn; Tamsin Roe}, {@code Orla Venn
 * feat. Tamsin Roe}, {@code Orla Venn & Tamsin Roe}. Some separators are certain; others ({@code ,
 * & and / x + vs with}) also occur within the name of one artist, so a name that is known is never
 * split at them.
 */
final class ArtistNames {
  /** Words before a guest. */
  static final String GUEST = "(?:feat\\.\\s*|ft\\.\\s*|w/\\s*|(?:feat|ft|featuring)\\s+)";

  private static final Pattern BEFORE_GUEST =
      Pattern.compile("\\s+[(\\[]?" + GUEST + "|\\s+[(\\[]with\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern SURE = Pattern.compile("\\s*[;\u2022]\\s*");

  private static final String JUNIOR = "(?!\\s*(?:jr|sr)\\b)";

  private static final Pattern POSSIBLE =
      Pattern.compile(
          "\\s*,\\s*(?:and|&)\\s+|\\s*,(?!\\d)"
              + JUNIOR
              + "\\s*|\\s*[&\uFF06\u3001]\\s*|\\s+/\\s+"
              + "|\\s+(?:and|with|x|\u00D7|\\+|vs\\.?|et|y|und|con|presents|pres\\.)\\s+",
          Pattern.CASE_INSENSITIVE);

  /**
   * Splits only where all parts are known artists: {@code Orla Venn/Bo}, and never {@code K/DA}.
   */
  private static final Pattern SLASH = Pattern.compile("/");

  /**
   * The artists of a credit by their keys.
   *
   * @param names every artist once, in order
   * @param main how many of them are not guests, at least 1
   * @param version the guest's words where they name another recording, as {@code Orla Venn Remix}
   *     does: they belong to the title then; else {@code ""}
   */
  record Parsed(List<String> names, int main, String version) {}

  private ArtistNames() {}

  /**
   * Returns the parts of a credit that are certain to be separate artists, as they are written; not
   * {@code Orla Venn Remix} in the place of a guest.
   */
  static List<String> sureParts(String credit) {
    List<String> parts = new ArrayList<>();
    String[] sides = BEFORE_GUEST.split(credit);
    for (int i = 0; i < sides.length; i++) {
      String side = sides[i];
      if (i > 0 && VersionWords.endWithVersion(side)) {
        continue;
      }
      for (String part : SURE.split(side)) {
        String name = Articles.inFront(withoutLostBracket(part.strip()));
        if (!name.isEmpty()) {
          parts.add(name);
        }
      }
    }
    return parts;
  }

  /**
   * Splits a credit.
   *
   * @param known whether a key is the name of one artist, which is not split
   */
  static Parsed parse(String credit, Predicate<String> known) {
    String whole = FoldedText.key(credit);
    Parsed uncut = new Parsed(List.of(whole), 1, "");
    if (known.test(whole)) {
      return uncut;
    }
    String[] sides = BEFORE_GUEST.split(credit, 2);
    String guests = sides.length < 2 ? "" : sides[1];
    String version = "";
    if (VersionWords.endWithVersion(guests) && !known.test(FoldedText.key(guests))) {
      version = guests;
      guests = "";
    }
    Set<String> names = new LinkedHashSet<>(keys(sides[0], known));
    int main = names.size();
    names.addAll(keys(guests, known));
    return names.isEmpty() ? uncut : new Parsed(List.copyOf(names), Math.max(1, main), version);
  }

  private static List<String> keys(String credit, Predicate<String> known) {
    List<String> keys = new ArrayList<>();
    for (String part : sureParts(credit)) {
      keys.addAll(partKeys(part, known));
    }
    return keys;
  }

  /** Splits at the possible separators, but keeps the longest names that are known. */
  private static List<String> partKeys(String part, Predicate<String> known) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    Matcher joint = POSSIBLE.matcher(part);
    while (joint.find()) {
      ends.add(joint.start());
      starts.add(joint.end());
    }
    ends.add(part.length());

    List<String> keys = new ArrayList<>();
    int first = 0;
    while (first < starts.size()) {
      int last = starts.size() - 1;
      while (last > first
          && !known.test(FoldedText.key(part.substring(starts.get(first), ends.get(last))))) {
        last--;
      }
      String name = part.substring(starts.get(first), Math.max(starts.get(first), ends.get(last)));
      if (!name.isBlank()) {
        keys.addAll(slashKeys(name, known));
      }
      first = last + 1;
    }
    return keys;
  }

  private static List<String> slashKeys(String name, Predicate<String> known) {
    String whole = FoldedText.key(name);
    if (name.indexOf('/') < 0 || known.test(whole)) {
      return List.of(whole);
    }
    List<String> parts = SLASH.splitAsStream(name).map(FoldedText::key).toList();
    return parts.stream().allMatch(known) ? parts : List.of(whole);
  }

  /**
   * Removes the closing bracket that {@code Orla Venn (feat. Tamsin Roe)} leaves with the guest.
   */
  private static String withoutLostBracket(String part) {
    boolean lost =
        part.endsWith(")") && part.indexOf('(') < 0 || part.endsWith("]") && part.indexOf('[') < 0;
    return lost ? part.substring(0, part.length() - 1).strip() : part;
  }
}
