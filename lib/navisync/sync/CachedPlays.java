package navisync.sync;

import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.store.history.AccountHistory;

/** What was played and loved, as the cache has it. */
record CachedPlays(List<PlayedTrack> played, List<LovedTrack> loved) {

  /** Returns the names of what was played. */
  List<LastfmTrack> playedTracks() {
    return played.stream().map(PlayedTrack::track).toList();
  }

  /** Returns the names of what was loved; a love tells of no album. */
  List<LastfmTrack> lovedTracks() {
    return loved.stream()
        .map(each -> new LastfmTrack(each.artist(), each.title(), "", each.mbid()))
        .toList();
  }

  /** Reads all of an account. */
  static CachedPlays read(AccountHistory history) {
    return new CachedPlays(history.playedTracks(), history.loved());
  }
}
