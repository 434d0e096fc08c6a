package navisync.cache;

import java.time.Instant;

/**
 * The run that notes its plan.
 *
 * @param account whose plays it writes
 * @param mode {@code db} or {@code api}
 * @param started when it started
 */
public record RunStart(AccountHistory account, String mode, Instant started) {}
