package navisync.sync;

import java.util.List;
import navisync.model.Library;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.plan.Ledger;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.TargetStore;

/**
 * What the cache holds of an account: what was played and loved, and what of it is recorded at a
 * Navidrome.
 */
record CachedPlays(List<PlayedTrack> played, List<LovedTrack> loved, Ledger ledger) {

  /** Reads all of it. */
  static CachedPlays read(AccountHistory history, TargetStore target, Library library) {
    return new CachedPlays(
        history.playedTracks(), history.loved(), target.ledger(library, history));
  }
}
