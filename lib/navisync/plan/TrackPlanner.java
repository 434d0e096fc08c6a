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
  private final Answers answers;
  private final LeadsByTrack leads;
  private final Map<String, TakeBacks.TakeBack> takeBacks;
  private final StarRule stars;
  private final Set<String> starTracks;

  TrackPlanner(PlanInput input, Answers answers) {
    this.input = input;
    this.answers = answers;
    this.leads = new LeadsByTrack(input.plays());
    this.takeBacks = TakeBacks.find(input);
    this.stars = new StarRule(input);
    this.starTracks = stars.tracks();
  }

  void plan(LibraryTrack track) {
    List<PlayedTrack> played =
        input.rules().playCounts() ? leads.of(track.id()) : List.<PlayedTrack>of();
    TakeBacks.TakeBack takeBack = takeBacks.get(track.id());
    if (played.isEmpty() && takeBack == null && !starTracks.contains(track.id())) {
      return;
    }
    Annotation before = input.library().ofTrack(track.id());
    long[] removed = Change.NO_PLAYS;
    int count = before.count();
    if (takeBack != null && answers.takeBack()) {
      count = Math.max(0, count - takeBack.added());
      removed = takeBack.historyRows();
      forget(track, takeBack.moved());
    } else if (takeBack != null && takeBack.added() > 0) {
      List<Long> moved = takeBack.moved().stream().map(PlayedTrack::id).toList();
      leftAlone.add(new LeftAlone.TakeBack(track, before.count(), takeBack.added(), moved));
    }
    String date = before.playDate();
    long[] added = Change.NO_PLAYS;
    if (!played.isEmpty()) {
      long[] plays = LeadsByTrack.seconds(played);
      long[] history = input.library().historyOf(track.id());
      long[] outside = HistoryPairing.unpaired(plays, history, input.rules().toleranceSeconds());
      CountDecision decision = decide(track, played, count, history.length, outside.length, plays);
      note(decision.note());
      int rise = decision.count() - count;
      count = decision.count();
      if (!decision.untouched()) {
        date = DateRule.after(date, plays, rise > 0, input.rules().toleranceSeconds());
      }
      if (input.library().hasHistory()) {
        added = PlayPicker.pick(outside, second(before.playDate()), rise);
      }
      account(
          decision,
          rise,
          history.length + added.length - removed.length,
          outside.length - added.length);
    }
    StarRule.Decision star = stars.decide(track, before);
    note(star.note());
    star(track, star);
    Annotation after =
        new Annotation(
            true,
            count == before.count() ? before.playCount() : Integer.valueOf(count),
            date,
            star.starred(),
            star.starredAt());
    if (!sameFields(before, after) || added.length > 0 || removed.length > 0) {
      changes.add(
          new Change(
              ItemType.MEDIA_FILE,
              track.id(),
              track.artist() + " – " + track.title(),
              before,
              after,
              added,
              removed));
    }
  }

  private CountDecision decide(
      LibraryTrack track,
      List<PlayedTrack> played,
      int count,
      int history,
      int outsideHistory,
      long[] plays) {
    PlanRules rules = input.rules();
    TrackAccount account = TrackAccount.of(track, played, input.ledger(), rules.countUndated());
    if (rules.policy() != ConflictPolicy.INCREMENT) {
      return CompareRule.decide(account, count, rules, answers);
    }
    int undated = account.plays() - plays.length;
    return IncrementRule.decide(
        account, count, history, outsideHistory + undated, input.ledger().isEmpty(), answers);
  }

  private void account(CountDecision decision, int rise, int history, int outsideHistory) {
    TrackAccount before = decision.account();
    TrackAccount after = decision.settled() ? before.settled(rise) : before;
    for (TrackAccount.Line line : after.lines()) {
      Ledger.Pair pair = new Ledger.Pair(line.played().id(), after.track().id());
      Ledger.Entry known = input.ledger().entries().get(pair);
      boolean nothing = known == null && line.entry().equals(Ledger.Entry.NONE);
      if (!nothing && !line.entry().equals(known)) {
        ledgerChanges.add(
            new LedgerChange.Accounted(after.track(), line.played().id(), known, line.entry()));
      }
    }
    if (decision.note() instanceof LeftAlone.Fallen) {
      return;
    }
    int waiting = after.notAccounted();
    Ledger.Left left =
        new Ledger.Left(decision.count(), history, Math.max(0, outsideHistory - waiting));
    if (!left.equals(before.left())) {
      ledgerChanges.add(new LedgerChange.LeftAs(after.track(), before.left(), left));
    }
  }

  private void forget(LibraryTrack track, List<PlayedTrack> moved) {
    for (PlayedTrack played : moved) {
      Ledger.Entry known = input.ledger().entry(played.id(), track.id());
      ledgerChanges.add(new LedgerChange.Accounted(track, played.id(), known, null));
    }
  }

  private void star(LibraryTrack track, StarRule.Decision decision) {
    Ledger.SetStar known = input.ledger().stars().get(track.id());
    if (!Objects.equals(known, decision.mine())) {
      ledgerChanges.add(new LedgerChange.Star(track, known, decision.mine()));
    }
  }

  private void note(LeftAlone note) {
    if (note != null) {
      leftAlone.add(note);
    }
  }

  private static boolean sameFields(Annotation before, Annotation after) {
    return Objects.equals(before.playCount(), after.playCount())
        && Objects.equals(before.playDate(), after.playDate())
        && before.starred() == after.starred()
        && Objects.equals(before.starredAt(), after.starredAt());
  }

  private static long second(String playDate) {
    return PlayDate.instant(playDate).map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
  }
}
