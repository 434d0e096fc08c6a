package navisync.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import navisync.model.LibraryTrack;

/**
 * The choice of copies by a similar album name: {@code Kites EP} or {@code Kites (Disc 1)} for
 * {@code Kites}, {@code The Kites}, a typo. Years and words such as "live" have to agree.
 */
final class FuzzyAlbums {
  private static final int LEAST_SCORE = 85;

  private static final Pattern FORMAT =
      Pattern.compile(" (?:ep|lp|single|(?:cd|disc|disk) ?\\d{1,2})$");

  private FuzzyAlbums() {}

  /**
   * Returns the copies whose album is most similar; all of them when no album is similar enough.
   */
  static List<LibraryTrack> nearest(String album, List<LibraryTrack> copies) {
    List<String> version = version(album);
    FuzzyName name = new FuzzyName(FuzzyText.composed(plain(album)));
    int best = LEAST_SCORE;
    List<LibraryTrack> nearest = new ArrayList<>();
    for (LibraryTrack copy : copies) {
      int score = name.score(FuzzyText.composed(plain(copy.album())), best);
      if (score >= best && version(copy.album()).equals(version)) {
        if (score > best) {
          nearest.clear();
        }
        best = score;
        nearest.add(copy);
      }
    }
    return nearest.isEmpty() ? copies : nearest;
  }

  private static List<String> version(String album) {
    return VersionWords.of(plain(album));
  }

  private static String plain(String album) {
    String key = FoldedText.key(SameRecordingMarks.strip(Articles.inFront(album)));
    return Articles.without(FORMAT.matcher(key).replaceFirst(""));
  }
}
