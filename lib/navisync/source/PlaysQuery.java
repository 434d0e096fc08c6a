package navisync.source;

import java.util.Optional;
import navisync.model.TimeRange;

/**
 * A question for a page of plays, newest first.
 *
 * @param page the page, from 1
 * @param limit plays on a page; servers may cap it
 * @param range the time to ask for, unix seconds UTC, both seconds included; the answer may hold
 *     plays of the second before and after. Empty for the whole list
 */
public record PlaysQuery(int page, int limit, Optional<TimeRange> range) {
  /** Asks for a page of the whole list, which alone holds the undated plays. */
  public static PlaysQuery wholeList(int page, int limit) {
    return new PlaysQuery(page, limit, Optional.empty());
  }

  /** Asks for a page of the plays from one second to another. */
  public static PlaysQuery between(TimeRange range, int page, int limit) {
    return new PlaysQuery(page, limit, Optional.of(range));
  }
}
