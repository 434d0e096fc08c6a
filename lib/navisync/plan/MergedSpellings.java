package navisync.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import navisync.model.ImportKind;
import navisync.model.ImportedSeconds;
import navisync.model.PlayedTrack;
import navisync.model.SortedTimes;

/**
 * One play that two sources write differently, such as {@code Glasshouse} and {@code Glasshouse
 * (feat. Tamsin Roe)}, counts once when both spellings match one library track.
 */
public final class MergedSpellings {
  private MergedSpellings() {}

  /**
   * Returns the same matches without the imported plays that are the same as a play of another
   * source.
   *
   * @param imported the imported plays by the number of their track
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  public static List<PlayMatch> merge(
      List<PlayMatch> matches, Map<Long, ImportedSeconds> imported, long toleranceSeconds) {
    if (imported.isEmpty()) {
      return matches;
    }
    Map<Long, long[]> seconds = new HashMap<>();
    for (List<PlayedTrack> spellings : byLibraryTrack(matches)) {
      if (spellings.size() > 1
          && spellings.stream().anyMatch(track -> imported.containsKey(track.id()))) {
        seconds.putAll(merged(spellings, imported, toleranceSeconds));
      }
    }
    return matches.stream()
        .map(
            match ->
                seconds.containsKey(match.played().id())
                    ? match.with(match.played().with(seconds.get(match.played().id())))
                    : match)
        .toList();
  }

  private static Collection<List<PlayedTrack>> byLibraryTrack(List<PlayMatch> matches) {
    Map<String, List<PlayedTrack>> tracks = new LinkedHashMap<>();
    for (PlayMatch match : matches) {
      if (!match.targets().isEmpty()) {
        tracks
            .computeIfAbsent(match.targets().get(0).id(), id -> new ArrayList<>())
            .add(match.played());
      }
    }
    return tracks.values();
  }

  private static Map<Long, long[]> merged(
      List<PlayedTrack> spellings, Map<Long, ImportedSeconds> imported, long toleranceSeconds) {
    Map<Long, long[]> known = new HashMap<>();
    SortedMap<ImportKind, List<SourcePairing.Play>> imports = new TreeMap<>();
    for (PlayedTrack spelling : spellings) {
      ImportedSeconds own = imported.get(spelling.id());
      known.put(
          spelling.id(),
          own == null ? spelling.seconds() : SortedTimes.minus(spelling.seconds(), own.counting()));
      if (own != null) {
        own.all().forEach((kind, seconds) -> add(kind, seconds, spelling, imports));
      }
    }
    long[] all = known.values().stream().reduce(new long[0], SortedTimes::plus);
    List<SourcePairing.Play> counting = SourcePairing.counting(all, imports, toleranceSeconds);
    Map<Long, long[]> seconds = new HashMap<>();
    known.forEach(
        (track, of) ->
            seconds.put(track, SortedTimes.plus(of, SourcePairing.ofTrack(track, counting))));
    return seconds;
  }

  private static void add(
      ImportKind kind,
      long[] seconds,
      PlayedTrack spelling,
      SortedMap<ImportKind, List<SourcePairing.Play>> imports) {
    List<SourcePairing.Play> plays = imports.computeIfAbsent(kind, each -> new ArrayList<>());
    for (long second : seconds) {
      plays.add(new SourcePairing.Play(second, spelling.id(), spelling.track()));
    }
  }
}
