package navisync.sync;

import java.util.LinkedHashSet;
import java.util.Set;
import navisync.cache.AccountHistory;
import navisync.cache.PlayedTrack;
import navisync.lastfm.LovedTrack;
import navisync.navidrome.api.SongName;

/** The songs that a run would search for where the server does not list its library. */
final class SongNames {
  private SongNames() {}

  /** What the account played or loved, each song once. */
  static Set<SongName> of(AccountHistory account) {
    Set<SongName> names = new LinkedHashSet<>();
    for (PlayedTrack played : account.playedTracks()) {
      names.add(new SongName(played.track().artist(), played.track().title()));
    }
    for (LovedTrack loved : account.loved()) {
      names.add(new SongName(loved.artist(), loved.title()));
    }
    return names;
  }
}
