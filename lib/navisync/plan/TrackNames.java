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
      SongName name = new SongName(track.artist(), track.title());
      if (!once.add(name)) {
        severalTimes.add(name);
      }
    }
  }

  /** Returns the name of a track. */
  String of(LibraryTrack track) {
    boolean told =
        !track.album().isEmpty()
            && severalTimes.contains(new SongName(track.artist(), track.title()));
    return told
        ? SongName.text(track.artist(), track.fullTitle(), track.album())
        : SongName.text(track.artist(), track.title());
  }
}
