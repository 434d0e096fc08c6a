package navisync.lives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import navisync.lives.Listening.PlaysOf;
import navisync.lives.SyncOptions.Policy;
import navisync.model.LastfmTrack;

/**
 * What a run makes of the count of one library track, of its date and of its history.
 *
 * <p>N is Navidrome's count, L the plays of all Last.fm tracks that lead to the track. N below L is
 * raised to L, whatever the policy. N above L is a conflict: lastfm lowers it, the others leave it;
 * under ask, which has nobody to ask here, the date waits too. Policy increment compares no
 * numbers: it adds the plays that are not recorded yet and not in the server's history.
 */
final class CountRule {
  private final Kept kept;
  private final Recorded recorded;
  private final Map<LastfmTrack, PlaysOf> wanted;
  private final boolean keepsHistory;
  private final boolean complete;
  private final List<Long> dated = new ArrayList<>();
  private int undated;
  private Policy policy;

  CountRule(
      Kept kept,
      Recorded recorded,
      Map<LastfmTrack, PlaysOf> wanted,
      boolean keepsHistory,
      boolean complete) {
    this.kept = kept;
    this.recorded = recorded;
    this.wanted = wanted;
    this.keepsHistory = keepsHistory;
    this.complete = complete;
    wanted
        .values()
        .forEach(
            plays -> {
              dated.addAll(plays.dated());
              undated += plays.ahead().size() + plays.undated();
            });
  }

  void apply(Policy how) {
    policy = how;
    if (policy == Policy.INCREMENT) {
      if (!fell()) {
        increment();
      }
      return;
    }
    int lastfm = lastfm();
    if (kept.count < lastfm) {
      addedLess();
      int rise = lastfm - kept.count;
      raise(rise);
      perhapsRaisedLess(rise);
      recordAll();
    } else if (kept.count == lastfm) {
      addedLess();
      moveDate(false);
      recordAll();
    } else if (policy == Policy.LASTFM && complete) {
      addedLess();
      kept.count = lastfm;
      moveDate(false);
      recordAll();
    } else {
      if (policy != Policy.ASK && policy != Policy.LASTFM) {
        moveDate(false);
      }
      recordConflict();
    }
  }

  /** All plays that lead to the track. */
  int lastfm() {
    return dated.size() + undated;
  }

  /** Those with a time. */
  List<Long> dated() {
    return dated;
  }

  /** Those with a time that the server's history does not show. */
  List<Long> notInHistory() {
    return Pairing.unpaired(dated, kept.history);
  }

  /** A count below what the last run left: a backup came back. */
  private boolean fell() {
    return recorded.fell(kept);
  }

  /** What a restored backup lost is added no longer; by which of several tracks is left open. */
  void addedLess() {
    addedForStanding();
    int lost = recorded.left == null ? 0 : Math.max(0, recorded.left - kept.count);
    for (LastfmTrack track : wanted.keySet()) {
      Recorded.Part part = recorded.part(track);
      part.addedAtLeast = Math.max(0, part.addedAtLeast - lost);
      if (wanted.size() == 1) {
        part.addedAtMost = Math.max(0, part.addedAtMost - lost);
      }
    }
  }

  /** What was added for plays that are gone need not be what others count that came instead. */
  private void addedForStanding() {
    wanted.forEach(
        (track, plays) -> {
          Recorded.Part part = recorded.part(track);
          List<Long> gone = new ArrayList<>(part.plays);
          plays.dated().forEach(gone::remove);
          plays.ahead().forEach(gone::remove);
          int standing = part.plays.size() - gone.size() + Math.min(part.undated, plays.undated());
          part.addedAtLeast = Math.min(part.addedAtLeast, standing);
        });
  }

  private void increment() {
    addedForStanding();
    List<Long> fresh = Pairing.unpaired(dated, recorded.plays());
    List<Long> notInHistory = notInHistory();
    List<Long> ofThis = Pairing.unpaired(dated, recorded.playsOfOther());
    fresh.removeIf(second -> !notInHistory.contains(second) || !ofThis.contains(second));
    int undatedBefore = 0;
    List<Long> ahead = new ArrayList<>();
    for (Map.Entry<LastfmTrack, PlaysOf> each : wanted.entrySet()) {
      undatedBefore += recorded.part(each.getKey()).undated;
      ahead.addAll(each.getValue().ahead());
    }
    List<Long> freshAhead = Pairing.unpaired(ahead, recorded.plays());
    freshAhead.retainAll(Pairing.unpaired(ahead, recorded.playsOfOther()));
    int freshUndated =
        Math.max(0, undated - ahead.size() - undatedBefore - recorded.undatedOfOther())
            + freshAhead.size();
    int left = recorded.left == null ? 0 : recorded.left;
    int seen = Math.max(0, kept.history.size() - recorded.historyLeft);
    int growth = Math.max(0, kept.count - left - seen);
    long mayBeGrowth =
        fresh.stream()
                .filter(second -> kept.played != null && second <= kept.played + Pairing.TOLERANCE)
                .count()
            + freshUndated;
    int rise = fresh.size() + freshUndated - (int) Math.min(growth, mayBeGrowth);
    if (rise > 0) {
      raise(rise);
    } else {
      moveDate(false);
    }
    recordAll();
  }

