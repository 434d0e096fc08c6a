package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.LibraryTrack;

/** The tracks of the library by title and each artist of their credits. */
final class CreditIndex {

  /**
   * A library track under one reading of its credits.
   *
   * @param track the track
   * @param credits the reading
   * @param ownTitle whether its title has all its marks; otherwise it is indexed without marks such
   *     as "2011 Remaster"
   */
  record Credited(LibraryTrack track, Credits credits, boolean ownTitle) {}

  private final Map<NameKey, List<Credited>> tracks;

  CreditIndex(int size) {
    tracks = new HashMap<>(2 * size);
  }

  /** Adds a track under one reading of its credits. */
  void add(LibraryTrack track, Credits credits, boolean ownTitle) {
    Credited credited = new Credited(track, credits, ownTitle);
    for (String name : credits.names()) {
      tracks
          .computeIfAbsent(new NameKey(name, credits.title()), key -> new ArrayList<>(1))
          .add(credited);
    }
  }

  /** Returns the tracks of an artist and a title, both folded; empty when there are none. */
  List<Credited> of(String name, String title) {
    return tracks.getOrDefault(new NameKey(name, title), List.of());
  }
}
