package navisync.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The artists in the text of a credit: {@code Orla Venn; Tamsin Roe}, {@code Orla Venn feat. Tamsin
 * Roe}, {@code Orla Venn & Tamsin Roe}. Some joints are sure; others ({@code , & and / x + vs
 * with}) also stand within the name of one artist, so a name that is known is never cut at them.
 */
final class ArtistNames {
  /** Words before a guest. */
  static final String GUEST = "(?:feat\\.\\s*|ft\\.\\s*|w/\\s*|(?:feat|ft|featuring)\\s+)";

  private static final Pattern SURE =
      Pattern.compile(
          "\\s*[;\u2022]\\s*|\\s+[(\\[]?" + GUEST + "|\\s+[(\\[]with\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POSSIBLE =
      Pattern.compile(
          "\\s*,\\s*(?:and|&)\\s+|\\s*,(?!\\d)\\s*|\\s*[&\uFF06/\u3001]\\s*"
              + "|\\s+(?:and|with|x|\u00D7|\\+|vs\\.?)\\s+",
          Pattern.CASE_INSENSITIVE);

  private ArtistNames() {}

  /** The parts of a credit that are sure to be artists of their own, as they are written. */
  static List<String> sureParts(String credit) {
    List<String> parts = new ArrayList<>();
    for (String part : SURE.split(credit)) {
      String name = Articles.inFront(withoutLostBracket(part.strip()));
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    return parts;
  }

  /**
   * The keys of the artists of a credit, in order, each once.
   *
   * @param known whether a key is the name of one artist, which is not cut
   */
  static List<String> keys(String credit, Predicate<String> known) {
    String whole = FoldedText.key(credit);
    if (known.test(whole)) {
      return List.of(whole);
    }
    List<String> keys = new ArrayList<>();
    for (String part : sureParts(credit)) {
      for (String key : partKeys(part, known)) {
        if (!keys.contains(key)) {
          keys.add(key);
        }
      }
    }
    return keys.isEmpty() ? List.of(whole) : keys;
  }

  /** Cuts at the possible joints, but keeps the longest runs that are known. */
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
        keys.add(FoldedText.key(name));
      }
      first = last + 1;
    }
    return keys;
  }

  /** {@code Orla Venn (feat. Tamsin Roe)} leaves the closing bracket with the guest. */
  private static String withoutLostBracket(String part) {
    boolean lost =
        part.endsWith(")") && part.indexOf('(') < 0 || part.endsWith("]") && part.indexOf('[') < 0;
    return lost ? part.substring(0, part.length() - 1).strip() : part;
  }
}
