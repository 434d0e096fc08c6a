package navisync.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final VanishedTracks vanished;
  private final Map<String, TakeBacks.TakeBack> takeBacks;
  private final StarRule stars;
  private final Set<String> starTracks;
  private final TrackNames names;
  private final boolean firstTime;

  /**
   * The plays of a track as they shall be; each step of planning hands on the next one.
   *
   * @param lastfms whether the count is settled at Last.fm's own
   */
  private record Plays(
      long count, String date, long[] historyAdded, long[] historyRemoved, boolean lastfms) {}

  TrackPlanner(PlanInput input, Answers answers) {
    this.input = input;
    this.rules = input.rules();
    this.answers = answers;
    this.leads = new LeadsByTrack(input.plays());
    this.vanished = new VanishedTracks(input);
    this.takeBacks = TakeBacks.find(input);
    this.stars = new StarRule(input);
    this.starTracks = stars.tracks();
    this.firstTime = FirstIncrement.isFirst(input);
    this.names = new TrackNames(input.library().tracks());
  }

  void plan(LibraryTrack track) {
    List<PlayedTrack> played = rules.playCounts() ? leads.of(track.id()) : List.<PlayedTrack>of();
    TakeBacks.TakeBack takeBack = takeBacks.get(track.id());
    if (played.isEmpty() && takeBack == null && !starTracks.contains(track.id())) {
      return;
    }
    Annotation before = input.library().ofTrack(track.id());
    Plays plays =
        new Plays(before.count(), before.playDate(), Change.NO_PLAYS, Change.NO_PLAYS, false);
    long fallen = fallen(track, before);
    boolean takesBack = takeBack != null && takesBack(takeBack, fallen);
    if (takesBack) {
      plays = takeBack(track, plays, takeBack, fallen, played.isEmpty());
    }
    if (!played.isEmpty()) {
      long fallenElsewhere = takesBack ? Math.min(fallen, takeBack.added()) : 0;
      plays = count(track, before.count() + fallenElsewhere, before, plays, played);
    }
    if (takeBack != null && !takesBack) {
      leave(track, plays, takeBack, fallen);
    }
    change(track, before, plays, star(track, before));
  }

  private long fallen(LibraryTrack track, Annotation before) {
    Ledger.Left left = input.ledger().left().get(track.id());
    return left == null ? 0 : Math.max(0, left.count() - before.count());
  }

  private boolean takesBack(TakeBacks.TakeBack takeBack, long fallen) {
    return rules.historyComplete()
        && answers.takeBack()
        && takeBack.added() > 0
        && (fallen == 0 || answers.setLedgerBack());
  }

  /** Takes back what was added, less what a fall of the count has taken already. */
  private Plays takeBack(
      LibraryTrack track,
      Plays plays,
      TakeBacks.TakeBack takeBack,
      long fallen,
      boolean noOtherPlays) {
    forget(track, takeBack);
    if (noOtherPlays) {
      leftAs(track, null);
    }
    long count = Math.max(0, plays.count() - Math.max(0, takeBack.added() - fallen));
    return new Plays(count, plays.date(), Change.NO_PLAYS, takeBack.historyRows(), false);
  }

  /** What was added is not taken back: offers it, unless it is no longer in the count. */
  private void leave(LibraryTrack track, Plays plays, TakeBacks.TakeBack takeBack, long fallen) {
    if (plays.lastfms()) {
      forget(track, takeBack);
    } else if (rules.historyComplete() && takeBack.added() > 0) {
      List<Long> moved = takeBack.moved().stream().map(PlayedTrack::id).toList();
      LeftAlone offer = new LeftAlone.TakeBack(track, plays.count(), takeBack.added(), moved);
      LeftAlone fell = new LeftAlone.Fallen(track, plays.count(), plays.count() + fallen);
      if (fallen == 0) {
        note(offer);
      } else if (leftAlone.isEmpty() || !fell.equals(leftAlone.get(leftAlone.size() - 1))) {
        note(fell);
      }
    }
  }

  private void forget(LibraryTrack track, TakeBacks.TakeBack takeBack) {
    for (PlayedTrack moved : takeBack.moved()) {
      Ledger.Entry known = input.ledger().entry(moved.id(), track.id());
      ledgerChanges.add(new LedgerChange.Accounted(track, moved.id(), known, null));
    }
  }

  private Plays count(
      LibraryTrack track, long now, Annotation before, Plays plays, List<PlayedTrack> played) {
    long[] seconds = LeadsByTrack.seconds(played);
    long[] history = without(input.library().historyOf(track.id()), plays.historyRemoved());
    long[] outside = HistoryPairing.unpaired(seconds, history, rules.toleranceSeconds());
    TrackAccount account =
        TrackAccount.of(
            track, played, vanished.of(track.id()), input.ledger(), now, rules.countUndated());
    long outsideWithUndated = outside.length + account.plays() - seconds.length;
    boolean increment = rules.policy() == ConflictPolicy.INCREMENT;
    CountDecision decision =
        increment
            ? IncrementRule.decide(
                account, plays.count(), history.length, outsideWithUndated, firstTime, answers)
            : CompareRule.decide(account, plays.count(), rules, answers);
    note(decision.note());
    long rise = decision.count() - plays.count();
    boolean sent = rules.delivery() == Delivery.SENT;
    long[] added =
        sent || input.library().hasHistory()
            ? PlayPicker.pick(outside, second(before.playDate()), rise)
            : Change.NO_PLAYS;
    long count = sent && rise > 0 ? plays.count() + added.length : decision.count();
    String date =
        sent ? dateOfSent(plays.date(), added) : date(plays.date(), decision, seconds, rise);
    account(decision, rise, history.length + added.length, outsideWithUndated - added.length);
    boolean lastfms = decision.settled() && !increment;
    return new Plays(count, date, added, plays.historyRemoved(), lastfms);
  }

  private String date(String before, CountDecision decision, long[] plays, long rise) {
    return decision.untouched()
        ? before
        : DateRule.after(before, plays, rise > 0, rules.toleranceSeconds());
  }

  private String dateOfSent(String before, long[] sent) {
    return DateRule.after(before, sent, true, rules.toleranceSeconds());
  }

  private static long[] without(long[] rows, long[] gone) {
    if (gone.length == 0) {
      return rows;
    }
    List<Long> rest = new ArrayList<>(Arrays.stream(rows).boxed().toList());
    for (Long second : gone) {
      rest.remove(second);
    }
    return rest.stream().mapToLong(Long::longValue).toArray();
  }

  private void account(CountDecision decision, long rise, long history, long outsideHistory) {
    TrackAccount after = decision.settled() ? decision.account().settled(rise) : decision.account();
    for (TrackAccount.Line line : after.lines()) {
      Ledger.Pair pair = new Ledger.Pair(line.lastfmTrack(), after.track().id());
      Ledger.Entry known = input.ledger().entries().get(pair);
      if (!line.entry().equals(known == null ? Ledger.Entry.NONE : known)) {
        Ledger.Entry entry = line.entry().equals(Ledger.Entry.NONE) ? null : line.entry();
        ledgerChanges.add(
            new LedgerChange.Accounted(after.track(), line.lastfmTrack(), known, entry));
      }
    }
    if (decision.settled()) {
      leftAs(after.track(), new Ledger.Left(decision.count(), history, outsideHistory));
    } else if (after.fallen() == 0) {
      // Plays that are not settled are not counted, inside the history or outside of it.
      long counted =
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
            names.of(track),
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
