package navisync.sync;

import java.util.List;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.store.history.AccountHistory;

/** What was played and loved, as the cache has it. */
record CachedPlays(List<PlayedTrack> played, List<LovedTrack> loved) {

  /** Reads all of an account. */
  static CachedPlays read(AccountHistory history) {
    return new CachedPlays(history.playedTracks(), history.loved());
  }
}
