package navisync.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import navisync.model.LibraryTrack;
import navisync.model.SongName;

/**
 * The stars that become loves at Last.fm (SYNC_LOVED_TO_LASTFM): the user's own, on tracks that no
 * love matches. A star that NaviSync set is left out: if its love is gone, it must not come back by
 * itself. Pure.
 */
public final class LoveRule {
  private static final Comparator<SongName> BY_NAME =
      Comparator.comparing(SongName::artist).thenComparing(SongName::title);

  private static final Comparator<PlayMatch> MOST_PLAYED =
      Comparator.comparingInt((PlayMatch play) -> -play.played().plays())
          .thenComparing(play -> play.played().track().song(), BY_NAME);

  private LoveRule() {}

  /**
   * Returns the loves to give, each once, by name.
   *
   * @param lovedComplete whether all loved tracks are known; if not, none is given
   * @return empty too where stars are not synced at all
   */
  public static List<SongName> toGive(PlanInput input, boolean lovedComplete) {
    if (!input.rules().loved() || !lovedComplete) {
      return List.of();
    }
    Set<String> loved = new HashSet<>();
    Set<SongName> known = new HashSet<>();
    for (LoveMatch love : input.loved()) {
      known.add(love.loved().song().inLowerCase());
      love.targets().forEach(track -> loved.add(track.id()));
    }
    Map<String, PlayMatch> mostPlayed = mostPlayed(input.plays());
    Set<SongName> toGive = new TreeSet<>(BY_NAME);
    for (LibraryTrack track : input.library().tracks()) {
      if (input.library().ofTrack(track.id()).starred()
          && !loved.contains(track.id())
          && !input.ledger().stars().containsKey(track.id())) {
        SongName love =
            Optional.ofNullable(mostPlayed.get(track.id()))
                .map(play -> play.played().track().song())
                .orElseGet(() -> creditedFirst(track));
        if (!love.artist().isBlank() && !love.title().isBlank() && known.add(love.inLowerCase())) {
          toGive.add(love);
        }
      }
    }
    return List.copyOf(toGive);
  }

  /**
   * Returns the most played Last.fm track that matches each library track: its star becomes that
   * track's love.
   */
  private static Map<String, PlayMatch> mostPlayed(List<PlayMatch> plays) {
    Map<String, PlayMatch> mostPlayed = new HashMap<>();
    for (PlayMatch play : plays) {
      for (LibraryTrack target : play.targets()) {
        mostPlayed.merge(
            target.id(), play, (one, other) -> MOST_PLAYED.compare(one, other) <= 0 ? one : other);
      }
    }
    return mostPlayed;
  }

  /** Returns the title and the artist credited first. */
  private static SongName creditedFirst(LibraryTrack track) {
    boolean named =
        !track.participants().isEmpty() && !track.participants().get(0).name().isBlank();
    return new SongName(named ? track.participants().get(0).name() : track.artist(), track.title());
  }
}
