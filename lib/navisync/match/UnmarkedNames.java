package navisync.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Artist and title without what does not belong to them: marks of the same recording, the artist's
 * own name before the title ({@code Mirrow - Tin Sky} by {@code Mirrow}), and the name of a video
 * channel ({@code Mirrow - Topic}).
 *
 * @param artist the artist, never blank
 * @param title the title, never blank
 */
record UnmarkedNames(String artist, String title) {
  private static final Pattern CHANNEL = Pattern.compile("(.*\\S)(?:\\s+-\\s+Topic|(?<=\\w)VEVO)");
  private static final Pattern PREFIX = Pattern.compile("(.*?\\S)\\s+[-\u2010-\u2015]\\s+(\\S.*)");

  /**
   * Returns the names of a track without all that; the same names when there is nothing to remove.
   */
  static UnmarkedNames of(String artist, String title) {
    String plainArtist = artist(artist);
    if (!SameRecordingMarks.mayHaveMarks(title)) {
      return new UnmarkedNames(plainArtist, title);
    }
    String plainTitle = SameRecordingMarks.strip(title);
    Matcher prefix = PREFIX.matcher(plainTitle);
    if (prefix.matches() && FoldedText.key(prefix.group(1)).equals(FoldedText.key(plainArtist))) {
      plainTitle = prefix.group(2);
    }
    return new UnmarkedNames(plainArtist, plainTitle);
  }

  private static String artist(String artist) {
    if (!artist.endsWith("Topic") && !artist.endsWith("VEVO")) {
      return artist;
    }
    Matcher channel = CHANNEL.matcher(artist);
    return channel.matches() ? channel.group(1) : artist;
  }

  /** Returns whether these are the given names, from which nothing was removed. */
  boolean are(String otherArtist, String otherTitle) {
    return artist.equals(otherArtist) && title.equals(otherTitle);
  }
}
