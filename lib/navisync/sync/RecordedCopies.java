package navisync.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.match.KeptCopies;
import navisync.model.LastfmTrack;
import navisync.model.PlayedTrack;
import navisync.plan.Ledger;

/**
 * The copies that plays of a track are recorded at, unless other settings chose them. They are
 * looked up only when the first song with several copies is met: many libraries have none.
 */
final class RecordedCopies implements KeptCopies {
  private final List<PlayedTrack> played;
  private final Ledger ledger;
  private final Set<Ledger.Pair> underOtherRule;
  private Map<LastfmTrack, Set<String>> byTrack;

  /**
   * Creates a lookup of the copies of the tracks that were played.
   *
   * @param underOtherRule the recorded pairs that other settings chose
   */
  RecordedCopies(List<PlayedTrack> played, Ledger ledger, Set<Ledger.Pair> underOtherRule) {
    this.played = played;
    this.ledger = ledger;
    this.underOtherRule = underOtherRule;
  }

  @Override
  public synchronized Set<String> of(LastfmTrack track) {
    if (byTrack == null) {
      byTrack = byTrack();
    }
    return byTrack.getOrDefault(track, Set.of());
  }

  private Map<LastfmTrack, Set<String>> byTrack() {
    Map<Long, LastfmTrack> names = new HashMap<>();
    played.forEach(each -> names.put(each.id(), each.track()));
    Map<LastfmTrack, Set<String>> copies = new HashMap<>();
    ledger
        .entries()
        .forEach(
            (pair, entry) -> {
              LastfmTrack track = names.get(pair.lastfmTrack());
              if (track != null && entry.recorded() > 0 && !underOtherRule.contains(pair)) {
                copies.computeIfAbsent(track, any -> new HashSet<>()).add(pair.libraryTrack());
              }
            });
    return copies;
  }
}
