package navisync.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import navisync.model.LibraryTrack;

/**
 * The step for titles that were cut off: by old tags after 30 letters, by programs at other
 * lengths, or with an ellipsis. Either a word is cut in two, or programs are known to cut at this
 * length: otherwise two titles of which one has a word more are two songs. The part that is left
 * must begin exactly one title of the artist, and the part that was cut off must not name another
 * recording.
 */
final class CutOffTitleStep {
  private static final int LEAST_LENGTH = 20;
  private static final int LEAST_BEFORE_ELLIPSIS = 10;

  /**
   * The lengths at which programs are known to cut titles off; a title of such a length may end
   * between words.
   */
  private static final Set<Integer> LIMITS = Set.of(30, 60, 64, 100, 128, 255);

  private static final Pattern QUALIFIER = Pattern.compile("\\s*[(\\[{]|\\s+[-\u2010-\u2015]\\s");

  private final ArtistTitles titles;

  CutOffTitleStep(ArtistTitles titles) {
    this.titles = titles;
  }

  /**
   * Returns the tracks of the one title that is the play's, cut off on either side; empty when none
   * or several fit.
   */
  List<LibraryTrack> look(PlayNames play) {
    String title = OneEdit.composed(play.titleKey());
    List<LibraryTrack> found = new ArrayList<>();
    Set<String> different = new HashSet<>();
    for (ArtistTitles.Entry entry : titles.of(play)) {
      LibraryTrack track = entry.track();
      if (isCut(play.title(), title, track.title(), entry.whole())
          || isCut(track.title(), entry.whole(), play.title(), title)) {
        different.add(entry.whole());
        found.add(track);
      }
    }
    return different.size() == 1 ? found.stream().distinct().toList() : List.of();
  }

  private static boolean isCut(String cut, String cutKey, String whole, String wholeKey) {
    int length = cutKey.length();
    if (wholeKey.length() <= length || !wholeKey.startsWith(cutKey)) {
      return false;
    }
    String shown = cut.strip();
    if (shown.endsWith(")") || shown.endsWith("]") || isOnlyQualified(shown, whole)) {
      return false;
    }
    boolean withinWord = isLetter(wholeKey, length - 1) && isLetter(wholeKey, length);
    int shownLength = shown.codePointCount(0, shown.length());
    boolean cutOff =
        endsWithEllipsis(shown)
            ? shownLength >= LEAST_BEFORE_ELLIPSIS
            : shownLength >= LEAST_LENGTH && (withinWord || LIMITS.contains(shownLength));
    int rest = withinWord ? wholeKey.lastIndexOf(' ', length) + 1 : length;
    return cutOff && VersionWords.of(wholeKey.substring(rest)).isEmpty();
  }

  /** Returns whether brackets or a dash follow: then the title ended there, and was not cut. */
  private static boolean isOnlyQualified(String cut, String whole) {
    return whole.regionMatches(true, 0, cut, 0, cut.length())
        && QUALIFIER.matcher(whole.substring(cut.length())).lookingAt();
  }

  private static boolean isLetter(String text, int index) {
    return Character.isLetter(text.charAt(index));
  }

  private static boolean endsWithEllipsis(String title) {
    return title.endsWith("\u2026") || title.endsWith("...");
  }
}
