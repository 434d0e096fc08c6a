package navisync.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.model.PlayDate;
import navisync.model.PlayedTrack;
import navisync.model.SortedTimes;

/** Plans library tracks one after the other, and gathers changes and notes in its lists. */
final class TrackPlanner {
  final List<Change> changes = new ArrayList<>();
  final List<LeftAlone> leftAlone = new ArrayList<>();
  final LedgerChanges ledger;

  private final PlanBasis basis;
  private final PlanInput input;
  private final PlanRules rules;
  private final TakeBackRule takeBacks;

  /**
   * The planned plays of a track, from one step of planning to the next.
   *
   * @param equalsLastfm whether the count is Last.fm's own
   */
  private record Plays(
      long count, String date, long[] historyAdded, long[] historyRemoved, boolean equalsLastfm) {}

  TrackPlanner(PlanBasis basis) {
    this.basis = basis;
    this.input = basis.input();
    this.rules = input.rules();
    this.takeBacks = basis.takeBacks();
    this.ledger = new LedgerChanges(input.ledger(), basis.chosenAgain());
  }

  /** Adds what was planned for the tracks that come next. */
  void add(TrackPlanner next) {
    changes.addAll(next.changes);
    leftAlone.addAll(next.leftAlone);
    ledger.add(next.ledger);
  }

  void plan(LibraryTrack track) {
    List<PlayedTrack> played =
        rules.playCounts() ? basis.plays().of(track.id()) : List.<PlayedTrack>of();
    TakeBacks.Removable takeBack = takeBacks.of(track.id());
    if (played.isEmpty()) {
      notPlayed(track, takeBack);
    }
    if (played.isEmpty() && takeBack == null && !basis.starTracks().contains(track.id())) {
      return;
    }
    Annotation before = input.library().ofTrack(track.id());
    Plays plays =
        new Plays(before.count(), before.playDate(), Change.NO_PLAYS, Change.NO_PLAYS, false);
    long fallen = takeBacks.fallen(track.id());
    boolean takesBack = takeBacks.takesBack(track.id());
    if (takesBack) {
      plays = takeBack(track, plays, takeBack);
    }
    if (!played.isEmpty()) {
      long fallenElsewhere = takesBack ? Math.min(fallen, takeBack.added()) : 0;
      plays = count(track, before.count() + fallenElsewhere, before, plays, played);
    }
    if (takeBack != null && !takesBack) {
      leave(track, plays);
    }
    change(track, before, plays, star(track, before));
  }

  /**
   * Plans a track without plays: what is gone is no longer recorded, unless it could be taken back,
   * and its count is remembered.
   */
  private void notPlayed(LibraryTrack track, TakeBacks.Removable takeBack) {
    if (rules.playCounts()) {
      List<Long> kept = takeBack == null ? List.of() : takeBack.lastfmTracks();
      forget(
          track,
          basis.vanished().of(track.id()).stream().filter(each -> !kept.contains(each)).toList());
    }
    if (basis.remembersCounts()
        && takeBack == null
        && !input.ledger().left().containsKey(track.id())) {
      long history = input.library().historyOf(track.id()).length;
      ledger.leftAs(track, new Ledger.Left(input.library().ofTrack(track.id()).count(), history));
    }
  }

  /** Takes back what was added, less what a fall of the count has taken already. */
  private Plays takeBack(LibraryTrack track, Plays plays, TakeBacks.Removable takeBack) {
    forget(track, takeBack.lastfmTracks());
    long count = Math.max(0, plays.count() - takeBacks.number(track.id()));
    long history = input.library().historyOf(track.id()).length - takeBack.historyRows().length;
    if (basis.plays().of(track.id()).isEmpty()) {
      ledger.leftAs(track, takeBacks.left(track.id(), count, history));
    }
    return new Plays(count, plays.date(), Change.NO_PLAYS, takeBack.historyRows(), false);
  }

  /** Lists plays that are not taken back, unless they are no longer in the count. */
  private void leave(LibraryTrack track, Plays plays) {
    if (plays.equalsLastfm()) {
      forget(track, takeBacks.movedFrom(track.id()));
    }
    for (LeftAlone note : takeBacks.notes(track, plays.count(), plays.equalsLastfm())) {
      boolean told = !leftAlone.isEmpty() && note.equals(leftAlone.get(leftAlone.size() - 1));
      if (!told) {
        note(note);
      }
    }
  }

  private void forget(LibraryTrack track, List<Long> lastfmTracks) {
    lastfmTracks.forEach(each -> ledger.recorded(track, each, Ledger.Entry.NONE));
  }

