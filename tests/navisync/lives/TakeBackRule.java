package navisync.lives;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.lives.SyncOptions.Policy;
import navisync.model.LastfmTrack;

/**
 * What a run takes back, where it was agreed to: what earlier runs added to a track for plays that
 * go to other tracks now, or to one whose plays are all gone, with their rows in the history; never
 * more than they added, and never below zero. Plays that stay at a copy which other settings chose
 * count there no longer, whoever added them.
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

  /**
   * The Last.fm tracks that are recorded at a library track and go elsewhere now, or are gone while
   * no others go there.
   */
  Set<LastfmTrack> moved(Tune tune) {
    Set<LastfmTrack> known = model.listening.known().keySet();
    Set<LastfmTrack> moved = new HashSet<>(state.recorded(tune).parts.keySet());
    if (known.stream().anyMatch(track -> matches.of(track).contains(tune))) {
      moved.retainAll(known);
    }
    moved.removeIf(track -> known.contains(track) && matches.of(track).contains(tune));
    return moved;
  }

  /**
   * The library tracks from which plays are taken back. Policy increment leaves a count alone that
   * fell.
   */
  Set<Tune> from(Policy policy) {
    Set<Tune> from = EnumSet.noneOf(Tune.class);
    for (Tune tune : state.there()) {
      Recorded recorded = state.recorded(tune);
      boolean added =
          moved(tune).stream().anyMatch(track -> recorded.parts.get(track).addedAtMost > 0);
      boolean waits = policy == Policy.INCREMENT && recorded.fell(state.tracks.get(tune));
      if ((added || someStay(tune)) && !waits) {
        from.add(tune);
      }
    }
    return from;
  }

  private boolean someStay(Tune tune) {
    return model.listening.known().entrySet().stream()
        .anyMatch(each -> matches.staying(each.getKey(), each.getValue()).containsKey(tune));
  }

  /** Applies it to one track. What a restored backup has lost is not taken again. */
  static void apply(Kept kept, Recorded recorded, Set<LastfmTrack> moved) {
    int lost = recorded.left == null ? 0 : Math.max(0, recorded.left - kept.count);
    int atMost = 0;
    int atLeast = 0;
    for (LastfmTrack track : moved) {
      Recorded.Part part = recorded.parts.remove(track);
      List<Long> rows = new ArrayList<>(recorded.rows);
      rows.retainAll(part.plays);
      rows.forEach(recorded.rows::remove);
      rows.forEach(kept.history::remove);
      atMost += part.addedAtMost;
      atLeast += part.addedAtLeast;
    }
    int taken = Math.max(0, atMost - lost);
    kept.count = Math.max(0, kept.count - taken);
    kept.unsure += taken - Math.max(0, atLeast - lost);
    recorded.left = kept.count + Math.max(0, lost - atMost);
    recorded.historyLeft = kept.history.size();
  }
}
