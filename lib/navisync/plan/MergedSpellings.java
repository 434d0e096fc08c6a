package navisync.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import navisync.match.FoldedText;
import navisync.model.ImportKind;
import navisync.model.ImportedSeconds;
import navisync.model.PlayedTrack;
import navisync.model.SortedTimes;

/**
 * One play that two sources write differently, such as {@code Glasshouse} and {@code Glasshouse
 * (feat. Tamsin Roe)}, counts once when both spellings match one library track. Copies of a song
 * are looked at together, because an imported play may have given way to a play of another copy.
 */
public final class MergedSpellings {
  /**
   * A spelling of a song.
   *
   * @param song its key: the same for all spellings without a difference in words
   * @param libraryTrack the id of the track it matches, {@code ""} for none
   */
  private record Spelling(PlayedTrack played, String song, String libraryTrack) {
    static Spelling of(PlayMatch match) {
      return new Spelling(
          match.played(),
          FoldedText.song(match.played().track().artist(), match.played().track().title()),
          match.targets().isEmpty() ? "" : match.targets().get(0).id());
    }
  }

  private final Map<String, List<Spelling>> bySong = new LinkedHashMap<>();
  private final Map<String, List<Spelling>> byLibraryTrack = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();

  private MergedSpellings(List<PlayMatch> matches) {
    for (PlayMatch match : matches) {
      Spelling spelling = Spelling.of(match);
      bySong.computeIfAbsent(spelling.song, each -> new ArrayList<>()).add(spelling);
      byLibraryTrack
          .computeIfAbsent(spelling.libraryTrack, each -> new ArrayList<>())
          .add(spelling);
    }
    byLibraryTrack.put("", List.of());
  }

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
    for (List<PlayedTrack> spellings : new MergedSpellings(matches).groups()) {
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

  /** Returns the tracks that hang together by the names of songs and by what they match. */
  private List<List<PlayedTrack>> groups() {
    List<List<PlayedTrack>> groups = new ArrayList<>();
    for (List<Spelling> spellings : bySong.values()) {
      List<PlayedTrack> group = new ArrayList<>();
      Deque<Spelling> next = new ArrayDeque<>();
      take(spellings, next);
      while (!next.isEmpty()) {
        Spelling spelling = next.remove();
        group.add(spelling.played);
        take(bySong.get(spelling.song), next);
        take(byLibraryTrack.get(spelling.libraryTrack), next);
      }
      groups.add(group);
    }
    return groups;
  }

  private void take(List<Spelling> spellings, Deque<Spelling> next) {
    spellings.stream().filter(each -> taken.add(each.played.id())).forEach(next::add);
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
