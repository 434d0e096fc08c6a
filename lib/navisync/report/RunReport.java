package navisync.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import navisync.model.SongName;
import navisync.plan.Plan;

/**
 * A planned run as it is reported: on the terminal, and on the page for the browser.
 *
 * @param facts who, where and how
 * @param scope what the run compared
 * @param figures its figures, as far as it got
 * @param matched the library as it was read, before anything was written, and what matches it
 * @param plan what it planned
 * @param toLove the stars to love at Last.fm
 * @param time when the report is made
 * @param zone the user's time zone
 */
public record RunReport(
    RunFacts facts,
    SyncScope scope,
    RunFigures figures,
    MatchedHistory matched,
    Plan plan,
    List<SongName> toLove,
    Instant time,
    ZoneId zone) {

  /**
   * Returns the same run as far as it got since.
   *
   * @param later its figures now
   * @param now when the report is made
   */
  public RunReport with(RunFigures later, Instant now) {
    return new RunReport(facts, scope, later, matched, plan, toLove, now, zone);
  }

  /** Returns where the plays come from, such as {@code Last.fm}. */
  public String source() {
    return figures.fetch().source();
  }

  /** Returns what the user can do about what the run left as it is. */
  public Hints hints() {
    return new Hints(scope, figures.ofDatabase(), source());
  }

  /** Returns whether there is nothing to change in Navidrome, and nothing to love at Last.fm. */
  public boolean isEmpty() {
    return plan.isEmpty() && toLove.isEmpty();
  }
}
