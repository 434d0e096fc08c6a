package navisync.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import navisync.cache.PlayedTrack;
import navisync.navidrome.Annotation;
import navisync.navidrome.ItemType;
import navisync.navidrome.LibraryTrack;
import navisync.navidrome.PlayDate;

/** Plans one library track after the other; what it finds gathers in its lists. */
final class TrackPlanner {
  final List<Change> changes = new ArrayList<>();
  final List<LeftAlone> leftAlone = new ArrayList<>();
  final List<LedgerChange> ledgerChanges = new ArrayList<>();

  private final PlanInput input;
  private final PlanRules rules;
  private final Answers answers;
  private final LeadsByTrack leads;
  private final Map<String, TakeBacks.TakeBack> takeBacks;
  private final StarRule stars;
  private final Set<String> starTracks;

  /** The plays of a track as they shall be; each step of planning hands on the next one. */
  private record Plays(int count, String date, long[] historyAdded, long[] historyRemoved) {}

  TrackPlanner(PlanInput input, Answers answers) {
    this.input = input;
    this.rules = input.rules();
    this.answers = answers;
    this.leads = new LeadsByTrack(input.plays());
    this.takeBacks = TakeBacks.find(input);
    this.stars = new StarRule(input);
    this.starTracks = stars.tracks();
  }

  void plan(LibraryTrack track) {
    List<PlayedTrack> played = rules.playCounts() ? leads.of(track.id()) : List.<PlayedTrack>of();
    TakeBacks.TakeBack takeBack = takeBacks.get(track.id());
    if (played.isEmpty() && takeBack == null && !starTracks.contains(track.id())) {
      return;
    }
    Annotation before = input.library().ofTrack(track.id());
    Plays plays = new Plays(before.count(), before.playDate(), Change.NO_PLAYS, Change.NO_PLAYS);
    if (takeBack != null) {
      plays = takeBack(track, plays, takeBack, played.isEmpty());
    }
    if (!played.isEmpty()) {
      plays = count(track, before, plays, played);
    }
    change(track, before, plays, star(track, before));
  }

  private Plays takeBack(
      LibraryTrack track, Plays plays, TakeBacks.TakeBack takeBack, boolean noOtherPlays) {
    if (!answers.takeBack()) {
      List<Long> moved = takeBack.moved().stream().map(PlayedTrack::id).toList();
      leftAlone.add(new LeftAlone.TakeBack(track, plays.count(), takeBack.added(), moved));
      return plays;
    }
    for (PlayedTrack moved : takeBack.moved()) {
      Ledger.Entry known = input.ledger().entry(moved.id(), track.id());
      ledgerChanges.add(new LedgerChange.Accounted(track, moved.id(), known, null));
    }
    if (noOtherPlays) {
      leftAs(track, null);
    }
    int count = Math.max(0, plays.count() - takeBack.added());
    return new Plays(count, plays.date(), Change.NO_PLAYS, takeBack.historyRows());
  }

  private Plays count(
      LibraryTrack track, Annotation before, Plays plays, List<PlayedTrack> played) {
    long[] seconds = LeadsByTrack.seconds(played);
    long[] history = input.library().historyOf(track.id());
    long[] outside = HistoryPairing.unpaired(seconds, history, rules.toleranceSeconds());
    TrackAccount account =
        TrackAccount.of(track, played, input.ledger(), before.count(), rules.countUndated());
    int outsideWithUndated = outside.length + account.plays() - seconds.length;
    CountDecision decision =
        rules.policy() == ConflictPolicy.INCREMENT
            ? IncrementRule.decide(
                account,
                plays.count(),
                history.length,
                outsideWithUndated,
                input.ledger().isEmpty(),
                answers)
            : CompareRule.decide(account, plays.count(), rules, answers);
    note(decision.note());
    int rise = decision.count() - plays.count();
    String date =
        decision.untouched()
            ? plays.date()
            : DateRule.after(plays.date(), seconds, rise > 0, rules.toleranceSeconds());
    long[] added =
        input.library().hasHistory()
            ? PlayPicker.pick(outside, second(before.playDate()), rise)
            : Change.NO_PLAYS;
    account(
        decision,
        rise,
        history.length + added.length - plays.historyRemoved().length,
        outsideWithUndated - added.length);
    return new Plays(decision.count(), date, added, plays.historyRemoved());
  }

  private void account(CountDecision decision, int rise, int history, int outsideHistory) {
    TrackAccount after = decision.settled() ? decision.account().settled(rise) : decision.account();
    for (TrackAccount.Line line : after.lines()) {
      Ledger.Pair pair = new Ledger.Pair(line.played().id(), after.track().id());
      Ledger.Entry known = input.ledger().entries().get(pair);
      if (!line.entry().equals(known == null ? Ledger.Entry.NONE : known)) {
        ledgerChanges.add(
            new LedgerChange.Accounted(after.track(), line.played().id(), known, line.entry()));
      }
    }
    if (decision.settled()) {
      leftAs(after.track(), new Ledger.Left(decision.count(), history, outsideHistory));
    } else if (after.fallen() == 0) {
      // Plays that are not settled are not counted, inside the history or outside of it.
      int counted =
          Math.min(outsideHistory, after.left() == null ? 0 : after.left().outsideHistory());
      leftAs(after.track(), new Ledger.Left(decision.count(), history, counted));
    }
  }

  private void leftAs(LibraryTrack track, Ledger.Left left) {
    Ledger.Left known = input.ledger().left().get(track.id());
    if (!Objects.equals(known, left)) {
      ledgerChanges.add(new LedgerChange.LeftAs(track, known, left));
    }
  }

  private StarRule.Decision star(LibraryTrack track, Annotation before) {
    StarRule.Decision decision = stars.decide(track, before);
    note(decision.note());
    Ledger.SetStar known = input.ledger().stars().get(track.id());
    if (!Objects.equals(known, decision.mine())) {
      ledgerChanges.add(new LedgerChange.Star(track, known, decision.mine()));
    }
    return decision;
  }

  private void change(LibraryTrack track, Annotation before, Plays plays, StarRule.Decision star) {
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
            track.artist() + " – " + track.title(),
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