  /** Raises the count, moves the date and adds as many rows to the history as it can. */
  private void raise(int rise) {
    if (keepsHistory) {
      List<Long> rows = pick(notInHistory(), rise);
      kept.history.addAll(rows);
      recorded.rows.addAll(rows);
    }
    kept.count += rise;
    moveDate(true);
    added(rise);
  }

  /** A count that may have been higher was raised by less, or not at all. */
  private void perhapsRaisedLess(int rise) {
    int open = Math.min(kept.unsure, rise);
    kept.unsure -= open;
    kept.rowsFewer = keepsHistory ? open : 0;
    for (LastfmTrack track : wanted.keySet()) {
      Recorded.Part part = recorded.part(track);
      part.addedAtLeast = Math.max(0, part.addedAtLeast - open);
    }
  }

  /** The newest beyond the last-played date first, then the oldest first. */
  List<Long> pick(List<Long> plays, int number) {
    List<Long> order = new ArrayList<>();
    plays.stream()
        .filter(second -> kept.played == null || second > kept.played)
        .sorted(Comparator.reverseOrder())
        .forEach(order::add);
    plays.stream()
        .filter(second -> kept.played != null && second <= kept.played)
        .sorted()
        .forEach(order::add);
    return order.subList(0, Math.min(number, order.size()));
  }

  /**
   * The date is never moved back. Where the count stays, a play within the tolerance is the one
   * that is dated already.
   */
  private void moveDate(boolean raised) {
    if (dated.isEmpty()) {
      return;
    }
    long newest = dated.stream().max(Comparator.naturalOrder()).orElseThrow();
    if (kept.played == null || newest > kept.played + (raised ? 0 : Pairing.TOLERANCE)) {
      kept.played = newest;
    }
  }

  /** Notes for which Last.fm tracks the count rose, as far as the rules say. */
  void added(int rise) {
    int fresh = 0;
    for (Map.Entry<LastfmTrack, PlaysOf> each : wanted.entrySet()) {
      fresh += fresh(each.getKey(), each.getValue());
    }
    for (Map.Entry<LastfmTrack, PlaysOf> each : wanted.entrySet()) {
      Recorded.Part part = recorded.part(each.getKey());
      int own = fresh(each.getKey(), each.getValue());
      part.addedAtMost += Math.min(rise, Math.max(own, rise > fresh ? rise : 0));
      part.addedAtLeast +=
          wanted.size() == 1 ? rise : Math.max(0, Math.min(own, rise - (fresh - own)));
    }
  }

  private int fresh(LastfmTrack track, PlaysOf plays) {
    return Pairing.unpaired(plays.dated(), recorded.plays()).size()
        + Pairing.unpaired(plays.ahead(), recorded.plays()).size()
        + Math.max(0, plays.undated() - recorded.part(track).undated);
  }

  /** The count holds all of them now. */
  void recordAll() {
    wanted.forEach(
        (track, plays) -> {
          Recorded.Part part = recorded.part(track);
          part.plays = new ArrayList<>(plays.dated());
          part.plays.addAll(plays.ahead());
          part.undated = plays.undated();
          cap(part);
        });
    // A track that counts nothing is as good as one that no run has met.
    if (recorded.left != null || kept.count > 0 || !kept.history.isEmpty()) {
      recorded.left = kept.count;
      recorded.historyLeft = kept.history.size();
    }
    // A count that equals Last.fm's holds no plays that go elsewhere.
    if (policy != Policy.INCREMENT) {
      recorded.parts.keySet().retainAll(wanted.keySet());
    }
  }

  /** No more is recorded than before, and never more than the plays that still exist. */
  void recordConflict() {
    List<Long> gone = Pairing.unpaired(recorded.plays(), wantedPlays());
    wanted.forEach(
        (track, plays) -> {
          Recorded.Part part = recorded.part(track);
          part.plays.removeIf(gone::remove);
          part.undated = Math.min(part.undated, plays.undated());
          cap(part);
        });
    recorded.left = recorded.left == null ? kept.count : Math.max(kept.count, recorded.left);
    recorded.historyLeft = kept.history.size();
  }

  private List<Long> wantedPlays() {
    List<Long> all = new ArrayList<>(dated);
    wanted.values().forEach(plays -> all.addAll(plays.ahead()));
    return all;
  }

  private static void cap(Recorded.Part part) {
    part.addedAtMost = Math.min(part.addedAtMost, part.number());
    part.addedAtLeast = Math.min(part.addedAtLeast, part.number());
  }
}
