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

  /** In a shorter word, another letter makes another word: {@code Tim}, {@code Tom}. */
  private static final int LEAST_WORD = 4;

  private static final int LEAST_DOUBLING = 3;

  private static final String VOWELS = "aeio";

  /** How long a word must be to have a slip where the album agrees too. */
  private static final int LEAST_ON_ALBUM = 3;

  private NearWords() {}

  /**
   * Whether every word of one is a slip of the pen away from its counterpart in the other, so that
   * no word that tells two songs apart drowns in a long title: {@code Younger Brother} is not
   * {@code Younger Mother}. Articles do not count, nor do blanks lost in longer names; {@code Now
   * Here} is not {@code Nowhere}.
   *
   * @param sameAlbum whether both are on one album, which hardly has two titles that near
   */
  static boolean agree(String one, String other, boolean sameAlbum) {
    List<String> some = words(one);
    List<String> others = words(other);
    if (some.size() != others.size()) {
      return signs(some).equals(signs(others)) && isLostBlank(some, others);
    }
    for (int i = 0; i < some.size(); i++) {
      String word = OneEdit.composed(some.get(i));
      String counterpart = OneEdit.composed(others.get(i));
      boolean near =
          word.equals(counterpart)
              || isSlip(word, counterpart)
              || sameAlbum && isSlip(word, counterpart, LEAST_ON_ALBUM);
      if (!near || isInflected(word, counterpart, some.size() == 1)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Another vowel at the end makes another word, as in {@code Loco} and {@code Loca}; and a name of
   * one word with a letter more at its end is another name: {@code Desire}, {@code Desired}.
   */
  private static boolean isInflected(String one, String other, boolean alone) {
    if (one.equals(other)) {
      return false;
    }
    int last = one.length() - 1;
    return one.length() == other.length()
        ? one.regionMatches(0, other, 0, last)
            && VOWELS.indexOf(one.charAt(last)) >= 0
            && VOWELS.indexOf(other.charAt(last)) >= 0
        : alone && (one.startsWith(other) || other.startsWith(one));
  }

  private static boolean isLostBlank(List<String> some, List<String> others) {
    String one = String.join("", some);
    String other = String.join("", others);
    return one.length() >= OneEdit.LEAST_LENGTH && one.equals(other);
  }

  private static boolean isSlip(String one, String other) {
    return isSlip(one, other, LEAST_WORD);
  }

  /** People seldom miss the first letter, and {@code Night} is not {@code Light}. */
  private static boolean isSlip(String one, String other, int leastLength) {
    return one.codePointAt(0) == other.codePointAt(0)
        && (OneEdit.apart(one, other, leastLength) || isDoubling(one, other));
  }

  /** {@code Venn} and {@code Ven}. */
  private static boolean isDoubling(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    if (shorter.length() < LEAST_DOUBLING || longer.length() != shorter.length() + 1) {
      return false;
    }
    for (int i = 1; i < longer.length(); i++) {
      boolean doubled = longer.charAt(i) == longer.charAt(i - 1);
      if (doubled && shorter.equals(longer.substring(0, i) + longer.substring(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> signs(List<String> words) {
    return words.stream()
        .filter(word -> word.codePoints().noneMatch(Character::isLetterOrDigit))
        .sorted()
        .toList();
  }

  /**
   * Whether letters that are not Latin are near composed too: か and が, 사 and 살 are two letters
   * each. Signs that are words must be the very same.
   */
  static boolean lettersAgree(String one, String other) {
    if (isLatin(one) && isLatin(other)) {
      return true;
    }
    return wordSigns(one).equals(wordSigns(other))
        && new NearName(NearText.composed(one)).score(NearText.composed(other), LEAST_COMPOSED)
            >= 0;
  }

  private static List<String> words(String key) {
    return Stream.of(key.split(" ")).filter(word -> !ARTICLES.contains(word)).toList();
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
