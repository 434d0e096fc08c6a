package navisync.fake.lastfm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/**
 * The data of the fake Last.fm's one user. Immutable: a change creates a new one.
 *
 * @param plays newest first
 * @param undated plays without a time; Last.fm lists them after all others
 * @param loved newest love first
 * @param playingNow the track that is playing now
 */
record Account(
    List<Scrobble> plays,
    List<LastfmTrack> undated,
    List<LovedTrack> loved,
    Optional<LastfmTrack> playingNow) {

  private static final Comparator<Scrobble> NEWEST_FIRST =
      Comparator.comparingLong(Scrobble::second).reversed();

  static Account withPlays(List<Scrobble> plays) {
    return new Account(List.of(), List.of(), List.of(), Optional.empty()).plays(plays);
  }

  Account plays(List<Scrobble> changed) {
    List<Scrobble> sorted = new ArrayList<>(changed);
    sorted.sort(NEWEST_FIRST);
    return new Account(Collections.unmodifiableList(sorted), undated, loved, playingNow);
  }

  Account undated(List<LastfmTrack> changed) {
    return new Account(plays, List.copyOf(changed), loved, playingNow);
  }

  Account loved(List<LovedTrack> changed) {
    List<LovedTrack> sorted = new ArrayList<>(changed);
    sorted.sort(Comparator.comparingLong(LovedTrack::second).reversed());
    return new Account(plays, undated, List.copyOf(sorted), playingNow);
  }

  /** Returns the same account with one more loved track; one already loved keeps its date. */
  Account loving(String artist, String title, long second) {
    List<LovedTrack> all = new ArrayList<>(loved);
    if (loved.stream().noneMatch(each -> isNamed(each, artist, title))) {
      all.add(new LovedTrack(artist, title, "", second));
    }
    return loved(all);
  }

  private static boolean isNamed(LovedTrack track, String artist, String title) {
    return track.artist().equalsIgnoreCase(artist) && track.title().equalsIgnoreCase(title);
  }

  Account playingNow(LastfmTrack changed) {
    return new Account(plays, undated, loved, Optional.ofNullable(changed));
  }

  /** Returns the plays of a range, both seconds included, newest first, as a view. */
  List<Scrobble> between(long from, long to) {
    int first = firstNotAfter(to);
    return plays.subList(first, Math.max(first, firstNotAfter(from - 1)));
  }

  /** Returns the index of the first play not after a second. */
  private int firstNotAfter(long second) {
    int low = 0;
    int high = plays.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (plays.get(middle).second() > second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
