package navisync.plan;

import java.util.Map;

/**
 * The user's answers to the questions that a plan leaves open. A plan is made without answers
 * first, then once more with them.
 *
 * @param conflicts by library track id, for policy {@link ConflictPolicy#ASK}
 * @param takeBack whether plays added for a match that has changed are taken back
 * @param setLedgerBack whether the ledger follows counts that are lower than the last run left them
 */
public record PlanAnswers(
    Map<String, Resolution> conflicts, boolean takeBack, boolean setLedgerBack) {

  /** A decision about a conflict. */
  public enum Resolution {
    /** Navidrome's count stays. */
    KEEP,
    /** Last.fm's count is taken. */
    TAKE_LASTFM
  }

  /** No questions were asked. */
  public static final PlanAnswers NONE = new PlanAnswers(Map.of(), false, false);

  /** Returns the same with answers to conflicts, by library track id. */
  public PlanAnswers withConflicts(Map<String, Resolution> answers) {
    return new PlanAnswers(answers, takeBack, setLedgerBack);
  }

  /** Returns the answer for a track's conflict, null when there is none. */
  Resolution forConflict(String trackId) {
    return conflicts.get(trackId);
  }
}
