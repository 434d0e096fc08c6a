package navisync.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import navisync.model.SortedTimes;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.store.navidrome.OpenIntent;

/**
 * The part of a plan over the API that was applied: without the plays that were not counted and the
 * stars that were not set. What was counted is recorded, so that no later run adds it again.
 *
 * @param changes what changed in Navidrome
 * @param ledger the changes to the ledger that follow
 */
record CountedPlan(List<Change> changes, List<LedgerChange> ledger) {

  /**
   * Returns the part of an intent that was applied.
   *
   * @param sent the intent's changes beside what the server counts now
   */
  static CountedPlan of(OpenIntent intent, SentChanges sent) {
    Map<String, long[]> counted = sent.countedPlays(intent.started());
    Map<String, Change> cut = new HashMap<>();
    Map<String, long[]> missing = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Change change : intent.changes()) {
      if (!sent.notCounted().contains(change)) {
        changes.add(change);
        continue;
      }
      long[] plays = counted.getOrDefault(change.id(), Change.NO_PLAYS);
      Change done = done(change, plays, sent.starCameAbout(change));
      missing.put(change.id(), SortedTimes.minus(change.historyAdded(), plays));
      cut.put(change.id(), done);
      if (!done.after().equals(done.before())) {
        changes.add(done);
      }
    }
    List<LedgerChange> ledger = new ArrayList<>();
    for (LedgerChange line : intent.ledger()) {
      Change done = cut.get(line.track().id());
      LedgerChange kept = done == null ? line : cutDown(line, done, missing);
      if (kept != null) {
        ledger.add(kept);
      }
    }
    return new CountedPlan(changes, ledger);
  }

  private static Change done(Change planned, long[] plays, boolean starred) {
    Annotation before = planned.before();
    String date = before.playDate();
    if (plays.length > 0) {
      Instant newest = Instant.ofEpochSecond(plays[plays.length - 1]);
      boolean later =
          PlayDate.instant(date).map(played -> newest.isAfter(played)).orElse(date == null);
      date = later ? PlayDate.text(newest.getEpochSecond()) : date;
    }
    Annotation after = before.with(before.count() + plays.length, date);
    if (starred) {
      after = after.withStar(planned.after().starred(), planned.after().starredAt());
    }
    return new Change(
        planned.type(), planned.id(), planned.name(), before, after, plays, Change.NO_PLAYS);
  }

  /** Returns a line without the missing plays; null where nothing of it is left. */
  private static LedgerChange cutDown(LedgerChange line, Change done, Map<String, long[]> missing) {
    String track = line.track().id();
    if (line instanceof LedgerChange.Recorded pair && pair.after() != null) {
      Ledger.Entry planned = pair.after();
      Ledger.Entry before = pair.before() == null ? Ledger.Entry.NONE : pair.before();
      long[] gone = SortedTimes.inBoth(planned.plays(), missing.get(track));
      missing.put(track, SortedTimes.minus(missing.get(track), gone));

      Ledger.Entry kept =
          new Ledger.Entry(
              SortedTimes.minus(planned.plays(), gone),
              planned.undated(),
              Math.max(0, planned.added() - gone.length));
      return kept.equals(before)
          ? null
          : new LedgerChange.Recorded(line.track(), pair.lastfmTrack(), pair.before(), kept);
    }
    if (line instanceof LedgerChange.LeftAs left && left.after() != null) {
      long lacking = left.after().count() - done.after().count();
      return new LedgerChange.LeftAs(
          line.track(),
          left.before(),
          new Ledger.Left(done.after().count(), Math.max(0, left.after().history() - lacking)));
    }
    boolean star = line instanceof LedgerChange.Star;
    return star && done.after().starred() == done.before().starred() ? null : line;
  }
}
