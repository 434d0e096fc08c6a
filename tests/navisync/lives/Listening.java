package navisync.lives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.LastfmTrack;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;

/**
 * What Last.fm has of one user, and what the cache learned of it when it last looked. Of a play
 * with a time within reach both are the same after every fetch that came to its end.
 */
final class Listening {
  private static final long A_DAY = 86_400;

  /** The plays of one Last.fm track: those with a time, those dated ahead, and those without. */
  record PlaysOf(List<Long> dated, List<Long> ahead, int undated) {
    int number() {
      return dated.size() + ahead.size() + undated;
    }

    PlaysOf without(PlaysOf others) {
      List<Long> datedLeft = new ArrayList<>(dated);
      others.dated.forEach(datedLeft::remove);
      List<Long> aheadLeft = new ArrayList<>(ahead);
      others.ahead.forEach(aheadLeft::remove);
      return new PlaysOf(datedLeft, aheadLeft, Math.max(0, undated - others.undated));
    }
  }

  final List<Scrobble> plays = new ArrayList<>();
  final List<Scrobble> imported = new ArrayList<>();
  final Map<LastfmTrack, Integer> undated = new LinkedHashMap<>();
  final Map<Tune, Long> loves = new EnumMap<>(Tune.class);

  private List<Scrobble> knownPlays = List.of();
  private List<Scrobble> knownAhead = List.of();
  private Map<LastfmTrack, Integer> knownUndated = Map.of();
  private Map<Tune, Long> knownLoves = Map.of();

  /** Whether the cache has been filled once, so that nothing is missing when it is offline. */
  boolean complete;

  /**
   * Whether the last run that asked for all plays read them all; one that does not claims no more.
   */
  boolean readWhole;

  /** Whether the list of loved tracks was read to its end. */
  boolean lovedComplete;

  /** A run asks Last.fm for all plays. */
  void fetchPlays(long now) {
    knownPlays = plays.stream().filter(play -> play.second() <= now + A_DAY).toList();
    knownAhead = plays.stream().filter(play -> play.second() > now + A_DAY).toList();
    knownUndated = Map.copyOf(undated);
    complete = true;
    readWhole = true;
  }

  /**
   * Whether old plays came and others went, so that the total that Last.fm tells may be the same:
   * what is older than two weeks is not read again where totals agree. Nor is it believed that all
   * plays, all of those without a time, or all loves are gone.
   */
  boolean hidesChanges(long now) {
    Set<Scrobble> came = old(plays, now);
    came.removeAll(old(knownPlays, now));
    Set<Scrobble> went = old(knownPlays, now);
    went.removeAll(old(plays, now));
    boolean lovesGone = loves.isEmpty() && !knownLoves.isEmpty();
    return !came.isEmpty() && !went.isEmpty() || seemsEmptied(now) || undatedGone(now) || lovesGone;
  }

  private boolean undatedGone(long now) {
    boolean known =
        !plays.containsAll(knownAhead)
            || knownUndated.values().stream().anyMatch(number -> number > 0);
    boolean listed =
        plays.stream().anyMatch(play -> play.second() > now + A_DAY)
            || undated.values().stream().anyMatch(number -> number > 0);
    return known && !listed;
  }

  private boolean seemsEmptied(long now) {
    return !knownPlays.isEmpty() && plays.stream().allMatch(play -> play.second() > now + A_DAY);
  }

  private static Set<Scrobble> old(List<Scrobble> plays, long now) {
    Set<Scrobble> old = new HashSet<>(plays);
    old.removeIf(play -> play.second() > now - 13 * A_DAY);
    return old;
  }

  /** A run asks for the loved tracks. */
  void fetchLoves() {
    knownLoves = new EnumMap<>(loves);
    lovedComplete = true;
  }

  /**
   * Last.fm answered only in part, and this is what the cache holds now: nothing that was never
   * played.
   */
  void fetchedInPart(List<PlayedTrack> cached, long now) {
    Set<String> truth = new HashSet<>();
    plays.forEach(play -> truth.add(play.track() + " " + play.second()));
    knownPlays.forEach(play -> truth.add(play.track() + " " + play.second()));
    List<Scrobble> known = new ArrayList<>();
    List<Scrobble> ahead = new ArrayList<>();
    Map<LastfmTrack, Integer> without = new LinkedHashMap<>();
    for (PlayedTrack track : cached) {
      for (long second : track.seconds()) {
        if (imported.contains(new Scrobble(track.track(), second))) {
          continue;
        }
        Difference.unless(
            truth.contains(track.track() + " " + second),
            "A play that nobody played: " + track.track() + " " + Kept.time(second));
        known.add(new Scrobble(track.track(), second));
      }
      int undatedThere = undated.getOrDefault(track.track(), 0);
      List<Scrobble> aheadThere =
          plays.stream()
              .filter(play -> play.track().equals(track.track()))
              .filter(play -> play.second() > now + A_DAY || knownAhead.contains(play))
              .limit(Math.max(0, track.undated() - undatedThere))
              .toList();
      ahead.addAll(aheadThere);
      int rest = track.undated() - aheadThere.size();
      Difference.unless(
          rest <= Math.max(undatedThere, knownUndatedOf(track.track())),
          "Plays without a time that nobody played: " + track.track());
      if (rest > 0) {
        without.put(track.track(), rest);
      }
    }
    knownPlays = known;
    knownAhead = ahead;
    knownUndated = without;
    complete = false;
  }

  /** How many plays without a usable time were known of a track. */
  private int knownUndatedOf(LastfmTrack track) {
    int ahead = (int) knownAhead.stream().filter(play -> play.track().equals(track)).count();
    return knownUndated.getOrDefault(track, 0) + ahead;
  }

  /** How many plays with a time the cache holds that came from Last.fm. */
  int knownFromLastfm() {
    return knownPlays.size();
  }

  Map<Tune, Long> knownLoves() {
    return knownLoves;
  }

  /** What the cache holds, track by track; a track without any play is not in it. */
  Map<LastfmTrack, PlaysOf> known() {
    Map<LastfmTrack, PlaysOf> known = new LinkedHashMap<>();
    knownPlays.forEach(play -> of(known, play.track()).dated.add(play.second()));
    importsThatCount().forEach(play -> of(known, play.track()).dated.add(play.second()));
    knownAhead.forEach(play -> of(known, play.track()).ahead.add(play.second()));
    knownUndated.forEach(
        (track, number) ->
            known.merge(
                track,
                new PlaysOf(List.of(), List.of(), number),
                (one, other) -> new PlaysOf(one.dated, one.ahead, number)));
    known.values().removeIf(plays -> plays.number() == 0);
    return known;
  }

  /**
   * Imported plays that Last.fm does not know: those without a partner among its plays of the same
   * song. One that has a partner counts again as soon as Last.fm loses that play.
   */
  private List<Scrobble> importsThatCount() {
    List<Scrobble> count = new ArrayList<>(imported);
    for (Tune tune : Tune.values()) {
      List<Long> ones = seconds(imported, tune);
      List<Long> left = Pairing.unpaired(ones, seconds(knownPlays, tune));
      count.removeIf(play -> tune.isNamed(play.track()) && !left.contains(play.second()));
    }
    return count;
  }

  private static List<Long> seconds(List<Scrobble> plays, Tune tune) {
    return plays.stream().filter(play -> tune.isNamed(play.track())).map(Scrobble::second).toList();
  }

  private static PlaysOf of(Map<LastfmTrack, PlaysOf> known, LastfmTrack track) {
    return known.computeIfAbsent(
        track, each -> new PlaysOf(new ArrayList<>(), new ArrayList<>(), 0));
  }
}
