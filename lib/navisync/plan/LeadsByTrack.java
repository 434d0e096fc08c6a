package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.cache.PlayedTrack;
import navisync.navidrome.LibraryTrack;

/** The Last.fm tracks that lead to each library track. */
final class LeadsByTrack {
  private final Map<String, List<PlayedTrack>> leads = new HashMap<>();

  LeadsByTrack(List<PlayLead> plays) {
    for (PlayLead lead : plays) {
      for (LibraryTrack target : lead.targets()) {
        leads.computeIfAbsent(target.id(), id -> new ArrayList<>()).add(lead.played());
      }
    }
  }

  /** The played tracks that lead to a library track; empty when none does. */
  List<PlayedTrack> of(String libraryTrack) {
    return leads.getOrDefault(libraryTrack, List.of());
  }

  /** The times of all their plays, unix seconds, ascending. */
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
