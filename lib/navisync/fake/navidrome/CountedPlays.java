package navisync.fake.navidrome;

import java.time.Instant;

/**
 * The annotation that the fake Navidrome keeps for a user about a track, an album or an artist.
 *
 * @param count the play count
 * @param played last played, with its fraction of a second; null when never
 * @param starred when it was starred, null when it is not
 */
public record CountedPlays(long count, Instant played, Instant starred) {
  /** Never played and not starred, the same as no row. */
  public static final CountedPlays NONE = new CountedPlays(0, null, null);

  /** Returns the same with one more play; the later of both dates stays. */
  CountedPlays playedAt(Instant time) {
    boolean later = played == null || time.isAfter(played);
    return new CountedPlays(count + 1, later ? time : played, starred);
  }

  /** Returns the same with a star of a given time; null removes it. */
  CountedPlays starredAt(Instant time) {
    return new CountedPlays(count, played, time);
  }
}
