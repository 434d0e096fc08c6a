package navisync.match;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name given in two scripts, in Latin letters and in others: {@code 봄밤 (Spring Night)}, {@code
 * Kim Haneul (김하늘)}, {@code 夜の港 / Night Harbour}. Either half is the name. Words that tell a
 * recording from another, as in {@code 夜の港 (TV Size)}, are no second name.
 */
final class TwoScripts {
  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\s*(.*\\S)\\s*[(\\[\uFF08\uFF3B\u3010]\\s*([^()\\[\\]\uFF08\uFF09\u3010\u3011]+?)"
              + "\\s*[)\\]\uFF09\uFF3D\u3011]\\s*");

  private static final Pattern SEPARATED =
      Pattern.compile("\\s*(.*\\S)\\s*(?:\\s[-\u2010-\u2015|]\\s|/|\uFF0F)\\s*(\\S.*?)\\s*");

  private static final int LEAST_LETTERS = 3;

  private TwoScripts() {}

  /** Returns both halves of a title, not folded; empty when it is not given in two scripts. */
  static List<String> ofTitle(String title) {
    if (!hasTwoScripts(title)) {
      return List.of();
    }
    for (Pattern pattern : List.of(BRACKETS, SEPARATED)) {
      Matcher parts = pattern.matcher(title);
      if (parts.matches() && areNames(parts.group(1), parts.group(2))) {
        return List.of(parts.group(1), parts.group(2));
      }
    }
    return List.of();
  }

  /**
   * Returns both halves of an artist's name, which may also stand side by side: {@code 김하늘 Kim
   * Haneul}; empty for a credit of several, as {@code Mirrow & 김하늘} is.
   */
  static List<String> ofArtist(String artist) {
    if (!hasTwoScripts(artist) || ArtistNames.parse(artist, name -> false).names().size() > 1) {
      return List.of();
    }
    List<String> halves = ofTitle(artist);
    if (!halves.isEmpty()) {
      return halves;
    }
    for (int blank = artist.indexOf(' '); blank >= 0; blank = artist.indexOf(' ', blank + 1)) {
      String one = artist.substring(0, blank).strip();
      String other = artist.substring(blank).strip();
      if (areNames(one, other)) {
        return List.of(one, other);
      }
    }
    return List.of();
  }

  private static boolean areNames(String one, String other) {
    return isLatin(one) && isForeign(other) && isName(one) && !VersionWords.hasVersionWord(other)
        || isForeign(one) && isLatin(other) && isName(other) && !VersionWords.hasVersionWord(one);
  }

  private static boolean isName(String latin) {
    return latin.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS
        && VersionWords.of(latin).isEmpty()
        && !RecordingMark.is(latin)
        && TitleGuests.of("x (" + latin + ")").isEmpty();
  }

  private static boolean isLatin(String text) {
    return letters(text, true) && !letters(text, false);
  }

  private static boolean isForeign(String text) {
    return letters(text, false) && !letters(text, true);
  }

  private static boolean letters(String text, boolean latin) {
    return text.codePoints()
        .filter(Character::isLetter)
        .anyMatch(letter -> latin == (UnicodeScript.of(letter) == UnicodeScript.LATIN));
  }

  private static boolean hasTwoScripts(String text) {
    boolean latin = false;
    boolean foreign = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      latin |= character < 0x80 && Character.isLetter(character);
      foreign |= LetterForms.isBeyondLatin(character);
    }
    return latin && foreign;
  }
}
