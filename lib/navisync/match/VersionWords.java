package navisync.match;

import java.util.Set;
import java.util.TreeSet;

/**
 * Words and numbers that make a title another recording: two titles whose version words differ are
 * two recordings, whatever else is alike.
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
          "karaoke",
          "mix",
          "orchestral",
          "outtake",
          "part",
          "pt",
          "radio",
          "rehearsal",
          "remix",
          "remixed",
          "reprise",
          "session",
          "sessions",
          "take",
          "vip",
          "vol",
          "volume");

  private VersionWords() {}

  /** The version words and the numbers of a text, sorted; empty when it has none. */
  static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : FoldedText.key(text).split(" ")) {
      if (LIVE.contains(word) || OTHERS.contains(word) || hasDigit(word)) {
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
