package navisync.plan;

import java.util.ArrayList;
import java.util.List;
import navisync.cache.PlayedTrack;
import navisync.navidrome.LibraryTrack;

/**
 * What the ledger says about one library track, beside the plays that lead to it now.
 *
 * @param track the library track
 * @param lines one for each Last.fm track that leads to it, and for each that did and has vanished
 * @param left how the last run left it, null when none did
 * @param now its play count as it stands now, before anything this run does
 */
record TrackAccount(LibraryTrack track, List<Line> lines, Ledger.Left left, long now) {

  /**
   * One Last.fm track of the account.
   *
   * @param lastfmTrack its number in the cache
   * @param plays how many of its plays can count
   * @param entry what is settled for it
   */
  record Line(long lastfmTrack, long plays, Ledger.Entry entry) {
    long notAccounted() {
      return Math.max(0, plays - entry.accounted());
    }
  }

  /**
   * The account of a library track.
   *
   * @param vanished Last.fm tracks without plays that stand in its ledger
   */
  static TrackAccount of(
      LibraryTrack track,
      List<PlayedTrack> leads,
      List<Long> vanished,
      Ledger ledger,
      long now,
      boolean countUndated) {
    List<Line> lines = new ArrayList<>();
    for (PlayedTrack played : leads) {
      long plays = countUndated ? played.plays() : played.seconds().length;
      lines.add(new Line(played.id(), plays, ledger.entry(played.id(), track.id())));
    }
    for (long lastfmTrack : vanished) {
      lines.add(new Line(lastfmTrack, 0, ledger.entry(lastfmTrack, track.id())));
    }
    return new TrackAccount(track, lines, ledger.left().get(track.id()), now);
  }

  /** All plays that lead to the track: Last.fm's count. */
  long plays() {
    return lines.stream().mapToLong(Line::plays).sum();
  }

  /** How many plays a count stands for. */
  long accounted() {
    return lines.stream().mapToLong(line -> line.entry.accounted()).sum();
  }

  /**
   * Plays that no count stands for yet. What one Last.fm track lost, another may have got: plays
   * that were edited are the same plays.
   */
  long notAccounted() {
    return Math.max(0, plays() - accounted());
  }

  /** By how much the count is lower than the last run left it. */
  long fallen() {
    return left == null ? 0 : Math.max(0, left.count() - now);
  }

  /** By how much the count is higher than the last run left it; all of it where none did. */
  long grown() {
    return Math.max(0, now - (left == null ? 0 : left.count()));
  }

  /**
   * The account as it follows a count that fell: that many plays are neither accounted for nor
   * added any more.
   */
  TrackAccount followingFall() {
    long accountedLess = fallen();
    long addedLess = fallen();
    List<Line> followed = new ArrayList<>();
    for (Line line : lines) {
      long accounted = Math.max(0, line.entry.accounted() - accountedLess);
      long added = Math.max(0, line.entry.added() - addedLess);
      accountedLess -= line.entry.accounted() - accounted;
      addedLess -= line.entry.added() - added;
      followed.add(new Line(line.lastfmTrack, line.plays, new Ledger.Entry(accounted, added)));
    }
    Ledger.Left lower =
        fallen() == 0 ? left : new Ledger.Left(now, left.history(), left.outsideHistory());
    return new TrackAccount(track, followed, lower, now);
  }

  /**
   * The account once a rise is written and all plays are accounted for: who the rise was for is
   * told by what was not accounted for, then by what this tool had not added. What it had added for
   * plays that were edited away it has added for where they are now.
   */
  TrackAccount settled(long rise) {
    long[] given = new long[lines.size()];
    long rest = Math.max(0, rise);
    for (Line line : lines) {
      rest += Math.max(0, line.entry.added() - line.plays);
    }
    for (int i = 0; i < given.length; i++) {
      given[i] = Math.min(rest, lines.get(i).notAccounted());
      rest -= given[i];
    }
    List<Line> settled = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      Line line = lines.get(i);
      long added = Math.min(line.plays, line.entry.added() + given[i]);
      long more = Math.min(rest, line.plays - added);
      rest -= more;
      settled.add(
          new Line(line.lastfmTrack, line.plays, new Ledger.Entry(line.plays, added + more)));
    }
    return new TrackAccount(track, settled, left, now);
  }
}