  private Plays count(
      LibraryTrack track, long now, Annotation before, Plays plays, List<PlayedTrack> played) {
    long[] seconds = PlaysByTrack.seconds(played);
    long[] history =
        SortedTimes.minus(input.library().historyOf(track.id()), plays.historyRemoved());
    long[] outside = PlayPairs.unpaired(seconds, history, rules.toleranceSeconds());
    List<Long> gone = basis.vanished().of(track.id());
    TrackLedger recorded = RecordedPlays.at(track, played, gone, history, input, now);
    PlannedCount planned =
        rules.increments()
            ? increment(recorded, plays.count(), before.playDate(), history.length)
            : CompareRule.decide(recorded, plays.count(), rules, basis.answers());
    note(planned.note());
    long rise = planned.count() - plays.count();
    boolean sent = rules.delivery() == Delivery.SENT;
    long[] added =
        sent || input.library().hasHistory()
            ? PlayPicker.pick(outside, second(before.playDate()), rise)
            : Change.NO_PLAYS;
    long count = sent && rise > 0 ? plays.count() + added.length : planned.count();
    String date =
        sent ? dateOfSent(plays.date(), added) : date(plays.date(), planned, seconds, rise);
    forget(track, gone);
    // The history may have been read later than the counts, and is a lower bound of them.
    long counted = Math.max(plays.count(), input.library().hasHistory() ? history.length : 0);
    long aim = sent && rise > 0 ? Math.min(planned.count(), counted + added.length) : count;
    record(
        planned,
        count - plays.count(),
        aim,
        historyBefore(track, plays.count(), history.length) + added.length,
        sent ? added : Change.NO_PLAYS);
    boolean equalsLastfm = planned.isSettled() && !rules.increments();
    return new Plays(count, date, added, plays.historyRemoved(), equalsLastfm);
  }

  /**
   * Returns how many plays the server's history holds. Where the API does not show it, it is taken
   * to lack as many as when it was last seen.
   */
  private long historyBefore(LibraryTrack track, long count, long shown) {
    if (rules.delivery() == Delivery.WRITTEN || input.library().hasHistory()) {
      return shown;
    }
    Ledger.Left left = input.ledger().left().get(track.id());
    long lacking = left == null ? 0 : Math.max(0, left.count() - left.history());
    return Math.max(0, count - lacking);
  }

  private PlannedCount increment(
      TrackLedger recorded, long count, String lastPlayed, long history) {
    IncrementRule.Shown shown = new IncrementRule.Shown(count, lastPlayed, history);
    return IncrementRule.decide(
        recorded, shown, basis.countsAreFromBefore(), rules.toleranceSeconds(), basis.answers());
  }

  private String date(String before, PlannedCount planned, long[] plays, long rise) {
    return planned.isWaiting()
        ? before
        : DateRule.after(before, plays, rise > 0, rules.toleranceSeconds());
  }

  private String dateOfSent(String before, long[] sent) {
    return DateRule.after(before, sent, true, rules.toleranceSeconds());
  }

  private void record(PlannedCount planned, long rise, long count, long history, long[] sent) {
    TrackLedger after = planned.ledger();
    if (planned.isSettled()) {
      // What cannot be sent again is not in the count any more.
      after = after.allRecorded(rise).undatedLess(Math.max(0, planned.count() - count));
    }
    long notSent = 0;
    for (TrackLedger.Line line : after.lines()) {
      boolean stays = takeBacks.stays(line.lastfmTrack(), after.track().id());
      if (!stays && SortedTimes.inBoth(line.entry().plays(), sent).length > 0) {
        ledger.recordedOfSent(after.track(), line.lastfmTrack(), line.entry());
      } else if (!stays) {
        ledger.recorded(after.track(), line.lastfmTrack(), line.entry());
      }
      notSent += line.notRecorded();
    }
    if (rules.delivery() == Delivery.SENT && notSent > 0) {
      note(new LeftAlone.NotSent(after.track(), notSent));
    }
    if (sent.length > 0) {
      ledger.leftAsSent(after.track(), count, history);
    } else if (planned.isSettled() || after.fallen() == 0) {
      ledger.leftAs(after.track(), new Ledger.Left(count, history));
    } else if (takeBacks.takesBack(after.track().id())) {
      ledger.leftAs(after.track(), takeBacks.left(after.track().id(), count, history));
    }
  }

  private StarRule.PlannedStar star(LibraryTrack track, Annotation before) {
    StarRule.PlannedStar planned = basis.stars().decide(track, before);
    note(planned.note());
    ledger.star(track, planned.mine());
    return planned;
  }

  private void change(
      LibraryTrack track, Annotation before, Plays plays, StarRule.PlannedStar star) {
    Annotation after =
        before.with(plays.count(), plays.date()).withStar(star.starred(), star.starredAt());
    boolean historyMoves = plays.historyAdded().length > 0 || plays.historyRemoved().length > 0;
    if (after.equals(before) && !historyMoves) {
      return;
    }
    changes.add(
        new Change(
            ItemType.MEDIA_FILE,
            track.id(),
            basis.names().of(track),
            before,
            after,
            plays.historyAdded(),
            plays.historyRemoved()));
  }

  private void note(LeftAlone note) {
    if (note != null) {
      leftAlone.add(note);
    }
  }

  private static long second(String playDate) {
    return PlayDate.instant(playDate).map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
  }
}
