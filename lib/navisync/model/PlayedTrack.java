package navisync.model;

/**
 * A Last.fm track with the plays that count for it.
 *
 * @param id the track's number in the cache
 * @param track its names
 * @param seconds when it was played, unix seconds UTC, ascending; withdrawn plays and plays not
 *     accepted are left out
 * @param undated how many plays have no usable time
 * @param ahead the times of those of them that are dated too far ahead, ascending: each is known
 *     again once its time has come
 */
public record PlayedTrack(long id, LastfmTrack track, long[] seconds, int undated, long[] ahead) {

  /** Creates a track without plays that are dated ahead. */
  public PlayedTrack(long id, LastfmTrack track, long[] seconds, int undated) {
    this(id, track, seconds, undated, new long[0]);
  }

  /** Returns the same track with other times of its plays. */
  public PlayedTrack with(long[] otherSeconds) {
    return new PlayedTrack(id, track, otherSeconds, undated, ahead);
  }

  /**
   * Returns the same track with a part of its plays.
   *
   * @param ofTimes the times of plays that can be known again, dated too far ahead or not
   * @param withoutTime how many plays without a time
   */
  public PlayedTrack part(long[] ofTimes, int withoutTime) {
    long[] aheadHere = SortedTimes.inBoth(ahead, ofTimes);
    return new PlayedTrack(
        id, track, SortedTimes.inBoth(seconds, ofTimes), withoutTime + aheadHere.length, aheadHere);
  }

  /** Returns the same track without a part of its plays. */
  public PlayedTrack without(PlayedTrack part) {
    return new PlayedTrack(
        id,
        track,
        SortedTimes.minus(seconds, part.seconds),
        Math.max(0, undated - part.undated),
        SortedTimes.minus(ahead, part.ahead));
  }

  /** Returns all plays, dated and undated. */
  public int plays() {
    return seconds.length + undated;
  }

  /** Returns the times of all plays that can be known again by their time, ascending. */
  public long[] times() {
    return SortedTimes.plus(seconds, ahead);
  }

  /** Returns how many plays have no time at all. */
  public int withoutTime() {
    return Math.max(0, undated - ahead.length);
  }
}
