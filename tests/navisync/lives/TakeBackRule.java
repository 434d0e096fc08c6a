package navisync.lives;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.model.LastfmTrack;

/**
 * What a run takes back, where it was agreed to: what earlier runs added to a track for plays that
 * go to other tracks now, with their rows in the history; never more than they added, and never
 * below zero. Plays that stay at a copy which other settings chose count there no longer, whoever
 * added them.
 */
final class TakeBackRule {
  private final Model model;
  private final State state;
  private final MatchRule matches;

  TakeBackRule(Model model, State state) {
    this.model = model;
    this.state = state;
    this.matches = new MatchRule(model, state);
  }

  /** The Last.fm tracks that are recorded at a library track and go elsewhere now. */
  Set<LastfmTrack> moved(Tune tune) {
    Set<LastfmTrack> moved = new HashSet<>(model.listening.known().keySet());
    moved.retainAll(state.recorded(tune).parts.keySet());
    moved.removeIf(track -> matches.of(track).contains(tune));
    return moved;
  }

  /** The library tracks from which plays are taken back. */
  Set<Tune> from() {
    Set<Tune> from = EnumSet.noneOf(Tune.class);
    for (Tune tune : state.there()) {
      Recorded recorded = state.recorded(tune);
      boolean added =
          moved(tune).stream().anyMatch(track -> recorded.parts.get(track).addedAtMost > 0);
      if ((added || someStay(tune)) && !recorded.fell(state.tracks.get(tune))) {
        from.add(tune);
      }
    }
    return from;
  }

  private boolean someStay(Tune tune) {
    return model.listening.known().entrySet().stream()
        .anyMatch(each -> matches.staying(each.getKey(), each.getValue()).containsKey(tune));
  }

  /** Applies it to one track. */
  static void apply(Kept kept, Recorded recorded, Set<LastfmTrack> moved) {
    for (LastfmTrack track : moved) {
      Recorded.Part part = recorded.parts.remove(track);
      List<Long> rows = new ArrayList<>(recorded.rows);
      rows.retainAll(part.plays);
      rows.forEach(recorded.rows::remove);
      rows.forEach(kept.history::remove);
      kept.count = Math.max(0, kept.count - part.addedAtMost);
      kept.unsure += part.addedAtMost - part.addedAtLeast;
      recorded.left = kept.count;
      recorded.historyLeft = kept.history.size();
    }
  }
}
