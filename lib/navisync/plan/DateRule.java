package navisync.plan;

import java.time.Instant;
import java.util.Optional;
import navisync.model.PlayDate;

/**
 * The rule for the last-played date: it follows the latest play and never goes back. A date whose
 * text cannot be read is left as it is, because it might otherwise go back.
 */
final class DateRule {
  private DateRule() {}

  /**
   * Returns the last-played date to write.
   *
   * @param before the server's text, null for never
   * @param plays Last.fm's plays, unix seconds, ascending
   * @param raised whether the count rises
   * @param toleranceSeconds within it, the latest play of a count that stays is the very play that
   *     the date stands for
   */
  static String after(String before, long[] plays, boolean raised, long toleranceSeconds) {
    if (plays.length == 0) {
      return before;
    }
    long latest = plays[plays.length - 1];
    Optional<Instant> known = PlayDate.instant(before);
    if (known.isEmpty()) {
      return before == null || before.isBlank() ? PlayDate.text(latest) : before;
    }
    long margin = raised ? 0 : toleranceSeconds;
    return Instant.ofEpochSecond(latest - margin).isAfter(known.get())
        ? PlayDate.text(latest)
        : before;
  }

  /** Returns the later of two of the server's texts; the first where they cannot be compared. */
  static String later(String one, String other) {
    Optional<Instant> second = PlayDate.instant(other);
    if (second.isEmpty()) {
      return one;
    }
    if (one == null || one.isBlank()) {
      return other;
    }
    Optional<Instant> first = PlayDate.instant(one);
    return first.isPresent() && second.get().isAfter(first.get()) ? other : one;
  }
}
