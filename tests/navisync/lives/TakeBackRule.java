package navisync.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import navisync.model.LastfmTrack;

/**
 * What a run takes back, where it was agreed to: what earlier runs added to a track for plays that
 * go to other tracks now, with their rows in the history; never more than they added, and never
 * below zero.
 */
final class TakeBackRule {
  private TakeBackRule() {}

  /**
   * Applies it to one track.
   *
   * @param elsewhere the Last.fm tracks whose plays do not go here
   */
  static void apply(Kept kept, Recorded recorded, Set<LastfmTrack> elsewhere) {
    if (recorded.fell(kept)) {
      return;
    }
    for (LastfmTrack track : elsewhere) {
      Recorded.Part part = recorded.parts.get(track);
      if (part == null || part.addedAtMost == 0) {
        continue;
      }
      recorded.parts.remove(track);
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
