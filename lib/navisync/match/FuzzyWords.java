package navisync.match;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells typos from other words in two folded names that score high. */
final class FuzzyWords {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** The score, 0 to 100, that composed names must reach. */
  private static final int LEAST_COMPOSED = 90;

  // In shorter words these edits make another word too often. Measured on 60,000 misspellings of
  // English and 13,500 words of titles: from here on there are seven or more misspellings for each
  // pair of words that differ so. Of four letters with another one within, 20 pairs are words.

  private static final int LEAST_FOR_SWAP = 5;
  private static final int LEAST_FOR_MISSING_LETTER = 6;
  private static final int LEAST_FOR_ANOTHER_LETTER = 7;

  private FuzzyWords() {}

  /**
   * Returns whether every word of one is at most a typo away from its counterpart in the other, so
   * that no word that tells two songs apart drowns in a long title: {@code Younger Brother} is not
   * {@code Younger Mother}. Articles do not count, nor do blanks lost in longer names; {@code Now
   * Here} is not {@code Nowhere}.
   */
  static boolean agree(String one, String other) {
    List<String> some = words(one);
    List<String> others = words(other);
    if (some.size() != others.size()) {
      return signs(some).equals(signs(others)) && isLostBlank(some, others);
    }
    for (int i = 0; i < some.size(); i++) {
      String word = OneEdit.composed(some.get(i));
      String counterpart = OneEdit.composed(others.get(i));
      if (!word.equals(counterpart)
          && OneEdit.between(word, counterpart).filter(FuzzyWords::isMistake).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether an edit is more likely a typo than another word. The first letter is seldom
   * mistyped: {@code Night}, {@code Light}; and endings inflect.
   */
  private static boolean isMistake(OneEdit edit) {
    int letters = edit.longer().length();
    if (edit.from() == 0) {
      return false;
    }
    if (edit.isDoubling() || edit.isSwap()) {
      return letters >= LEAST_FOR_SWAP;
    }
    int least = edit.less().isEmpty() ? LEAST_FOR_MISSING_LETTER : LEAST_FOR_ANOTHER_LETTER;
    return letters >= least && !isInEnding(edit);
  }

  /**
   * Returns whether two words differ in their endings, as {@code Loco} and {@code Loca}, {@code
   * Desired}, {@code Hermanas} and {@code Gentlemen} do from theirs.
   */
  private static boolean isInEnding(OneEdit edit) {
    String word = edit.longer();
    int behind = word.length() - edit.from() - 1;
    return behind == 0 || behind == 1 && (word.endsWith("s") || word.endsWith("n"));
  }

  private static boolean isLostBlank(List<String> some, List<String> others) {
    String one = String.join("", some);
    String other = String.join("", others);
    return one.length() >= OneEdit.LEAST_LENGTH && one.equals(other);
  }

  private static List<String> signs(List<String> words) {
    return words.stream()
        .filter(word -> word.codePoints().noneMatch(Character::isLetterOrDigit))
        .sorted()
        .toList();
  }

  /**
   * Returns whether letters that are not Latin are near composed too: か and が, 사 and 살 are two
   * letters each. Signs that are words must be the very same.
   */
  static boolean lettersAgree(String one, String other) {
    if (isLatin(one) && isLatin(other)) {
      return true;
    }
    return wordSigns(one).equals(wordSigns(other))
        && new FuzzyName(FuzzyText.composed(one)).score(FuzzyText.composed(other), LEAST_COMPOSED)
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
