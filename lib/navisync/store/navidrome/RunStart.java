package navisync.store.navidrome;

import java.time.Instant;
import java.util.Optional;
import navisync.model.Mode;
import navisync.plan.ConflictPolicy;
import navisync.store.history.AccountHistory;

/**
 * The run that notes its plan.
 *
 * @param account whose plays it writes
 * @param mode how it writes
 * @param policy the policy its counts follow, in lower case; {@link #NO_COUNTS} where it has none
 * @param copyRule the settings by which it chose among copies of a song; null where it chose none
 * @param started when it started
 */
public record RunStart(
    AccountHistory account, Mode mode, String policy, String copyRule, Instant started) {
  /** The policy of a run that plans no play counts: stars alone, or an undo. */
  public static final String NO_COUNTS = "none";

  /** Policy increment, as written in the cache. */
  public static final String INCREMENT = "increment";

  /** Policy increment of a run whose recorded plays were forgotten. */
  static final String FORGOTTEN = "forgotten";

  /** Creates the start of a sync; without a policy it plans no play counts. */
  public static RunStart of(
      AccountHistory account,
      Mode mode,
      Optional<ConflictPolicy> policy,
      String copyRule,
      Instant started) {
    return new RunStart(
        account, mode, policy.map(RunStart::text).orElse(NO_COUNTS), copyRule, started);
  }

  private static String text(ConflictPolicy policy) {
    return policy == ConflictPolicy.INCREMENT ? INCREMENT : policy.text();
  }
}
