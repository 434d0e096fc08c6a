package navisync.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import navisync.model.Annotation;
import navisync.model.LibraryTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayDate;
import navisync.model.SongName;

/**
 * The rule for stars: a loved track gets one once, dated as it was loved; one that the user removed
 * stays away; one is removed only if NaviSync set it, the love is gone from a complete list, and
 * the policy is lastfm.
 */
final class StarRule {

  /**
   * What becomes of a track's star.
   *
   * @param starred whether it is starred afterwards
   * @param starredAt the server's text of when, as it was where nothing changes
   * @param mine the ledger's line afterwards, null for none
   * @param note the note for the report, null for none
   */
  record PlannedStar(boolean starred, String starredAt, SongName mine, LeftAlone note) {}

  private final PlanRules rules;
  private final Ledger ledger;
  private final PlanInput input;
  private final Map<String, LovedTrack> lovedByTrack = new HashMap<>();
  private final Set<SongName> loves = new HashSet<>();

  StarRule(PlanInput input) {
    this.rules = input.rules();
    this.ledger = input.ledger();
    this.input = input;
    for (LoveMatch love : input.loved()) {
      loves.add(love.loved().song());
      for (LibraryTrack target : love.targets()) {
        lovedByTrack.merge(target.id(), love.loved(), StarRule::lovedFirst);
      }
    }
  }

  /** Returns the earlier love; one of unknown date only where there is no other. */
  private static LovedTrack lovedFirst(LovedTrack one, LovedTrack other) {
    if (one.second() <= 0 || other.second() <= 0) {
      return one.second() > 0 ? one : other;
    }
    return one.second() <= other.second() ? one : other;
  }

  /** Returns the library tracks that may get or lose a star. */
  Set<String> tracks() {
    Set<String> ids = new HashSet<>(lovedByTrack.keySet());
    ids.addAll(ledger.stars().keySet());
    return rules.loved() ? ids : Set.of();
  }

  PlannedStar decide(LibraryTrack track, Annotation before) {
    SongName mine = ledger.stars().get(track.id());
    LovedTrack loved = rules.loved() ? lovedByTrack.get(track.id()) : null;
    if (loved != null && !before.starred()) {
      PastWrites.PastStar past = input.past().stars().get(track.id());
      boolean taken = past != null && past.taken();
      boolean lost = mine != null && !taken && LostStar.byRestoredBackup(before, past, input);
      if (mine != null && !taken && !lost) {
        return keep(before, mine, new LeftAlone.StarRemoved(track));
      }
      long second = loved.second() > 0 ? loved.second() : rules.now();
      LeftAlone note = lost ? new LeftAlone.StarLost(track) : null;
      return new PlannedStar(true, PlayDate.text(second), loved.song(), note);
    }
    boolean loveGone = mine != null && !loves.contains(mine);
    if (!rules.loved() || loved != null || !loveGone || !rules.complete()) {
      return keep(before, mine, null);
    }
    if (!before.starred()) {
      return keep(before, null, null);
    }
    if (!rules.policy().removesStars()) {
      return keep(before, mine, new LeftAlone.StarKept(track));
    }
    return new PlannedStar(false, PlayDate.text(rules.now()), null, null);
  }

  /** Returns whether a star of NaviSync is missing although its track is loved. */
  boolean missesAny() {
    return rules.loved()
        && ledger.stars().keySet().stream()
            .anyMatch(id -> lovedByTrack.containsKey(id) && !input.library().ofTrack(id).starred());
  }

  private static PlannedStar keep(Annotation before, SongName mine, LeftAlone note) {
    return new PlannedStar(before.starred(), before.starredAt(), mine, note);
  }
}
