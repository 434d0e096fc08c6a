package navisync.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.Mode;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import navisync.source.FetchFigures;

/**
 * A run in numbers, as far as it got.
 *
 * @param mode how Navidrome was to be written
 * @param dryRun whether the plan was only shown
 * @param fetch what was fetched from Last.fm
 * @param match how its tracks were matched
 * @param plan what was planned
 * @param applied what was verified as changed
 * @param seconds how long each stage took
 */
public record RunFigures(
    Mode mode,
    boolean dryRun,
    FetchFigures fetch,
    Matched match,
    Planned plan,
    Applied applied,
    Seconds seconds) {

  /**
   * Returns the figures of a run that neither fetched nor matched.
   *
   * @param source where the plays come from, such as {@code Last.fm}; may be empty
   */
  public static RunFigures of(
      Mode mode, boolean dryRun, String source, Planned plan, Applied applied) {
    return new RunFigures(
        mode, dryRun, FetchFigures.none(source), Matched.NONE, plan, applied, Seconds.NONE);
  }

  /** Returns whether Navidrome's database was to be written to, not its API. */
  public boolean ofDatabase() {
    return mode == Mode.DATABASE;
  }

  /** Returns whether the run went as far as writing. */
  public boolean wrote() {
    return !applied.equals(Applied.NONE);
  }

  /**
   * How Last.fm's tracks were matched.
   *
   * @param lastfmTracks different pairs of artist, title and album
   * @param matched how many of them match a library track
   * @param unmatched how many do not
   * @param suggested how many of those have a possible match
   * @param byReason how many were matched for each of {@link MatchReason#OF_MATCHES}, zeros
   *     included, and for each other reason that the cascade gives
   */
  public record Matched(
      int lastfmTracks, int matched, int unmatched, int suggested, Map<String, Integer> byReason) {
    /** Nothing to match. */
    public static final Matched NONE = of(List.of());

    /** Counts the matches of all played tracks. */
    public static Matched of(List<Match> matches) {
      Map<String, Integer> byReason = new LinkedHashMap<>();
      MatchReason.OF_MATCHES.forEach(reason -> byReason.put(reason.text(), 0));
      List<Match> matched = matches.stream().filter(Match::matched).toList();
      matched.forEach(match -> byReason.merge(match.reason().text(), 1, Integer::sum));
      int unmatched = matches.size() - matched.size();
      int suggested =
          (int) matches.stream().filter(match -> !match.suggestions().isEmpty()).count();
      return new Matched(matches.size(), matched.size(), unmatched, suggested, byReason);
    }
  }

  /**
   * What was planned.
   *
   * @param raised tracks whose count goes up
   * @param lowered tracks whose count goes down
   * @param starred stars set
   * @param unstarred stars removed
   * @param conflicts tracks that Navidrome counts more often than Last.fm and that were left as
   *     they are
   * @param plays the sum of all rises
   * @param fallen tracks with fewer plays than after the last run that were left as they are
   * @param takeBacks tracks with added plays that could be taken back and were left as they are
   * @param toLove tracks to love at Last.fm
   */
  public record Planned(
      int raised,
      int lowered,
      int starred,
      int unstarred,
      int conflicts,
      long plays,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int fallen,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int takeBacks,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int toLove) {
    /** Nothing planned. */
    public static final Planned NONE = new Planned(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Counts the changes of a plan.
     *
     * @param toLove how many tracks to love at Last.fm besides
     */
    public static Planned of(Plan plan, int toLove) {
      return new Planned(
          plan.raised(),
          plan.lowered(),
          plan.starred(),
          plan.unstarred(),
          leftAlone(plan, LeftAlone.Conflict.class) + leftAlone(plan, LeftAlone.NotLowered.class),
          plan.plays(),
          leftAlone(plan, LeftAlone.Fallen.class),
          leftAlone(plan, LeftAlone.TakeBack.class),
          toLove);
    }

    private static int leftAlone(Plan plan, Class<? extends LeftAlone> reason) {
      return (int) plan.leftAlone().stream().filter(reason::isInstance).count();
    }
  }

  /**
   * What was verified as changed.
   *
   * @param tracks tracks changed
   * @param albums album totals changed
   * @param artists artist totals changed
   * @param plays plays added
   * @param stars stars set or removed
   * @param failed planned changes that failed
   * @param verified whether everything was read back and is right; true for an empty plan
   * @param backup the backup made before, relative to the home folder; null without one
   * @param loved tracks that Last.fm took as loved
   */
  public record Applied(
      int tracks,
      int albums,
      int artists,
      long plays,
      int stars,
      int failed,
      boolean verified,
      String backup,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int loved) {
    /** Nothing written. */
    public static final Applied NONE = new Applied(0, 0, 0, 0, 0, 0, false, null);

    /** Nothing had to be written, and so all of it is right. */
    public static final Applied NOTHING_TO_DO = new Applied(0, 0, 0, 0, 0, 0, true, null);

    /** Creates the result of writing Navidrome, before anything is loved at Last.fm. */
    public Applied(
        int tracks,
        int albums,
        int artists,
        long plays,
        int stars,
        int failed,
        boolean verified,
        String backup) {
      this(tracks, albums, artists, plays, stars, failed, verified, backup, 0);
    }

    /** Returns the same with tracks that Last.fm took as loved. */
    public Applied withLoved(int loved) {
      return new Applied(tracks, albums, artists, plays, stars, failed, verified, backup, loved);
    }
  }

  /** How long each stage took, in seconds, rounded to milliseconds. */
  public record Seconds(double fetch, double match, double plan, double apply, double total) {
    /** No time at all. */
    public static final Seconds NONE = new Seconds(0, 0, 0, 0, 0);

    /** Rounds to milliseconds. */
    public Seconds {
      fetch = rounded(fetch);
      match = rounded(match);
      plan = rounded(plan);
      apply = rounded(apply);
      total = rounded(total);
    }

    private static double rounded(double seconds) {
      return Math.round(seconds * 1000) / 1000.0;
    }
  }
}
