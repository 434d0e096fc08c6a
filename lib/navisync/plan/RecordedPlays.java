package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import navisync.model.LibraryTrack;
import navisync.model.PlayedTrack;
import navisync.model.SortedTimes;

/**
 * The plays that match a library track now, compared with those that are recorded there. Plays that
 * are gone are recorded no longer. People edit plays at Last.fm, and an imported play gives way to
 * Last.fm's: a play is then found under another Last.fm track, or a little earlier or later, and
 * stays recorded.
 */
final class RecordedPlays {
  private final List<PlayedTrack> played;
  private final List<Ledger.Entry> entries = new ArrayList<>();
  private final List<Ledger.Entry> vanished;
  private final long tolerance;

  private RecordedPlays(
      LibraryTrack track,
      List<PlayedTrack> played,
      List<Long> vanished,
      Ledger ledger,
      long tolerance) {
    this.played = played;
    this.vanished = vanished.stream().map(each -> ledger.entry(each, track.id())).toList();
    this.tolerance = tolerance;
    played.forEach(each -> entries.add(ledger.entry(each.id(), track.id())));
  }

  /**
   * Returns what is recorded at a library track.
   *
   * @param played the Last.fm tracks that match it
   * @param vanished Last.fm tracks without plays that are recorded at it
   * @param history the plays in the server's history, ascending
   * @param now its play count
   */
  static TrackLedger at(
      LibraryTrack track,
      List<PlayedTrack> played,
      List<Long> vanished,
      long[] history,
      PlanInput input,
      long now) {
    Ledger ledger = input.ledger();
    long tolerance = input.rules().toleranceSeconds();
    RecordedPlays recorded = new RecordedPlays(track, played, vanished, ledger, tolerance);
    List<Ledger.Entry> current = recorded.allAsTheyWere() ? recorded.entries : recorded.current();
    List<TrackLedger.Line> lines = new ArrayList<>();
    for (int i = 0; i < current.size(); i++) {
      PlayedTrack each = played.get(i);
      lines.add(
          new TrackLedger.Line(
              each.id(), each.times(), each.ahead(), each.withoutTime(), current.get(i)));
    }
    Ledger.Entry others = ledger.ofOthers(track.id());
    return new TrackLedger(
        track,
        lines,
        PlayPairs.unpaired(recorded.allTimes(), history, tolerance),
        recorded.sameAs(others.plays()),
        others.undated(),
        ledger.left().get(track.id()),
        now,
        input.rules().delivery());
  }

  private boolean allAsTheyWere() {
    for (int i = 0; i < entries.size(); i++) {
      Ledger.Entry entry = entries.get(i);
      if (entry.undated() != played.get(i).withoutTime()
          || !Arrays.equals(entry.plays(), played.get(i).times())) {
        return false;
      }
    }
    return vanished.isEmpty();
  }

  private List<Ledger.Entry> current() {
    List<long[]> plays = dated();
    long[] undated = undated();
    long[] added = new long[entries.size()];
    long addedElsewhere = vanished.stream().mapToLong(Ledger.Entry::added).sum();
    for (int i = 0; i < added.length; i++) {
      long recorded = plays.get(i).length + undated[i];
      added[i] = Math.min(entries.get(i).added(), recorded);
      addedElsewhere += entries.get(i).added() - added[i];
    }
    List<Ledger.Entry> current = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      long more = Math.min(addedElsewhere, plays.get(i).length + undated[i] - added[i]);
      addedElsewhere -= more;
      current.add(new Ledger.Entry(plays.get(i), undated[i], added[i] + more));
    }
    return current;
  }

  private List<long[]> dated() {
    List<long[]> kept = new ArrayList<>();
    long[] missing = Change.NO_PLAYS;
    long[] gone = Change.NO_PLAYS;
    for (int i = 0; i < entries.size(); i++) {
      long[] seconds = played.get(i).times();
      long[] recorded = entries.get(i).plays();
      kept.add(SortedTimes.inBoth(seconds, recorded));
      missing = SortedTimes.plus(missing, SortedTimes.minus(seconds, recorded));
      gone = SortedTimes.plus(gone, SortedTimes.minus(recorded, seconds));
    }
    for (Ledger.Entry entry : vanished) {
      gone = SortedTimes.plus(gone, entry.plays());
    }
    long[] found = SortedTimes.minus(missing, PlayPairs.unpaired(missing, gone, tolerance));
    for (int i = 0; i < kept.size() && found.length > 0; i++) {
      long[] here =
          SortedTimes.inBoth(SortedTimes.minus(played.get(i).times(), kept.get(i)), found);
      found = SortedTimes.minus(found, here);
      kept.set(i, SortedTimes.plus(kept.get(i), here));
    }
    return kept;
  }

  private long[] undated() {
    long[] undated = new long[entries.size()];
    long elsewhere = vanished.stream().mapToLong(Ledger.Entry::undated).sum();
    for (int i = 0; i < undated.length; i++) {
      undated[i] = Math.min(entries.get(i).undated(), played.get(i).withoutTime());
      elsewhere += entries.get(i).undated() - undated[i];
    }
    for (int i = 0; i < undated.length; i++) {
      long more = Math.min(elsewhere, played.get(i).withoutTime() - undated[i]);
      elsewhere -= more;
      undated[i] += more;
    }
    return undated;
  }

  private long[] allTimes() {
    return played.stream().map(PlayedTrack::times).reduce(Change.NO_PLAYS, SortedTimes::plus);
  }

  /** Returns the plays that are recorded for others already. */
  private long[] sameAs(long[] others) {
    if (others.length == 0) {
      return Change.NO_PLAYS;
    }
    long[] times = allTimes();
    return SortedTimes.minus(times, PlayPairs.unpaired(times, others, tolerance));
  }
}
