package navisync.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.match.FoldedText;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.plan.HistoryPairing;

/**
 * Which imported plays are new (docs/rules.md, "Plays"): those without a partner among the known
 * plays of the same song, paired one to one, nearest first. Spellings that fold to the same are one
 * song. Pure.
 */
public final class NewPlays {
  private final long toleranceSeconds;
  private final Map<String, long[]> known = new LinkedHashMap<>();

  /**
   * No play is known yet.
   *
   * @param toleranceSeconds the greatest distance of two times of one play
   */
  public NewPlays(long toleranceSeconds) {
    this.toleranceSeconds = toleranceSeconds;
  }

  /** Adds known plays of a track, unix seconds. */
  public void know(LastfmTrack track, long... seconds) {
    known.merge(song(track), seconds, NewPlays::sorted);
  }

  private static long[] sorted(long[] one, long[] other) {
    long[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    Arrays.sort(both);
    return both;
  }

  /** Returns the new plays, in their order; a play that is twice in a file counts once. */
  public List<Scrobble> among(List<Scrobble> plays) {
    Map<String, List<Long>> left = new LinkedHashMap<>();
    seconds(plays)
        .forEach(
            (song, seconds) -> {
              long[] distinct = Arrays.stream(seconds).distinct().toArray();
              long[] unpaired =
                  HistoryPairing.unpaired(
                      distinct, known.getOrDefault(song, new long[0]), toleranceSeconds);
              left.put(song, new ArrayList<>(Arrays.stream(unpaired).boxed().toList()));
            });
    return plays.stream()
        .filter(play -> left.get(song(play.track())).remove((Long) play.second()))
        .toList();
  }

  /** By song, ascending. */
  private static Map<String, long[]> seconds(List<Scrobble> plays) {
    Map<String, List<Long>> lists = new LinkedHashMap<>();
    plays.forEach(
        play ->
            lists
                .computeIfAbsent(song(play.track()), song -> new ArrayList<>())
                .add(play.second()));
    Map<String, long[]> seconds = new LinkedHashMap<>();
    lists.forEach(
        (song, list) ->
            seconds.put(song, list.stream().mapToLong(Long::longValue).sorted().toArray()));
    return seconds;
  }

  private static String song(LastfmTrack track) {
    return FoldedText.song(track.artist(), track.title());
  }
}
