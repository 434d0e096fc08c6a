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

/**
 * Plays NaviSync added to a library track for a Last.fm track that matches elsewhere now, or whose
 * plays are all gone while no others match: deleted at Last.fm, or of an import that was removed.
 * Plays of a library track whose file is gone are left alone: only the library's tracks are looked
 * up here.
 */
final class TakeBacks {

  /**
   * What could be taken back from one library track.
   *
   * @param lastfmTracks the Last.fm tracks that are recorded here and match elsewhere now or have
   *     no plays any more, by their numbers in the cache
   * @param added how many plays NaviSync added for them, may be 0
   * @param historyRows the history rows it wrote for them, unix seconds, ascending
   */
  record Removable(List<Long> lastfmTracks, long added, long[] historyRows) {}

  private TakeBacks() {}

  /**
   * Finds what could be taken back, by library track id.
   *
   * @param vanished the Last.fm tracks without plays
   */
  static Map<String, Removable> find(PlanInput input, VanishedTracks vanished) {
    Map<String, Removable> found = new HashMap<>();
    if (!input.rules().playCounts()) {
      return found;
    }
    Map<Long, PlayMatch> matches = new HashMap<>();
    input.plays().forEach(play -> matches.put(play.played().id(), play));
    lastfmTracks(input, matches, vanished)
        .forEach(
            (id, tracks) -> {
              long added = 0;
              for (long track : tracks) {
                added += input.ledger().entry(track, id).added();
              }
              long[] rows = writtenRows(input, id, tracks, matches, added);
              found.put(id, new Removable(tracks, added, rows));
            });
    return found;
  }

  private static Map<String, List<Long>> lastfmTracks(
      PlanInput input, Map<Long, PlayMatch> matches, VanishedTracks vanished) {
    Set<String> matched = new HashSet<>();
    for (PlayMatch play : input.plays()) {
      if (play.played().plays() > 0) {
        play.targets().forEach(target -> matched.add(target.id()));
      }
    }
    Map<String, List<Long>> found = new HashMap<>();
    input.ledger().entries().entrySet().parallelStream()
        .filter(
            each -> {
              Ledger.Pair pair = each.getKey();
              return vanished.contains(pair.lastfmTrack())
                  ? each.getValue().added() > 0 && !matched.contains(pair.libraryTrack())
                  : !isMatchedTo(matches.get(pair.lastfmTrack()), pair.libraryTrack());
            })
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingLong(Ledger.Pair::lastfmTrack))
        .forEachOrdered(
            pair ->
                found
                    .computeIfAbsent(pair.libraryTrack(), id -> new ArrayList<>())
                    .add(pair.lastfmTrack()));
    return found;
  }

  private static boolean isMatchedTo(PlayMatch play, String libraryTrack) {
    for (LibraryTrack target : play.targets()) {
      if (target.id().equals(libraryTrack)) {
        return true;
      }
    }
    return false;
  }

  private static long[] writtenRows(
      PlanInput input, String id, List<Long> tracks, Map<Long, PlayMatch> matches, long added) {
    Set<Long> theirs = new HashSet<>();
    for (long track : tracks) {
      PlayMatch match = matches.get(track);
      if (match != null) {
        Arrays.stream(match.played().seconds()).forEach(theirs::add);
      }
      Arrays.stream(input.ledger().entry(track, id).plays()).forEach(theirs::add);
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
