package navisync.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words and numbers that make a title another recording: two titles whose version words differ are
 * two recordings, whatever else is alike. Numbers count however they are written: {@code Part II},
 * {@code Pt. 2} and {@code Part Two} are one and the same, and none of them is {@code Part III}.
 */
final class VersionWords {
  private static final Pattern PARTS =
      Pattern.compile("[()\\[\\]{}\uFF08\uFF09\uFF3B\uFF3D\u3010\u3011]|\\s[-\u2010-\u2015]\\s");

  private static final Pattern TRAILING_NUMBER = Pattern.compile(" \\d+$");

  private static final Pattern VERSION_WITHIN =
      Pattern.compile(" (?:live (?:at|in|from|on) |slowed\\b|sped up\\b)");

  private VersionWords() {}

  /**
   * Returns the version words and the numbers of a text, sorted, and a single letter at its end, as
   * in {@code Side B}; empty when it has none. What is there twice counts twice: {@code Wren II 2}
   * is not {@code Wren II}.
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String[] all = FoldedText.key(text).split(" ");
    for (int i = 0; i < all.length; i++) {
      String word = Numerals.inFull(all[i]);
      if (Numerals.digits(word) != null) {
        words.add(Numerals.digits(word));
      } else if (isVersionWord(word) || hasDigit(word)) {
        words.add(word);
      } else if (i > 0 && i == all.length - 1 && word.length() == 1) {
        words.add(word);
      }
    }
    Collections.sort(words);
    return words;
  }

  /**
   * Returns the numbers and single letters of an artist's name, in order: {@code Malcolm X} is not
   * {@code Malcolm}.
   */
  static List<String> ofArtist(String artistKey) {
    List<String> found = new ArrayList<>();
    for (String word : artistKey.split(" ")) {
      String digits = Numerals.digits(word);
      if (digits != null || hasDigit(word)) {
        found.add(digits == null ? word : digits);
      } else if (word.codePointCount(0, word.length()) == 1 && !word.equals("a")) {
        found.add(word);
      }
    }
    return found;
  }

  /**
   * Returns the parts in brackets or after a dash that name another recording, folded and sorted:
   * {@code tim remix} of {@code Blank Lamp (Tim Remix)}.
   */
  static List<String> namedVersions(String title) {
    if (!PARTS.matcher(title).find()) {
      return List.of();
    }
    List<String> named = new ArrayList<>();
    for (String part : PARTS.split(title)) {
      if (hasVersionWord(part)) {
        named.add(FoldedText.key(part));
      }
    }
    Collections.sort(named);
    return named;
  }

  /**
   * Returns whether a folded word tells one recording of a song from another; a number does not.
   */
  static boolean isVersionWord(String word) {
    return VersionVocabulary.has(word);
  }

  /**
   * Returns whether a guest's words end as the name of another recording does: {@code Orla Venn
   * Remix}, {@code Orla Venn (Live)}, {@code Orla Venn, Pt. 2}, {@code Orla Venn Live at the Quay}.
   */
  static boolean endWithVersion(String guests) {
    if (guests.isEmpty()) {
      return false;
    }
    String key = FoldedText.key(guests);
    String words = TRAILING_NUMBER.matcher(key).replaceFirst("");
    return VersionVocabulary.endsVersion(words.substring(words.lastIndexOf(' ') + 1))
        || VERSION_WITHIN.matcher(key).find()
        || Numerals.endsInPart(key);
  }

  /** Returns whether a text, folded or not, has a word that tells one recording from another. */
  static boolean hasVersionWord(String text) {
    for (String word : FoldedText.key(text).split(" ")) {
      if (isVersionWord(Numerals.inFull(word))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a title or an album says that it was played before an audience. */
  static boolean sayLive(String text) {
    for (String word : FoldedText.key(text).split(" ")) {
      if (VersionVocabulary.saysLive(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
