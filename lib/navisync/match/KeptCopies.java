package navisync.match;

import java.util.Set;
import navisync.model.LastfmTrack;

/** The copies that earlier runs chose, so that the plays of a track do not move about. */
@FunctionalInterface
public interface KeptCopies {
  /** No earlier run. */
  KeptCopies NONE = track -> Set.of();

  /**
   * Ids of the library tracks that plays of this Last.fm track, or stars, went to before; empty
   * when none did. Ids that are no longer in the library are ignored.
   */
  Set<String> of(LastfmTrack track);
}
