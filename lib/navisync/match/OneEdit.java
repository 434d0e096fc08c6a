package navisync.match;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Whether two titles differ by one slip of the pen: a letter more, a letter less, another letter,
 * or two letters in the wrong order. Letters are counted composed, so that a Hangul syllable or a
 * kana with its voicing mark is one. A sign that is a word of its own, as 港 is, is no slip.
 */
final class OneEdit {
  /** Below this many letters, one edit makes another word too easily. */
  static final int LEAST_LENGTH = 8;

  private OneEdit() {}

  /** A folded title as it is compared here. */
  static String composed(String key) {
    return Normalizer.normalize(key, Normalizer.Form.NFC);
  }

  /** Whether two composed titles are that near, and long enough; equal ones are not. */
  static boolean apart(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (shorter.length() < LEAST_LENGTH || longer.length() - shorter.length() > 1) {
      return false;
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
    return isEdit(less, more) && !hasWordSign(less) && !hasWordSign(more);
  }

  private static boolean isEdit(String less, String more) {
    if (less.isEmpty() || more.length() == 1) {
      return more.length() == 1;
    }
    return less.length() == 2
        && more.length() == 2
        && less.charAt(0) == more.charAt(1)
        && less.charAt(1) == more.charAt(0);
  }

  private static boolean hasWordSign(String letters) {
    return letters.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
  }
}
