package navisync.match;

import java.util.Map;

/** Numbers in folded titles, however they are written: {@code 2}, {@code II}, {@code two}. */
final class Numerals {
  private static final Map<String, String> DIGITS =
      Map.ofEntries(
          Map.entry("i", "1"),
          Map.entry("ii", "2"),
          Map.entry("iii", "3"),
          Map.entry("iv", "4"),
          Map.entry("v", "5"),
          Map.entry("vi", "6"),
          Map.entry("vii", "7"),
          Map.entry("viii", "8"),
          Map.entry("ix", "9"),
          Map.entry("x", "10"),
          Map.entry("xi", "11"),
          Map.entry("xii", "12"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"));

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

  /** The digits of a word that is a number; {@code null} for any other. */
  static String digits(String word) {
    boolean isDigits = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return isDigits ? word : DIGITS.get(word);
  }

  /** The word in full where it is short for "part" or "volume"; else the word itself. */
  static String inFull(String word) {
    return PARTS.getOrDefault(word, word);
  }

  /**
   * A folded title with the numbers of its parts in one form: {@code long road pt ii} becomes
   * {@code long road part 2}. Numbers that stand alone stay as they are.
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
