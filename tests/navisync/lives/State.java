package navisync.lives;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ann's side of Navidrome and what runs recorded about it, at one moment. */
final class State {
  /** The tracks of the library, those whose file is missing too. */
  final Map<Tune, Kept> tracks = new EnumMap<>(Tune.class);

  /** Tracks whose file is missing. */
  final Set<Tune> missing = EnumSet.noneOf(Tune.class);

  /** Albums and artists. */
  final Map<String, Kept> totals = new TreeMap<>();

  final Map<Tune, Recorded> recorded = new EnumMap<>(Tune.class);

  State copy() {
    State copy = new State();
    tracks.forEach((tune, kept) -> copy.tracks.put(tune, kept.copy()));
    copy.missing.addAll(missing);
    totals.forEach((id, kept) -> copy.totals.put(id, kept.copy()));
    recorded.forEach((tune, each) -> copy.recorded.put(tune, each.copy()));
    return copy;
  }

  /** Whether Navidrome has the same. */
  boolean same(State other) {
    return (tracks + " " + totals).equals(other.tracks + " " + other.totals);
  }

  /** The tracks that plays can lead to. */
  Set<Tune> there() {
    Set<Tune> there = EnumSet.noneOf(Tune.class);
    there.addAll(tracks.keySet());
    there.removeAll(missing);
    return there;
  }

  Kept total(String id) {
    return totals.computeIfAbsent(id, each -> new Kept());
  }

  /** From now on runs are about the other account. */
  void changeAccount() {
    recorded.values().forEach(Recorded::changeAccount);
  }

  Recorded recorded(Tune tune) {
    return recorded.computeIfAbsent(tune, each -> new Recorded());
  }
}
