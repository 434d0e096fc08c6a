package navisync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import navisync.model.LibraryTrack;

/**
 * The lines of the ledger that a plan changes. A line that stays as it is does not count, unless
 * its copy of a song was chosen under other settings before: that is noted with the run's own.
 */
final class LedgerChanges {
  private final Ledger ledger;
  private final Set<Ledger.Pair> chosenAgain;
  private final List<LedgerChange> changes = new ArrayList<>();

  /**
   * Gathers changes of a ledger.
   *
   * @param chosenAgain the pairs that other settings led to before, and those of now lead to again
   */
  LedgerChanges(Ledger ledger, Set<Ledger.Pair> chosenAgain) {
    this.ledger = ledger;
    this.chosenAgain = chosenAgain;
  }

  /** Those gathered so far, in their order. */
  List<LedgerChange> all() {
    return changes;
  }

  /** What is recorded for a pair from now on; {@link Ledger.Entry#NONE} removes the line. */
  void recorded(LibraryTrack track, long lastfmTrack, Ledger.Entry entry) {
    Ledger.Pair pair = new Ledger.Pair(lastfmTrack, track.id());
    Ledger.Entry known = ledger.entries().get(pair);
    Ledger.Entry line = entry.equals(Ledger.Entry.NONE) ? null : entry;
    if (!Objects.equals(known, line) || line != null && chosenAgain.contains(pair)) {
      changes.add(new LedgerChange.Recorded(track, lastfmTrack, known, line));
    }
  }

  /** How a track is left; one that counts nothing needs no line. */
  void leftAs(LibraryTrack track, long count, long history) {
    Ledger.Left known = ledger.left().get(track.id());
    boolean nothing = count == 0 && history == 0 && known == null;
    Ledger.Left left = nothing ? null : new Ledger.Left(count, history);
    if (!Objects.equals(known, left)) {
      changes.add(new LedgerChange.LeftAs(track, known, left));
    }
  }

  /** Whether a star is this tool's from now on; null for no. */
  void star(LibraryTrack track, Ledger.SetStar mine) {
    Ledger.SetStar known = ledger.stars().get(track.id());
    if (!Objects.equals(known, mine)) {
      changes.add(new LedgerChange.Star(track, known, mine));
    }
  }
}
