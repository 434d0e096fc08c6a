package navisync.match;

import java.util.Map;
import java.util.regex.Pattern;

/** Numbers in folded titles, however they are written: {@code 2}, {@code II}, {@code two}. */
final class Numerals {
  private static final Map<String, String> WORDS =
      Map.of(
          "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7",
          "eight", "8", "nine", "9", "ten", "10");

  /** Up to 399: beyond, the letters spell words, as {@code mix} and {@code did} do. */
  private static final Pattern ROMAN =
      Pattern.compile("(?=[cxvil])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");

  private static final Map<String, Integer> ROMAN_VALUES =
      Map.of("i", 1, "iv", 4, "v", 5, "ix", 9, "x", 10, "xl", 40, "l", 50, "xc", 90, "c", 100);

  /** Words before the number of a part, and what they are short for. */
  private static final Map<String, String> PARTS =
      Map.of(
          "part", "part",
          "pt", "part",
          "volume", "volume",
          "vol", "volume",
          "number", "number",
          "no", "number",
          "chapter", "chapter",
          "ch", "chapter");

  private Numerals() {}

  /** Returns the digits of a word that is a number; {@code null} for any other. */
  static String digits(String word) {
    if (word.isEmpty()) {
      return null;
    }
    if (word.chars().allMatch(Character::isDigit)) {
      return word;
    }
    return ROMAN.matcher(word).matches() ? Integer.toString(roman(word)) : WORDS.get(word);
  }

  private static int roman(String word) {
    int value = 0;
    int place = 0;
    while (place < word.length()) {
      String two = word.substring(place, Math.min(place + 2, word.length()));
      String sign = ROMAN_VALUES.containsKey(two) ? two : two.substring(0, 1);
      value += ROMAN_VALUES.get(sign);
      place += sign.length();
    }
    return value;
  }

  /** Returns the full word for an abbreviation of "part" or "volume"; else the word itself. */
  static String inFull(String word) {
    return PARTS.getOrDefault(word, word);
  }

  /** Returns whether a folded text ends in the number of a part: {@code long road pt ii}. */
  static boolean endsInPart(String key) {
    String[] words = key.split(" ");
    return words.length > 1
        && PARTS.containsKey(words[words.length - 2])
        && digits(words[words.length - 1]) != null;
  }

  /**
   * Returns a folded title with the numbers of its parts in one form: {@code long road pt ii}
   * becomes {@code long road part 2}. Numbers that stand alone stay as they are.
   */
  static String ofParts(String key) {
    String[] words = key.split(" ");
    for (int i = 0; i + 1 < words.length; i++) {
      String digits = digits(words[i + 1]);
      if (PARTS.containsKey(words[i]) && digits != null) {
        words[i] = inFull(words[i]);
        words[i + 1] = digits;
      }
    }
    return String.join(" ", words);
  }
}
