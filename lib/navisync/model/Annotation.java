package navisync.model;

import java.util.Objects;

/**
 * What Navidrome keeps for one user about one track, album or artist, exactly as in the database,
 * so that it can be compared and restored. The rating is left out: nothing in this project touches
 * it.
 *
 * @param exists whether there is a row at all
 * @param playCount the play count, null when the field is NULL or there is no row
 * @param playDate last played, in the server's own text, null when never
 * @param starred whether it is starred
 * @param starredAt when the star was last set or taken, in the server's own text, may be null
 */
public record Annotation(
    boolean exists, Long playCount, String playDate, boolean starred, String starredAt) {

  /** No row. */
  public static final Annotation NONE = new Annotation(false, null, null, false, null);

  /** Returns the play count as a number: 0 where there is none. */
  public long count() {
    return playCount == null ? 0 : playCount;
  }

  /**
   * Returns the same with another count and last-played date. A count that is the same number
   * leaves a NULL as it is; nothing at all to keep leaves no row.
   */
  public Annotation with(long count, String date) {
    boolean same = count == count() && Objects.equals(date, playDate);
    return same ? this : new Annotation(true, countOfRow(count), date, starred, starredAt);
  }

  /** Returns the same with another star. */
  public Annotation withStar(boolean star, String at) {
    boolean same = star == starred && Objects.equals(at, starredAt);
    return same ? this : new Annotation(true, countOfRow(count()), playDate, star, at);
  }

  /**
   * Returns the count to store: a new row counts 0, as the server's own do, because it would never
   * count on from a NULL.
   */
  private Long countOfRow(long count) {
    return exists && count == count() ? playCount : Long.valueOf(count);
  }
}
