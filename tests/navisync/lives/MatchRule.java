package navisync.lives;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import navisync.model.LastfmTrack;

/**
 * Which library tracks the plays of a Last.fm track go to. In this library names either agree, in
 * any case of letters, or have nothing in common; what has to be chosen is the copy. With albums
 * counting: the one on the play's own album, else the one chosen before, else the original one.
 */
final class MatchRule {
  private MatchRule() {}

  /** The tracks, among those that are there. */
  static Set<Tune> of(LastfmTrack track, State state) {
    List<Tune> copies =
        state.there().stream()
            .filter(tune -> tune.isNamed(track))
            .sorted((one, other) -> one.copies().indexOf(one) - other.copies().indexOf(other))
            .toList();
    if (copies.isEmpty()) {
      return EnumSet.noneOf(Tune.class);
    }
    Optional<Tune> own =
        copies.stream().filter(copy -> copy.album.equals(track.album())).findFirst();
    Optional<Tune> chosen =
        copies.stream()
            .filter(
                copy ->
                    state.recorded.containsKey(copy)
                        && state.recorded.get(copy).parts.containsKey(track)
                        && state.recorded.get(copy).parts.get(track).number() > 0)
            .findFirst();
    return EnumSet.of(own.or(() -> chosen).orElse(copies.get(0)));
  }
}
