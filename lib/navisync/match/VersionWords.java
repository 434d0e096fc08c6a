package navisync.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words and numbers that make a title another recording: two titles whose version words differ are
 * two recordings, whatever else is alike. Numbers count however they are written: {@code Part II},
 * {@code Pt. 2} and {@code Part Two} are one and the same, and none of them is {@code Part III}.
 */
final class VersionWords {
  private static final Set<String> LIVE = Set.of("live", "unplugged", "concert", "vivo", "directo");

  private static final Set<String> OTHERS =
      Set.of(
          ("acoustic acoustique akustik acapella cappella alternate alternative ambient backing"
                  + " bootleg club commentary cover demo dub early edit edited extended flip inst"
                  + " instr instrumental interlude intro karaoke lullaby mashup medley megamix mix"
                  + " mixed monitor naked nightcore orchestral outro outtake part piano"
                  + " radio recorded redux refix rehearsal remake remix remixed reprise rerecorded"
                  + " reworked rework rough session sessions size skit slowed soundcheck sped stems"
                  + " stripped take unreleased ver version vip vocal volume")
              .split(" "));

  private static final Set<String> ENDINGS =
      Set.of(
          ("acoustic bootleg cover demo dub edit flip instrumental karaoke live mix rehearsal remix"
                  + " remixed reprise rework session sessions unplugged ver version vip")
              .split(" "));

  private static final Pattern PARTS =
      Pattern.compile("[()\\[\\]{}\uFF08\uFF09\uFF3B\uFF3D\u3010\u3011]|\\s[-\u2010-\u2015]\\s");

  private VersionWords() {}

  /**
   * The version words and the numbers of a text, sorted, and a single letter at its end, as in
   * {@code Side B}; empty when it has none.
   */
  static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
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
    return words;
  }

  /**
   * The numbers and single letters of an artist's name, in order: {@code Malcolm X} is not {@code
   * Malcolm}.
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
   * What stands in brackets or after a dash and names another recording, folded and sorted: {@code
   * tim remix} of {@code Blank Lamp (Tim Remix)}.
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

  /** Whether a folded word tells one recording of a song from another; a number does not. */
  static boolean isVersionWord(String word) {
    return LIVE.contains(word) || OTHERS.contains(word);
  }

  /**
   * Whether a guest's words end as the name of another recording does: {@code Orla Venn Remix},
   * {@code Orla Venn (Live)}.
   */
  static boolean endWithVersion(String guests) {
    if (guests.isEmpty()) {
      return false;
    }
    String key = FoldedText.key(guests);
    return ENDINGS.contains(key.substring(key.lastIndexOf(' ') + 1));
  }

  /** Whether a text, folded or not, has a word that tells one recording from another. */
  static boolean hasVersionWord(String text) {
    for (String word : FoldedText.key(text).split(" ")) {
      if (isVersionWord(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a title or an album says that it was played before an audience. */
  static boolean sayLive(String text) {
    for (String word : FoldedText.key(text).split(" ")) {
      if (LIVE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
