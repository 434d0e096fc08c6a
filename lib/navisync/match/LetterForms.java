package navisync.match;

/** Characters that look or mean the same as another, and that Unicode's own folding keeps apart. */
final class LetterForms {
  /** Greek is the first script behind the Latin letters and their marks. */
  private static final int GREEK = 0x370;

  private LetterForms() {}

  /** Returns whether a text has no accents and no letters but the Latin ones. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a character belongs to another script than Latin. */
  static boolean isBeyondLatin(int character) {
    return character >= GREEK;
  }

  /** Returns whether a character is used as an apostrophe, in any alphabet. */
  static boolean isApostrophe(int character) {
    return switch (character) {
      case '\'', '`', '\u2018', '\u2019', '\u201B', '\u2032', '\u275B', '\u275C' -> true;
      case '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u02BE', '\u02BF' -> true;
      case '\u02C8', '\u02CA', '\u02CB', '\u055A', '\u05F3', '\uA78C' -> true;
      default -> false;
    };
  }

  /** Returns the text with full-width letters and signs, such as {@code ｆｅａｔ．}, in normal width. */
  static String halfWidth(String text) {
    StringBuilder half = null;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '\uFF01' && character <= '\uFF5E') {
        half = half == null ? new StringBuilder(text) : half;
        half.setCharAt(i, (char) (character - '\uFF01' + '!'));
      }
    }
    return half == null ? text : half.toString();
  }

  /** Returns whether a character is a mathematical slash, as in 1⁄2. */
  static boolean isSlash(int character) {
    return character == '\u2044' || character == '\u2215';
  }

  /**
   * Returns the character that is meant, before Unicode decomposes it: that would turn a
   * free-standing accent into a blank and a mark, and it does not know signs that look alike.
   */
  static char meant(char character) {
    return switch (character) {
      case '\u00B4', '\u0384', '\u1FBD', '\u1FBF' -> '\'';
      case '\u00D7', '\u2715', '\u2716', '\u2A2F' -> 'x';
      case '\u2212' -> '-';
      case '\u22EF' -> '.';
      case '\u223C', '\u301C', '\uFF5E' -> '~';
      case '\u266F' -> '#';
      case '\u309B' -> '\u3099';
      case '\u309C' -> '\u309A';
      default -> character;
    };
  }

  /**
   * Returns the plain letters for a Latin letter in lower case that does not decompose; {@code
   * null} for any other. A transliterator knows them too, at 190 ms for its start and 30 µs a name.
   */
  static String plain(int letter) {
    return switch (letter) {
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ħ' -> "h";
      case 'ŧ' -> "t";
      case 'ı', 'ɨ' -> "i";
      case 'ƀ' -> "b";
      case 'ƶ' -> "z";
      case 'ŋ' -> "ng";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> null;
    };
  }
}
