package navisync.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import navisync.match.KeptCopies;
import navisync.model.LastfmTrack;
import navisync.model.SongName;
import navisync.plan.Ledger;

/** The copies that have a star because of a loved track. */
final class StarredCopies implements KeptCopies {
  private final Map<SongName, Set<String>> byLove = new HashMap<>();

  /** Creates a lookup of the copies whose stars are recorded. */
  StarredCopies(Ledger ledger) {
    ledger
        .stars()
        .forEach((id, star) -> byLove.computeIfAbsent(star, love -> new HashSet<>()).add(id));
  }

  @Override
  public Set<String> of(LastfmTrack track) {
    return byLove.getOrDefault(track.song(), Set.of());
  }
}
