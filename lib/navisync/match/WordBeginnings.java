package navisync.match;

/** A cheap check for words, before a regular expression looks closer. */
final class WordBeginnings {
  private WordBeginnings() {}

  /**
   * Returns whether a word of a text begins with one of these, in any case. A word begins after
   * anything that is not a letter.
   */
  static boolean any(String text, String... beginnings) {
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !within) {
        for (String beginning : beginnings) {
          if (text.regionMatches(true, i, beginning, 0, beginning.length())) {
            return true;
          }
        }
      }
      within = letter;
    }
    return false;
  }
}
