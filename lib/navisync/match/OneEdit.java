package navisync.match;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one typing mistake by which two names differ: a letter more, a letter less, another letter,
 * or two letters in the wrong order. Letters are counted composed, so that a Hangul syllable or a
 * kana with its voicing mark is one. A sign that is a word of its own, as 港 is, is no mistake.
 *
 * @param longer the longer name
 * @param from where the difference begins
 * @param less what the shorter name has there: nothing, a letter or two
 * @param more what the longer one has there
 */
record OneEdit(String longer, int from, String less, String more) {
  /** Below this many letters, one edit makes another word too easily. */
  static final int LEAST_LENGTH = 8;

  private static final Set<UnicodeScript> SYLLABLES =
      EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /** Returns a folded title in the form that is compared here. */
  static String composed(String key) {
    return LetterForms.isAscii(key) ? key : Normalizer.normalize(key, Normalizer.Form.NFC);
  }

  /**
   * Returns whether two composed titles are one typo apart and long enough for that to mean
   * anything; false for equal ones.
   */
  static boolean apart(String one, String other) {
    return apart(one, other, LEAST_LENGTH);
  }

  /**
   * Returns the same as {@link #apart(String, String)} with another least length, where something
   * else speaks for them.
   */
  static boolean apart(String one, String other, int leastLength) {
    return Math.min(one.length(), other.length()) >= leastLength && between(one, other).isPresent();
  }

  /**
   * Returns the mistake between two composed names; empty when they are equal or differ by more. In
   * short names kana and syllables of Hangul say too much each.
   */
  static Optional<OneEdit> between(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return Optional.empty();
    }
    int from = 0;
    while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
      from++;
    }
    int tail = 0;
    while (tail < shorter.length() - from
        && shorter.charAt(shorter.length() - 1 - tail)
            == longer.charAt(longer.length() - 1 - tail)) {
      tail++;
    }
    String less = shorter.substring(from, shorter.length() - tail);
    String more = longer.substring(from, longer.length() - tail);
    boolean dense = shorter.length() < LEAST_LENGTH && (isSyllable(less) || isSyllable(more));
    return isEdit(less, more) && !dense && !hasWordSign(less) && !hasWordSign(more)
        ? Optional.of(new OneEdit(longer, from, less, more))
        : Optional.empty();
  }

  /** Returns whether a letter is doubled in one of them: {@code Fery}, {@code Ferry}. */
  boolean isDoubling() {
    return less.isEmpty() && from > 0 && longer.charAt(from - 1) == more.charAt(0);
  }

  /** Returns whether two letters are in the wrong order: {@code Midnihgt}. */
  boolean isSwap() {
    return less.length() == 2;
  }

  private static boolean isEdit(String less, String more) {
    return less.length() == 2
        ? less.charAt(0) == more.charAt(1) && less.charAt(1) == more.charAt(0)
        : more.length() == 1;
  }

  private static boolean isSyllable(String letters) {
    return letters.codePoints().mapToObj(UnicodeScript::of).anyMatch(SYLLABLES::contains);
  }

  private static boolean hasWordSign(String letters) {
    return letters.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
  }
}
