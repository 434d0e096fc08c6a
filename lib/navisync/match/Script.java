package navisync.match;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * How the letters of a script are folded: which marks are left out in writing, and which letters
 * people write for another. Letters arrive decomposed and in lower case.
 */
enum Script {
  /** Accents are left out: {@code Noëlle}, {@code Łódź}. */
  LATIN {
    @Override
    void append(int letter, StringBuilder out) {
      String plain = LetterForms.plain(letter);
      if (plain == null) {
        out.appendCodePoint(letter);
      } else {
        out.append(plain);
      }
    }
  },
  /** Accents are left out, above all in capitals: {@code ΝΥΧΤΑ}. */
  GREEK,
  /** Short vowels and the carriers of a hamza are left out, and three letters are interchanged. */
  ARABIC {
    private static final int TATWEEL = 0x640;

    @Override
    void append(int letter, StringBuilder out) {
      if (letter != TATWEEL) {
        out.appendCodePoint(meant(letter));
      }
    }

    private static int meant(int letter) {
      return switch (letter) {
        case '\u0671' -> '\u0627';
        case '\u0629', '\u06C1', '\u06BE', '\u06D5' -> '\u0647';
        case '\u0649', '\u06CC' -> '\u064A';
        case '\u06A9' -> '\u0643';
        default -> letter;
      };
    }
  },
  /** Points are left out. */
  HEBREW,
  /** {@code ё} is written {@code е}; every other mark makes another letter, as {@code й} is. */
  CYRILLIC {
    private static final int DIAERESIS = 0x308;

    @Override
    boolean counts(int mark, int letter) {
      return mark != DIAERESIS || letter != 'е';
    }
  },
  /** Traditional and simplified characters are one. */
  HAN {
    @Override
    void append(int letter, StringBuilder out) {
      out.append(Simplified.of(letter));
    }
  },
  /** Marks make another letter: {@code が} is not {@code か}. */
  OTHER {
    @Override
    boolean counts(int mark, int letter) {
      return true;
    }
  };

  /** Simplified Chinese characters, looked up once each: the table takes a while to load. */
  private static final class Simplified {
    private static final Transliterator TABLE =
        Transliterator.getInstance("Traditional-Simplified");
    private static final Map<Integer, String> KNOWN = new HashMap<>();

    static synchronized String of(int character) {
      return KNOWN.computeIfAbsent(
          character, point -> TABLE.transliterate(Character.toString(point)));
    }
  }

  /** Returns the script of a letter. */
  static Script of(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case GREEK -> GREEK;
      case ARABIC -> ARABIC;
      case HEBREW -> HEBREW;
      case CYRILLIC -> CYRILLIC;
      case HAN -> HAN;
      // The mark that lengthens a vowel, and the tatweel, belong to several scripts.
      case COMMON -> letter == '\u0640' ? ARABIC : OTHER;
      default -> OTHER;
    };
  }

  /** Appends the letter as it is compared; nothing for one that only fills a line. */
  void append(int letter, StringBuilder out) {
    out.appendCodePoint(letter);
  }

  /** Returns whether a mark after a letter makes it another one. */
  boolean counts(int mark, int letter) {
    return false;
  }
}
