package navisync.match;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import navisync.model.LibraryTrack;

/**
 * The steps that look for the recording's MusicBrainz id. Last.fm's are often stale, so an id alone
 * is not enough: the title or the artist has to agree too.
 */
final class RecordingSteps {
  private final LibraryIndex library;

  RecordingSteps(LibraryIndex library) {
    this.library = library;
  }

  /** Looks for the same recording under the same title, whatever the artist is called. */
  Function<PlayNames, List<LibraryTrack>> sameTitle() {
    return play -> recordings(play, track -> sameTitle(play, track));
  }

  /**
   * Looks for the same recording by one of the same artists, unless the titles name two versions.
   */
  Function<PlayNames, List<LibraryTrack>> sameArtist() {
    return play -> recordings(play, track -> sameArtist(play, track) && sameVersion(play, track));
  }

  private List<LibraryTrack> recordings(PlayNames play, Predicate<LibraryTrack> agrees) {
    return library.byRecording(play.mbid()).stream().filter(agrees).toList();
  }

  private boolean sameTitle(PlayNames play, LibraryTrack track) {
    String title = library.readingsOf(track).get(0).title();
    return title.equals(play.credits().get(0).title());
  }

  private boolean sameArtist(PlayNames play, LibraryTrack track) {
    List<String> names = library.readingsOf(track).get(0).names();
    return FoldedText.key(track.artist()).equals(play.artistKey())
        || !Collections.disjoint(names, play.credits().get(0).names());
  }

  private static boolean sameVersion(PlayNames play, LibraryTrack track) {
    return versionOf(play.title()).equals(versionOf(track.title()));
  }

  private static List<String> versionOf(String title) {
    return VersionWords.of(SameRecordingMarks.strip(title));
  }
}
