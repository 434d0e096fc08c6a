package navisync.match;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two folded names that score high differ by a slip, or by something with a meaning. */
final class NearWords {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** A score, 0 to 100, that composed names must reach. */
  private static final int LEAST_COMPOSED = 90;

  private NearWords() {}

  /**
   * Whether neither has a word that the other lacks; articles do not count, nor do blanks lost in
   * longer names. {@code Now Here} is not {@code Nowhere}.
   */
  static boolean sameNumber(String one, String other) {
    List<String> some = words(one);
    List<String> others = words(other);
    int difference = Math.abs(letters(some) - letters(others));
    return some.size() == others.size() || difference <= 1 && letters(some) >= OneEdit.LEAST_LENGTH;
  }

  /**
   * Whether letters that are not Latin are near composed too: か and が, 사 and 살 are two letters
   * each. Signs that are words must be the very same.
   */
  static boolean lettersAgree(String one, String other) {
    if (!wordSigns(one).equals(wordSigns(other))) {
      return false;
    }
    return isLatin(one) && isLatin(other)
        || new NearName(NearText.composed(one)).score(NearText.composed(other), LEAST_COMPOSED)
            >= 0;
  }

  private static List<String> words(String key) {
    return Stream.of(key.split(" ")).filter(word -> !ARTICLES.contains(word)).toList();
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static boolean isLatin(String key) {
    return key.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
  }

  private static List<Integer> wordSigns(String key) {
    return key.codePoints()
        .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN)
        .sorted()
        .boxed()
        .collect(Collectors.toList());
  }
}
