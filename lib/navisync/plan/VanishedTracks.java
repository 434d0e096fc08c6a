package navisync.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Last.fm tracks that are recorded and have no plays any more. People edit plays on the site:
 * an album is filled in, a name corrected; or an imported play turns out to be the same as one of
 * another spelling. The same plays belong to another Last.fm track then, and what is recorded must
 * not be added again.
 */
final class VanishedTracks {
  private final Set<Long> played = new HashSet<>();
  private final Map<String, Set<Long>> vanished = new HashMap<>();

  VanishedTracks(PlanInput input) {
    for (PlayMatch play : input.plays()) {
      if (play.played().plays() > 0) {
        played.add(play.played().id());
      }
    }
    for (Ledger.Pair pair : input.ledger().entries().keySet()) {
      if (!played.contains(pair.lastfmTrack())) {
        vanished
            .computeIfAbsent(pair.libraryTrack(), id -> new TreeSet<>())
            .add(pair.lastfmTrack());
      }
    }
  }

  /** Returns whether a Last.fm track that is recorded somewhere has no plays any more. */
  boolean contains(long lastfmTrack) {
    return !played.contains(lastfmTrack);
  }

  /** Returns their numbers in the cache, ascending; empty when none matched the library track. */
  List<Long> of(String libraryTrack) {
    return List.copyOf(vanished.getOrDefault(libraryTrack, Set.of()));
  }
}
