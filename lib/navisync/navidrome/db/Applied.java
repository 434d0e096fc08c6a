package navisync.navidrome.db;

import java.nio.file.Path;

/**
 * What a run really changed in Navidrome, counted from what was read back afterwards.
 *
 * @param tracks tracks found as planned
 * @param albums album totals found as planned
 * @param artists artist totals found as planned
 * @param plays by how much the counts of these tracks went up, in all
 * @param stars how many of these tracks got a star or lost one
 * @param backup the copy made before, null when none was needed
 * @param verified whether everything planned was found, counts, dates, stars and history
 */
public record Applied(
    int tracks, int albums, int artists, long plays, int stars, Path backup, boolean verified) {

  /** Nothing was to be done. */
  public static final Applied NOTHING = new Applied(0, 0, 0, 0, 0, null, true);
}
