package navisync.navidrome.db;

import java.nio.file.Path;

/**
 * The changes that reached Navidrome, counted from what was read back afterwards.
 *
 * @param tracks tracks found as planned
 * @param albums album totals found as planned
 * @param artists artist totals found as planned
 * @param plays by how much the counts of these tracks went up, in all
 * @param stars how many of these tracks got a star or lost one
 * @param backup the copy made before, null when none was needed
 * @param verified whether everything planned was found, counts, dates, stars and history
 */
public record WriteResult(
    int tracks, int albums, int artists, long plays, int stars, Path backup, boolean verified) {

  /** The result of an empty plan. */
  public static final WriteResult NOTHING = new WriteResult(0, 0, 0, 0, 0, null, true);
}
