package navisync.match;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Set;
import navisync.model.LibraryTrack;

/**
 * The order of copies of a song, the original one first: not on a compilation, not on a live album,
 * of the earliest known year, then the lowest album name, place on the album, path and id. The last
 * ones only make the choice the same in every run.
 */
final class OriginalCopy {
  private static final Set<String> VARIOUS = Set.of("various artists", "various", "va");

  private static final Comparator<LibraryTrack> OLDEST =
      Comparator.<LibraryTrack>comparingInt(track -> track.year() > 0 ? track.year() : 9999)
          .thenComparing(LibraryTrack::album)
          .thenComparingInt(LibraryTrack::discNumber)
          .thenComparingInt(LibraryTrack::trackNumber)
          .thenComparing(LibraryTrack::path)
          .thenComparing(LibraryTrack::id);

  private static final Comparator<LibraryTrack> NOT_COMPILED = comparing(OriginalCopy::compiled);

  private static final Comparator<LibraryTrack> STUDIO_FIRST =
      NOT_COMPILED
          .thenComparing(track -> VersionWords.sayLive(track.album()))
          .thenComparing(OLDEST);

  private static final Comparator<LibraryTrack> LIVE_FIRST =
      NOT_COMPILED
          .thenComparing(track -> !VersionWords.sayLive(track.album()))
          .thenComparing(OLDEST);

  private OriginalCopy() {}

  /**
   * Returns the order, the original copy first.
   *
   * @param live whether the play names a live recording: live albums come first then
   */
  static Comparator<LibraryTrack> first(boolean live) {
    return live ? LIVE_FIRST : STUDIO_FIRST;
  }

  private static boolean compiled(LibraryTrack track) {
    return track.compilation() || VARIOUS.contains(FoldedText.key(track.albumArtist()));
  }
}
