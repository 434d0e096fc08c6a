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
  private final Set<SongName> severalTimes = new HashSet<>();

  TrackNames(Collection<LibraryTrack> tracks) {
    Set<SongName> once = new HashSet<>();
    for (LibraryTrack track : tracks) {
      SongName name = track.song();
      if (!once.add(name)) {
        severalTimes.add(name);
      }
    }
  }

  /** Returns the name of a track. */
  String of(LibraryTrack track) {
    boolean told = !track.album().isEmpty() && severalTimes.contains(track.song());
    return told
        ? new SongName(track.artist(), track.fullTitle()).text(track.album())
        : track.song().text();
  }
}
