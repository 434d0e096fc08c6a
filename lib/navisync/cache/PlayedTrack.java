package navisync.cache;

import navisync.lastfm.LastfmTrack;

/**
 * A Last.fm track with the plays that count for it.
 *
 * @param id the track's number in the cache
 * @param track its names
 * @param seconds when it was played, unix seconds UTC, ascending; withdrawn plays and plays not
 *     accepted are left out
 * @param undated how many plays have no usable time (counting.md, "Plays")
 */
public record PlayedTrack(long id, LastfmTrack track, long[] seconds, int undated) {
  /** All plays, dated and undated. */
  public int plays() {
    return seconds.length + undated;
  }
}
