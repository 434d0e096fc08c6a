package navisync.match;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in a title or an album's name that do not make it another recording: {@code (Remastered
 * 2011)}, {@code - 2011 Remaster}, {@code [Mono]}, {@code (Deluxe Edition)}, {@code [Explicit]},
 * {@code (Album Version)}. A mark is taken away only when every word of it is known here, so that
 * {@code (Live, 2011 Remaster)}, {@code (Acoustic)}, {@code (Part 2)}, {@code (Someone Remix)} and
 * {@code (Radio Edit)} stay.
 */
final class SameRecordingMarks {
  /** One of these makes it a mark; so does any word that begins with "remaster". */
  private static final Set<String> MARKS =
      Set.of("mono", "stereo", "deluxe", "explicit", "anniversary", "expanded");

  private static final Set<String> PHRASES = Set.of("album version", "lp version", "bonus track");

  /** These may stand beside them. */
  private static final Set<String> COMPANIONS =
      Set.of(
          "album",
          "lp",
          "version",
          "edition",
          "digital",
          "digitally",
          "super",
          "bonus",
          "track",
          "in",
          "the",
          "and",
          "recording",
          "release");

  private static final Pattern YEAR_OR_ORDINAL =
      Pattern.compile("(?:19|20)\\d\\d|\\d{1,3}(?:st|nd|rd|th)");

  private static final Pattern HINT = Pattern.compile("[(\\[{\uFF08\uFF3B\u3010\u2010-\u2015-]");

  private static final Pattern PLACES =
      Pattern.compile(
          "\\s*[(\\[{\uFF08\uFF3B\u3010]([^()\\[\\]{}]*)[)\\]}\uFF09\uFF3D\u3011]"
              + "|\\s+[-\u2010-\u2015]\\s+([^()\\[\\]{}\\-\u2010-\u2015]+)$");

  private SameRecordingMarks() {}

  /** The text without its marks; the text itself when it has none, or is nothing else. */
  static String strip(String text) {
    if (!HINT.matcher(text).find()) {
      return text;
    }
    String rest =
        PLACES
            .matcher(text)
            .replaceAll(place -> isMark(place) ? "" : Matcher.quoteReplacement(place.group()));
    return rest.isBlank() ? text : rest;
  }

  private static boolean isMark(MatchResult place) {
    String words = FoldedText.key(place.group(1) != null ? place.group(1) : place.group(2));
    boolean mark = PHRASES.contains(words);
    for (String word : words.split(" ")) {
      boolean marks = MARKS.contains(word) || word.startsWith("remaster");
      if (!marks && !COMPANIONS.contains(word) && !YEAR_OR_ORDINAL.matcher(word).matches()) {
        return false;
      }
      mark |= marks;
    }
    return mark;
  }
}
