package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import navisync.match.FoldedText;
import navisync.model.ImportKind;
import navisync.model.ImportedSeconds;
import navisync.model.PlayedTrack;
import navisync.model.SecondsList;
import navisync.model.SortedTimes;

/**
 * One play that two sources write differently, such as {@code Glasshouse} and {@code Glasshouse
 * (feat. Tamsin Roe)}, counts once when both spellings match one library track. An imported play
 * that gave way to a play of another copy of the song stays away.
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
    Map<String, SecondsList> bySong = new HashMap<>();
    for (PlayedTrack spelling : spellings) {
      SecondsList plays = bySong.computeIfAbsent(song(spelling), song -> new SecondsList());
      Arrays.stream(spelling.seconds()).forEach(plays::add);
    }
    Map<String, long[]> playsOfSong = new HashMap<>();
    bySong.forEach((song, plays) -> playsOfSong.put(song, plays.ascending()));
    Map<Long, long[]> known = new HashMap<>();
    SortedMap<ImportKind, List<SourcePairing.Play>> imports = new TreeMap<>();
    for (PlayedTrack spelling : spellings) {
      ImportedSeconds own = imported.get(spelling.id());
      known.put(
          spelling.id(),
          own == null ? spelling.seconds() : SortedTimes.minus(spelling.seconds(), own.counting()));
      if (own != null) {
        long[] ofSong = playsOfSong.get(song(spelling));
        own.all()
            .forEach(
                (kind, seconds) -> {
                  long tolerance = toleranceSeconds + kind.coarseSeconds();
                  long[] here = near(ofSong, seconds, own.counting(), tolerance);
                  add(kind, here, spelling, imports);
                });
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

  private static String song(PlayedTrack spelling) {
    return FoldedText.song(spelling.track().artist(), spelling.track().title());
  }

  /**
   * Returns the imports that count, and those that can have given way to a play of their song at
   * this library track; others gave way to one of another copy.
   */
  private static long[] near(long[] plays, long[] imports, long[] counting, long tolerance) {
    return Arrays.stream(imports)
        .filter(
            second ->
                Arrays.binarySearch(counting, second) >= 0 || isNear(second, plays, tolerance))
        .toArray();
  }

  private static boolean isNear(long second, long[] plays, long tolerance) {
    int found = Arrays.binarySearch(plays, second - tolerance);
    int first = found >= 0 ? found : -found - 1;
    return first < plays.length && plays[first] <= second + tolerance;
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
