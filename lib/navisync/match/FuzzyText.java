package navisync.match;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name in the form in which similarity is scored (docs/rules.md, "Matching"): code points of the
 * text decomposed, without marks, in lower case, with {@code " & "} as {@code " and "}.
 *
 * <p>With it comes a signature: which of 64 classes of code points occur, and which occur twice. A
 * class that one name has and the other lacks means a code point that is in no common subsequence,
 * so two signatures tell at once how long one can be at most. It may say too much, never too
 * little.
 */
final class FuzzyText {
  private final int[] points;
  private final long once;
  private final long twice;

  private FuzzyText(int[] points) {
    this.points = points;
    long one = 0;
    long two = 0;
    for (int point : points) {
      long bit = 1L << (point * 0x9E3779B9 >>> Integer.SIZE - 6);
      two |= one & bit;
      one |= bit;
    }
    once = one;
    twice = two;
  }

  /** Converts a name. */
  static FuzzyText of(String text) {
    return new FuzzyText(points(plain(text)));
  }

  /** Converts a folded name, which is only composed. */
  static FuzzyText composed(String key) {
    return new FuzzyText(points(OneEdit.composed(key)));
  }

  private static int[] points(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }

  /** Returns the form as text; names of the same form have equal texts. */
  static String plain(String text) {
    String letters = LetterForms.isAscii(text) ? text : withoutMarks(text);
    return letters.toLowerCase(Locale.ROOT).replace(" & ", " and ");
  }

  private static String withoutMarks(String text) {
    StringBuilder without = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(point -> !isMark(point))
        .forEach(without::appendCodePoint);
    return without.toString();
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Returns the code points. */
  int[] points() {
    return points;
  }

  /** Returns whether a score can be reached at all, judged by the signatures alone. */
  boolean mayReach(FuzzyText other, int score) {
    // A score is rounded from at most half a point below it: no division for what is far away.
    long least = (2L * score - 1) * (points.length + other.points.length);
    return 400L * mayShareWith(other) >= least && 400L * other.mayShareWith(this) >= least;
  }

  /**
   * Returns the score of two names, 0 to 100, by the length of their longest common subsequence; 0
   * for empty names.
   */
  int ratio(int common, FuzzyText other) {
    int both = points.length + other.points.length;
    // A half goes to the even number, as it did in the Python version.
    return both == 0 ? 0 : (int) Math.rint(200.0 * common / both);
  }

  /**
   * Returns an upper bound for how many code points of this name have a counterpart in the other.
   */
  private int mayShareWith(FuzzyText other) {
    return points.length - Long.bitCount(once & ~other.once) - Long.bitCount(twice & ~other.twice);
  }
}
