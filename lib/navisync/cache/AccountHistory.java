package navisync.cache;

import java.util.List;
import java.util.Map;
import navisync.fetch.TimeRange;
import navisync.lastfm.LastfmTrack;
import navisync.lastfm.LovedTrack;
import navisync.lastfm.Scrobble;

/**
 * What the cache holds of one account: its plays, what time they cover, and its loved tracks
 * (counting.md, "Plays"). Every method that writes is one transaction. Safe for several threads.
 */
public final class AccountHistory {

  /**
   * What storing a page of plays came to.
   *
   * @param newPlays plays that were not in the cache, or had been withdrawn
   * @param withdrawn plays that Last.fm no longer knows
   */
  public record Stored(int newPlays, int withdrawn) {}

  /** Stores plays together with the statement that a range is now covered. */
  public Stored store(List<Scrobble> plays, TimeRange covered) {
    throw new UnsupportedOperationException();
  }

  /**
   * Stores plays that are known to be all there are within a range: as {@link #store}, and plays of
   * source Last.fm in that range that are not among them become withdrawn.
   */
  public Stored replace(List<Scrobble> allPlays, TimeRange range) {
    throw new UnsupportedOperationException();
  }

  /** The ranges already covered, ascending, none touching the next. */
  public List<TimeRange> coverage() {
    throw new UnsupportedOperationException();
  }

  /** How many plays of source Last.fm, not withdrawn, lie in a range. */
  public int countIn(TimeRange range) {
    throw new UnsupportedOperationException();
  }

  /** Replaces the numbers of undated plays by track. */
  public void replaceUndated(Map<LastfmTrack, Integer> plays) {
    throw new UnsupportedOperationException();
  }

  /** Replaces the loved tracks; of a list that was cut short, only what is new is added. */
  public void replaceLoved(List<LovedTrack> loved, boolean complete) {
    throw new UnsupportedOperationException();
  }

  /** The loved tracks, oldest love first. */
  public List<LovedTrack> loved() {
    throw new UnsupportedOperationException();
  }

  /** Every track with at least one play that counts, in no particular order. */
  public List<PlayedTrack> playedTracks() {
    throw new UnsupportedOperationException();
  }
}
