package navisync.sync;

import java.util.LinkedHashSet;
import java.util.Set;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.model.SongName;
import navisync.store.history.AccountHistory;

/** The songs that a run searches for where the server does not list its library. */
final class SongNames {
  private SongNames() {}

  /** Returns what the account played or loved, each song once. */
  static Set<SongName> of(AccountHistory account) {
    Set<SongName> names = new LinkedHashSet<>();
    for (PlayedTrack played : account.playedTracks()) {
      names.add(played.track().song());
    }
    for (LovedTrack loved : account.loved()) {
      names.add(loved.song());
    }
    return names;
  }
}
