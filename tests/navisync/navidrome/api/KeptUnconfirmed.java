package navisync.navidrome.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.model.TimedPlay;
import navisync.model.UnconfirmedPlays;

/** Keeps unconfirmed plays in memory. */
final class KeptUnconfirmed implements UnconfirmedPlays {
  private final List<Unconfirmed> kept = new ArrayList<>();

  @Override
  public List<Unconfirmed> all() {
    return List.copyOf(kept);
  }

  @Override
  public void keep(List<TimedPlay> plays, Map<String, Long> countsBefore) {
    plays.forEach(
        play -> kept.add(new Unconfirmed(play, countsBefore.getOrDefault(play.track(), 0L))));
  }

  @Override
  public void clear() {
    kept.clear();
  }
}
