package navisync.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import navisync.model.LibraryTrack;
import navisync.model.SongName;

/**
 * The lines of the ledger that a plan changes. A line that stays as it is does not count, unless
 * its copy of a song was chosen under other settings before: that is noted with the run's own.
 */
final class LedgerChanges {
  private final Ledger ledger;
  private final Set<Ledger.Pair> chosenAgain;
  private final List<LedgerChange> changes = new ArrayList<>();

  /**
   * Creates an empty list of changes to a ledger.
   *
   * @param chosenAgain see {@link #chosenAgain(List)}
   */
  LedgerChanges(Ledger ledger, Set<Ledger.Pair> chosenAgain) {
    this.ledger = ledger;
    this.chosenAgain = chosenAgain;
  }

  /** Returns the pairs that other settings chose before and the present ones choose again. */
  static Set<Ledger.Pair> chosenAgain(List<PlayMatch> plays) {
    Set<Ledger.Pair> pairs = new HashSet<>();
    for (PlayMatch play : plays) {
      play.targets().stream()
          .filter(target -> play.chosenBefore().contains(target.id()))
          .forEach(target -> pairs.add(new Ledger.Pair(play.played().id(), target.id())));
    }
    return pairs;
  }

  /** Adds the changes that follow on these. */
  void add(LedgerChanges next) {
    changes.addAll(next.changes);
  }

  /** Returns the changes gathered so far, in their order. */
  List<LedgerChange> all() {
    return changes;
  }

  /** Sets what is recorded for a pair; {@link Ledger.Entry#NONE} removes the line. */
  void recorded(LibraryTrack track, long lastfmTrack, Ledger.Entry entry) {
    Ledger.Pair pair = new Ledger.Pair(lastfmTrack, track.id());
    Ledger.Entry known = ledger.entries().get(pair);
    Ledger.Entry line = entry.equals(Ledger.Entry.NONE) ? null : entry;
    if (!Objects.equals(known, line) || line != null && chosenAgain.contains(pair)) {
      changes.add(new LedgerChange.Recorded(track, lastfmTrack, known, line));
    }
  }

  /**
   * Sets what is recorded for a pair of which plays are sent. The line counts even if it stays as
   * it is: a run that is cut off takes out of it what did not arrive.
   */
  void recordedOfSent(LibraryTrack track, long lastfmTrack, Ledger.Entry entry) {
    Ledger.Entry known = ledger.entries().get(new Ledger.Pair(lastfmTrack, track.id()));
    changes.add(new LedgerChange.Recorded(track, lastfmTrack, known, entry));
  }

  /** Sets how a track is left; one that counts nothing needs no line. */
  void leftAs(LibraryTrack track, Ledger.Left asLeft) {
    Ledger.Left known = ledger.left().get(track.id());
    boolean nothing = asLeft.count() == 0 && asLeft.history() == 0 && known == null;
    Ledger.Left left = nothing ? null : asLeft;
    if (!Objects.equals(known, left)) {
      changes.add(new LedgerChange.LeftAs(track, known, left));
    }
  }

  /** Sets how a track is left to which plays are sent; as {@link #recordedOfSent}. */
  void leftAsSent(LibraryTrack track, long count, long history) {
    Ledger.Left known = ledger.left().get(track.id());
    changes.add(new LedgerChange.LeftAs(track, known, new Ledger.Left(count, history)));
  }

  /** Sets whether a star belongs to NaviSync; null for no. */
  void star(LibraryTrack track, SongName mine) {
    SongName known = ledger.stars().get(track.id());
    if (!Objects.equals(known, mine)) {
      changes.add(new LedgerChange.Star(track, known, mine));
    }
  }
}
