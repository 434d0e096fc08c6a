package navisync.fake.navidrome;

import java.time.Instant;

/**
 * What the demo Navidrome keeps for a user about a track, an album or an artist.
 *
 * @param count the play count
 * @param played last played, with its fraction of a second; null when never
 * @param starred when it was starred, null when it is not
 */
public record CountedPlays(long count, Instant played, Instant starred) {
  /** Never played and not starred, the same as no row. */
  public static final CountedPlays NONE = new CountedPlays(0, null, null);

  /** The same with one play more; the later of both dates stays. */
  CountedPlays playedAt(Instant time) {
    boolean later = played == null || time.isAfter(played);
    return new CountedPlays(count + 1, later ? time : played, starred);
  }

  /** The same with the star set at a time, or without one for null. */
  CountedPlays starredAt(Instant time) {
    return new CountedPlays(count, played, time);
  }
}
