package navisync.report.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import navisync.model.Library;
import navisync.model.SongName;
import navisync.plan.LoveMatch;
import navisync.plan.Plan;
import navisync.plan.PlayMatch;
import navisync.report.Hints;
import navisync.report.RunResult;
import navisync.report.SyncScope;

/**
 * A run as its report shows it.
 *
 * @param facts who, where and how
 * @param compared what the run compared
 * @param result its figures, as far as it got
 * @param plan what it planned
 * @param library the library as it was read, before anything was written
 * @param plays every played track with its match
 * @param loved every loved track with its match
 * @param toLove the stars to love at Last.fm
 * @param time when the report is made
 * @param zone the user's time zone
 */
public record ReportedRun(
    RunFacts facts,
    SyncScope compared,
    RunResult result,
    Plan plan,
    Library library,
    List<PlayMatch> plays,
    List<LoveMatch> loved,
    List<SongName> toLove,
    Instant time,
    ZoneId zone) {

  /**
   * Returns the same run as far as it got since.
   *
   * @param later its figures now
   * @param now when the report is made
   */
  public ReportedRun with(RunResult later, Instant now) {
    return new ReportedRun(facts, compared, later, plan, library, plays, loved, toLove, now, zone);
  }

  /** Returns whether Navidrome's database was to be written to, not its API. */
  boolean database() {
    return result.mode().equals("db");
  }

  /** Returns what the user can do about what the run left as it is. */
  Hints hints() {
    return new Hints(compared, result);
  }

  /** Returns whether the run went as far as writing. */
  boolean wrote() {
    return !result.applied().equals(RunResult.Applied.NONE);
  }
}
