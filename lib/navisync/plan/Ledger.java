package navisync.plan;

import java.util.Map;

/**
 * What earlier runs did at one target (counting.md, "What the number shall be"): how many plays of
 * a Last.fm track are accounted for at a library track, what the tool added for it, the counts as
 * the last run left them, and the stars it set. One ledger serves all modes and policies.
 *
 * @param entries by pair of Last.fm track and library track
 * @param left by library track id
 * @param stars the stars this tool set, by library track id
 */
public record Ledger(Map<Pair, Entry> entries, Map<String, Left> left, Map<String, SetStar> stars) {

  /** A ledger in which nothing stands yet. */
  public static final Ledger EMPTY = new Ledger(Map.of(), Map.of(), Map.of());

  /**
   * A Last.fm track that led to a library track.
   *
   * @param lastfmTrack the track's number in the cache
   * @param libraryTrack Navidrome's id, bound anew when it changed
   */
  public record Pair(long lastfmTrack, String libraryTrack) {}

  /**
   * What is settled for a pair.
   *
   * @param accounted how many of the Last.fm track's plays the count already stands for
   * @param added how many of them this tool itself added to the count
   */
  public record Entry(long accounted, long added) {
    /** Nothing accounted for. */
    public static final Entry NONE = new Entry(0, 0);
  }

  /**
   * A library track as the last run left it.
   *
   * @param count its play count
   * @param history how many plays the server's history held for it; 0 without a history
   * @param outsideHistory how many of the plays that its count stands for found no partner in the
   *     history
   */
  public record Left(long count, long history, long outsideHistory) {}

  /**
   * A star this tool set.
   *
   * @param artist the loved track's artist at Last.fm
   * @param title its title at Last.fm
   */
  public record SetStar(String artist, String title) {}

  /** What is settled for a pair, {@link Entry#NONE} when nothing is. */
  public Entry entry(long lastfmTrack, String libraryTrack) {
    return entries.getOrDefault(new Pair(lastfmTrack, libraryTrack), Entry.NONE);
  }
}
