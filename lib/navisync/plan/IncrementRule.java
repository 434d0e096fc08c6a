package navisync.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import navisync.model.PlayDate;

/**
 * The rule for a play count under policy increment: Navidrome's own count, plus the plays that are
 * not recorded yet and not in the server's history.
 *
 * <p>People scrobble from Navidrome to Last.fm, so what a count grew by itself since the last run
 * may be these very plays. Where the history shows such a play it is known by its time; growth that
 * the history does not show is set off against the new plays, but never against one that is later
 * than the track's last-played date: Navidrome did not count it.
 */
final class IncrementRule {

  /**
   * What Navidrome shows of a track.
   *
   * @param count the count to add to
   * @param lastPlayed the last-played date in the server's text, null for never
   * @param history how many plays its history holds for the track
   */
  record Shown(long count, String lastPlayed, long history) {}

  private IncrementRule() {}

  /**
   * Decides the count of one track.
   *
   * @param ledger what is recorded at the track
   * @param fromBefore whether a count that no run remembered was there before increments began
   */
  static PlannedCount decide(
      TrackLedger ledger,
      Shown shown,
      boolean fromBefore,
      long toleranceSeconds,
      PlanAnswers answers) {
    if (ledger.fallen() > 0 && !answers.setLedgerBack()) {
      LeftAlone note = new LeftAlone.Fallen(ledger.track(), ledger.now(), ledger.left().count());
      return PlannedCount.waiting(shown.count, ledger, note);
    }
    TrackLedger followed = ledger.followingFall();
    long[] fresh = followed.fresh();
    long withoutTime = followed.freshAhead() + followed.freshUndated();
    long added = fresh.length + followed.freshUndated();
    long perhapsCounted =
        Math.min(added, playedUntil(fresh, shown.lastPlayed, toleranceSeconds) + withoutTime);
    long setOff = Math.min(perhapsCounted, grownUnseen(followed, shown.history, fromBefore));
    LeftAlone note = setOff == 0 ? null : new LeftAlone.AlreadyCounted(ledger.track(), setOff);
    return PlannedCount.settled(shown.count + added - setOff, followed, note);
  }

  private static int playedUntil(long[] plays, String lastPlayed, long toleranceSeconds) {
    if (lastPlayed == null || lastPlayed.isBlank()) {
      return 0;
    }
    Optional<Instant> last = PlayDate.instant(lastPlayed);
    if (last.isEmpty()) {
      return plays.length;
    }
    long latest = last.get().getEpochSecond() + toleranceSeconds;
    return (int) Arrays.stream(plays).filter(second -> second <= latest).count();
  }

  /**
   * Returns by how much the count grew since the last run, less the rows of the history since then.
   */
  private static long grownUnseen(TrackLedger ledger, long history, boolean fromBefore) {
    if (ledger.left() == null) {
      return fromBefore ? 0 : Math.max(0, ledger.now() - history);
    }
    long seenSince = Math.max(0, history - ledger.left().history());
    return Math.max(0, ledger.now() - ledger.left().count() - seenSince);
  }
}
