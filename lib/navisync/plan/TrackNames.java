package navisync.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import navisync.model.LibraryTrack;
import navisync.model.SongName;

/**
 * The names that people know tracks by: {@code artist – title}, and the album beside it where the
 * library has more than one track of that name.
 */
final class TrackNames {
  private final Set<String> severalTimes = new HashSet<>();

  TrackNames(Collection<LibraryTrack> tracks) {
    Set<String> once = new HashSet<>();
    for (LibraryTrack track : tracks) {
      if (!once.add(plain(track))) {
        severalTimes.add(plain(track));
      }
    }
  }

  /** Returns the name of a track. */
  String of(LibraryTrack track) {
    boolean told = !track.album().isEmpty() && severalTimes.contains(plain(track));
    return told ? SongName.text(track.artist(), track.fullTitle(), track.album()) : plain(track);
  }

  private static String plain(LibraryTrack track) {
    return SongName.text(track.artist(), track.title());
  }
}
