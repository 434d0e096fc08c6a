package navisync.match;

import java.util.Set;
import navisync.model.LastfmTrack;

/** The copies that earlier runs chose, so that a track's plays stay where they are. */
@FunctionalInterface
public interface KeptCopies {
  /** No earlier run. */
  KeptCopies NONE = track -> Set.of();

  /**
   * Returns the ids of the library tracks that plays or stars of this Last.fm track went to before;
   * empty when none did. Ids that are no longer in the library are ignored.
   */
  Set<String> of(LastfmTrack track);
}
