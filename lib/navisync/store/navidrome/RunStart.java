package navisync.store.navidrome;

import java.time.Instant;
import navisync.store.history.AccountHistory;

/**
 * The run that notes its plan.
 *
 * @param account whose plays it writes
 * @param mode {@code db} or {@code api}
 * @param policy the policy its counts follow, in lower case; {@link #NO_COUNTS} where it has none
 * @param copyRule the settings by which it chose among copies of a song; null where it chose none
 * @param started when it started
 */
public record RunStart(
    AccountHistory account, String mode, String policy, String copyRule, Instant started) {
  /** The policy of a run that plans no play counts: stars alone, or an undo. */
  public static final String NO_COUNTS = "none";
}
