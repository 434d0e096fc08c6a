package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.LibraryTrack;
import navisync.model.PlayedTrack;

/** The Last.fm tracks that match each library track. */
final class PlaysByTrack {
  private final Map<String, List<PlayedTrack>> byTrack = new HashMap<>();

  /**
   * Sorts plays by the tracks they count at.
   *
   * @param staying plays that still count at a copy that they no longer match
   */
  PlaysByTrack(List<PlayMatch> plays, EarlierCopies staying) {
    for (PlayMatch play : plays) {
      PlayedTrack rest = play.played();
      for (Map.Entry<String, PlayedTrack> copy : staying.of(rest.id()).entrySet()) {
        add(copy.getKey(), copy.getValue());
        rest = rest.without(copy.getValue());
      }
      for (LibraryTrack target : play.targets()) {
        add(target.id(), rest);
      }
    }
  }

  private void add(String libraryTrack, PlayedTrack played) {
    if (played.plays() > 0) {
      byTrack.computeIfAbsent(libraryTrack, id -> new ArrayList<>()).add(played);
    }
  }

  /** Returns the played tracks that match a library track; empty when none does. */
  List<PlayedTrack> of(String libraryTrack) {
    return byTrack.getOrDefault(libraryTrack, List.of());
  }

  /** Returns the times of all their plays, unix seconds UTC, ascending. */
  static long[] seconds(List<PlayedTrack> played) {
    if (played.size() == 1) {
      return played.get(0).seconds();
    }
    return played.stream()
        .flatMapToLong(track -> Arrays.stream(track.seconds()))
        .sorted()
        .toArray();
  }
}
