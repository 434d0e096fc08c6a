package navisync.plan;

import java.util.ArrayList;
import java.util.List;
import navisync.cache.PlayedTrack;
import navisync.navidrome.LibraryTrack;

/**
 * What the ledger says about one library track, beside the plays that lead to it now.
 *
 * @param track the library track
 * @param lines one for each Last.fm track that leads to it
 * @param left how the last run left it, null when none did
 * @param now its play count as it stands now, before anything this run does
 */
record TrackAccount(LibraryTrack track, List<Line> lines, Ledger.Left left, int now) {

  /**
   * One Last.fm track of the account.
   *
   * @param played the track
   * @param plays how many of its plays can count
   * @param entry what is settled for it
   */
  record Line(PlayedTrack played, int plays, Ledger.Entry entry) {
    int notAccounted() {
      return Math.max(0, plays - entry.accounted());
    }
  }

  static TrackAccount of(
      LibraryTrack track, List<PlayedTrack> leads, Ledger ledger, int now, boolean countUndated) {
    List<Line> lines =
        leads.stream()
            .map(
                played ->
                    new Line(
                        played,
                        countUndated ? played.plays() : played.seconds().length,
                        ledger.entry(played.id(), track.id())))
            .toList();
    return new TrackAccount(track, lines, ledger.left().get(track.id()), now);
  }

  /** All plays that lead to the track: Last.fm's count. */
  int plays() {
    return lines.stream().mapToInt(Line::plays).sum();
  }

  /** Plays that no count stands for yet. */
  int notAccounted() {
    return lines.stream().mapToInt(Line::notAccounted).sum();
  }

  /** By how much the count is lower than the last run left it. */
  int fallen() {
    return left == null ? 0 : Math.max(0, left.count() - now);
  }

  /** By how much the count is higher than the last run left it; all of it where none did. */
  int grown() {
    return Math.max(0, now - (left == null ? 0 : left.count()));
  }

  /**
   * The account as it follows a count that fell: that many plays are neither accounted for nor
   * added any more.
   */
  TrackAccount followingFall() {
    int accountedLess = fallen();
    int addedLess = fallen();
    List<Line> followed = new ArrayList<>();
    for (Line line : lines) {
      int accounted = Math.max(0, line.entry.accounted() - accountedLess);
      int added = Math.max(0, line.entry.added() - addedLess);
      accountedLess -= line.entry.accounted() - accounted;
      addedLess -= line.entry.added() - added;
      followed.add(new Line(line.played, line.plays, new Ledger.Entry(accounted, added)));
    }
    Ledger.Left lower =
        fallen() == 0 ? left : new Ledger.Left(now, left.history(), left.outsideHistory());
    return new TrackAccount(track, followed, lower, now);
  }

  /**
   * The account once a rise is written and all plays are accounted for: who the rise was for is
   * told by what was not accounted for, then by what this tool had not added.
   */
  TrackAccount settled(int rise) {
    int[] given = new int[lines.size()];
    int rest = Math.max(0, rise);
    for (int i = 0; i < given.length; i++) {
      given[i] = Math.min(rest, lines.get(i).notAccounted());
      rest -= given[i];
    }
    List<Line> settled = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      Line line = lines.get(i);
      int added = Math.min(line.plays, line.entry.added() + given[i]);
      int more = Math.min(rest, line.plays - added);
      rest -= more;
      settled.add(new Line(line.played, line.plays, new Ledger.Entry(line.plays, added + more)));
    }
    return new TrackAccount(track, settled, left, now);
  }
}
