package navisync.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import navisync.model.SongName;

/**
 * What earlier runs did at one target: which plays of a Last.fm track are recorded at a library
 * track, what the tool added for it, the counts as the last run left them, and the stars it set.
 * One ledger serves all modes and policies.
 *
 * @param entries the account's own, by pair of Last.fm track and library track
 * @param others what is recorded for other accounts, all of them together, by library track id
 * @param left by library track id
 * @param stars the loved tracks, as Last.fm names them, for which NaviSync set a star, by library
 *     track id
 * @param increments whether policy increment was in force at the target before
 */
public record Ledger(
    Map<Pair, Entry> entries,
    Map<String, Entry> others,
    Map<String, Left> left,
    Map<String, SongName> stars,
    Increments increments) {

  /** An empty ledger. */
  public static final Ledger EMPTY =
      new Ledger(Map.of(), Map.of(), Map.of(), Map.of(), Increments.NONE);

  /**
   * Whether policy increment was in force at a target before. Its first run remembers every count,
   * so that later a track without a remembered count is one that had none.
   */
  public enum Increments {
    /** No run before. */
    NONE,
    /** Runs of a version that did not note their policy: perhaps, and no count was remembered. */
    UNKNOWN,
    /** For other accounts only. */
    OTHERS,
    /** For this account, and what a run did is in effect. */
    SOME;

    /** Returns whether every count was remembered. */
    public boolean rememberedCounts() {
      return this == OTHERS || this == SOME;
    }
  }

  /**
   * A Last.fm track and a library track that it matches, or matched before.
   *
   * @param lastfmTrack the track's number in the cache
   * @param libraryTrack Navidrome's id, bound again when it changed
   */
  public record Pair(long lastfmTrack, String libraryTrack) {}

  /**
   * The plays of a pair that are recorded: the count of the library track stands for them.
   *
   * @param plays when they were played, unix seconds UTC, ascending
   * @param undated how many more have no usable time
   * @param added how many of all these NaviSync itself added to the count
   */
  public record Entry(long[] plays, long undated, long added) {
    /** Nothing recorded. */
    public static final Entry NONE = new Entry(Change.NO_PLAYS, 0, 0);

    /** Returns the same plays, of which another number was added. */
    Entry added(long number) {
      return new Entry(plays, undated, number);
    }

    /** Returns how many plays are recorded, with and without a time. */
    public long recorded() {
      return plays.length + undated;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Entry entry
          && undated == entry.undated
          && added == entry.added
          && Arrays.equals(plays, entry.plays);
    }

    @Override
    public int hashCode() {
      return Objects.hash(Arrays.hashCode(plays), undated, added);
    }

    @Override
    public String toString() {
      return "%s + %d undated, %d added".formatted(Arrays.toString(plays), undated, added);
    }
  }

  /**
   * A library track as the last run left it.
   *
   * @param count its play count
   * @param history how many plays the server's history held for it; 0 without a history
   */
  public record Left(long count, long history) {}

  /** Returns what is recorded for a pair, {@link Entry#NONE} when nothing is. */
  public Entry entry(long lastfmTrack, String libraryTrack) {
    return entries.getOrDefault(new Pair(lastfmTrack, libraryTrack), Entry.NONE);
  }

  /**
   * Returns what is recorded at a library track for other accounts, {@link Entry#NONE} for nothing.
   */
  public Entry ofOthers(String libraryTrack) {
    return others.getOrDefault(libraryTrack, Entry.NONE);
  }
}
