package navisync.match;

import java.util.Set;
import java.util.TreeSet;

/**
 * Words and numbers that make a title another recording: two titles whose version words differ are
 * two recordings, whatever else is alike. Numbers count however they are written: {@code Part II},
 * {@code Pt. 2} and {@code Part Two} are one and the same, and none of them is {@code Part III}.
 */
final class VersionWords {
  private static final Set<String> LIVE = Set.of("live", "unplugged", "concert");

  private static final Set<String> OTHERS =
      Set.of(
          "acoustic",
          "acapella",
          "alternate",
          "bootleg",
          "club",
          "cover",
          "demo",
          "dub",
          "edit",
          "extended",
          "instrumental",
          "interlude",
          "intro",
          "karaoke",
          "mix",
          "orchestral",
          "outro",
          "outtake",
          "part",
          "piano",
          "radio",
          "rehearsal",
          "remix",
          "remixed",
          "reprise",
          "session",
          "sessions",
          "skit",
          "slowed",
          "take",
          "version",
          "vip",
          "volume");

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
      } else if (LIVE.contains(word) || OTHERS.contains(word) || hasDigit(word)) {
        words.add(word);
      } else if (i > 0 && i == all.length - 1 && word.length() == 1) {
        words.add(word);
      }
    }
    return words;
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
