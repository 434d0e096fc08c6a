package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.LibraryTrack;
import navisync.model.PlayedTrack;

/**
 * Plays this tool added to a library track for a Last.fm track that matches elsewhere now. Plays of
 * a library track whose file is gone are left alone: only the library's tracks are looked up here.
 */
final class TakeBacks {

  /**
   * What could be taken back from one library track.
   *
   * @param moved the Last.fm tracks that match elsewhere now and are recorded here
   * @param added how many plays this tool added for them, may be 0
   * @param historyRows the history rows it wrote for them, unix seconds, ascending
   */
  record TakeBack(List<PlayedTrack> moved, long added, long[] historyRows) {}

  private TakeBacks() {}

  /** Finds what could be taken back, by library track id. */
  static Map<String, TakeBack> find(PlanInput input) {
    Map<String, TakeBack> found = new HashMap<>();
    if (!input.rules().playCounts()) {
      return found;
    }
    moved(input)
        .forEach(
            (id, tracks) -> {
              long added = 0;
              for (PlayedTrack track : tracks) {
                added += input.ledger().entry(track.id(), id).added();
              }
              found.put(id, new TakeBack(tracks, added, writtenRows(input, id, tracks, added)));
            });
    return found;
  }

  private static Map<String, List<PlayedTrack>> moved(PlanInput input) {
    Map<Long, PlayMatch> matches = new HashMap<>();
    input.plays().forEach(play -> matches.put(play.played().id(), play));
    Map<String, List<PlayedTrack>> moved = new HashMap<>();
    input.ledger().entries().keySet().stream()
        .filter(pair -> matches.containsKey(pair.lastfmTrack()))
        .filter(pair -> !isMatchedTo(matches.get(pair.lastfmTrack()), pair.libraryTrack()))
        .sorted(Comparator.comparingLong(Ledger.Pair::lastfmTrack))
        .forEach(
            pair ->
                moved
                    .computeIfAbsent(pair.libraryTrack(), id -> new ArrayList<>())
                    .add(matches.get(pair.lastfmTrack()).played()));
    return moved;
  }

  private static boolean isMatchedTo(PlayMatch play, String libraryTrack) {
    return play.targets().stream().map(LibraryTrack::id).anyMatch(libraryTrack::equals);
  }

  private static long[] writtenRows(
      PlanInput input, String id, List<PlayedTrack> tracks, long added) {
    Set<Long> theirs = new HashSet<>();
    for (PlayedTrack track : tracks) {
      Arrays.stream(track.seconds()).forEach(theirs::add);
      Arrays.stream(input.ledger().entry(track.id(), id).plays()).forEach(theirs::add);
    }
    Set<Long> there = new HashSet<>();
    Arrays.stream(input.library().historyOf(id)).forEach(there::add);
    return Arrays.stream(input.past().history().getOrDefault(id, new long[0]))
        .filter(theirs::contains)
        .filter(there::contains)
        .distinct()
        .sorted()
        .limit(added)
        .toArray();
  }
}
