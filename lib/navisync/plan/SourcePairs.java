package navisync.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import navisync.model.ImportKind;
import navisync.model.LastfmTrack;
import navisync.model.SortedTimes;

/**
 * Which imported plays of one song count: those that no play of another source is the same as. One
 * kind after the other, each play finds one partner at most, exact times first, then the nearest.
 * The outcome depends on the plays alone, not on what came first. See docs/rules.md, "Plays".
 */
public final class SourcePairs {

  /**
   * An imported play.
   *
   * @param second when, unix seconds UTC
   * @param track the number of its track in the cache
   * @param names the names of that track
   */
  public record Play(long second, long track, LastfmTrack names) {
    /** Of several at one time, one that names an album comes first. */
    private static final Comparator<Play> ORDER =
        Comparator.comparingLong(Play::second)
            .thenComparing(play -> play.names.album().isEmpty())
            .thenComparing(play -> play.names.artist())
            .thenComparing(play -> play.names.title())
            .thenComparing(play -> play.names.album());
  }

  private SourcePairs() {}

  /**
   * Returns the imported plays that count.
   *
   * @param known plays that count in any case, unix seconds, ascending
   * @param imports the imported plays by kind
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  public static List<Play> counting(
      long[] known, SortedMap<ImportKind, List<Play>> imports, long toleranceSeconds) {
    List<Play> counting = new ArrayList<>();
    long[] all = known;
    for (Map.Entry<ImportKind, List<Play>> each : imports.entrySet()) {
      Map<Long, Play> plays = bySecond(each.getValue());
      long[] seconds = plays.keySet().stream().mapToLong(Long::longValue).toArray();
      long tolerance = toleranceSeconds + each.getKey().coarseSeconds();
      long[] left = PlayPairs.unpaired(seconds, all, tolerance);
      for (long second : left) {
        counting.add(plays.get(second));
      }
      all = SortedTimes.plus(all, left);
    }
    return counting;
  }

  private static Map<Long, Play> bySecond(List<Play> plays) {
    Map<Long, Play> first = new LinkedHashMap<>();
    plays.stream().sorted(Play.ORDER).forEach(play -> first.putIfAbsent(play.second, play));
    return first;
  }

  /** Returns the times of plays of one track among others, ascending. */
  static long[] ofTrack(long track, List<Play> plays) {
    Set<Long> seconds = new HashSet<>();
    plays.stream().filter(play -> play.track == track).forEach(play -> seconds.add(play.second));
    return seconds.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
