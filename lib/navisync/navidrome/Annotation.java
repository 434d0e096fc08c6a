package navisync.navidrome;

/**
 * What Navidrome keeps for one user about one track, album or artist, field by field as it stands
 * in the database, so that it can be compared, and put back, to the letter. The rating is not in
 * here: nothing of this project touches it.
 *
 * @param exists whether there is a row at all
 * @param playCount the play count, null when the field is NULL or there is no row
 * @param playDate last played, in the server's own text, null when never
 * @param starred whether it is starred
 * @param starredAt when the star was last set or taken, in the server's own text, may be null
 */
public record Annotation(
    boolean exists, Integer playCount, String playDate, boolean starred, String starredAt) {

  /** No row. */
  public static final Annotation NONE = new Annotation(false, null, null, false, null);

  /** The play count as a number: 0 where there is none. */
  public int count() {
    return playCount == null ? 0 : playCount;
  }
}
