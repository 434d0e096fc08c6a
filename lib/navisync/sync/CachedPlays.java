package navisync.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.model.SongName;
import navisync.store.history.AccountHistory;

/** The plays and the loved tracks in the cache. */
record CachedPlays(List<PlayedTrack> played, List<LovedTrack> loved) {

  /** Returns the names of what was played. */
  List<LastfmTrack> playedTracks() {
    return played.stream().map(PlayedTrack::track).toList();
  }

  /** Returns the names of what was loved; a loved track has no album. */
  List<LastfmTrack> lovedTracks() {
    return loved.stream()
        .map(each -> new LastfmTrack(each.artist(), each.title(), "", each.mbid()))
        .toList();
  }

  /** Returns what was played or loved, each song once, to be searched for in a library. */
  Set<SongName> songs() {
    Set<SongName> songs = new LinkedHashSet<>();
    played.forEach(each -> songs.add(each.track().song()));
    loved.forEach(each -> songs.add(each.song()));
    return songs;
  }

  /** Reads all of an account. */
  static CachedPlays read(AccountHistory history) {
    return new CachedPlays(history.playedTracks(), history.loved());
  }
}
