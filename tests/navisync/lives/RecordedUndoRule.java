package navisync.lives;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import navisync.model.LastfmTrack;

/**
 * What is recorded once a run is undone, by difference: the plays, the rows, and the count as left.
 * The count as left moves as the run moved it, where the run found one and left one; else as the
 * play count itself. Where an older run was undone then and is in effect now, the count as left is
 * what that run left. One that the run forgot is known again, unless a later run in effect left
 * another; it moves on meanwhile, in case another run comes back. An undo lets no count look as if
 * a backup had come back.
 */
final class RecordedUndoRule {
  private final Model model;
  private final Run run;

  RecordedUndoRule(Model model, Run run) {
    this.model = model;
    this.run = run;
  }

  /**
   * Applies it to one track.
   *
   * @param before the count before the undo
   * @param after the track after it
   */
  void apply(Recorded recorded, Tune tune, boolean starBack, int before, Kept after) {
    int fallen = recorded.left == null ? 0 : Math.max(0, recorded.left - before);
    Recorded old = run.before().recorded.getOrDefault(tune, new Recorded());
    Recorded left = run.after().recorded.getOrDefault(tune, new Recorded());
    parts(recorded.parts, left.parts, old.parts);
    parts(recorded.partsOfOther, left.partsOfOther, old.partsOfOther);
    minus(recorded.rows, left.rows, old.rows);
    Optional<Run> last = model.runs.lastLeft(run, tune);
    boolean asLast =
        last.isPresent()
            && (old.left == null
                || recorded.left == null
                || model.runs.cameBackAfter(last.get(), run));
    boolean forgotten = old.left != null && left.left == null;
    Recorded byDifference = byDifference(recorded, old, left, tune);
    Integer leftBefore = recorded.left;
    if (recorded.left == null && left.left == null
        || forgotten && !model.runs.leftDifferentlySince(run, tune)) {
      recorded.left = old.left;
      recorded.historyLeft = old.historyLeft;
    } else if (recorded.left == null && byDifference.left != null && run.undoes() != null) {
      recorded.left = byDifference.left;
      recorded.historyLeft = byDifference.historyLeft;
    } else if (asLast) {
      Recorded then = last.get().after().recorded(tune);
      recorded.left = then.left;
      recorded.historyLeft = then.historyLeft;
    } else if (recorded.left != null) {
      recorded.left = byDifference.left;
      recorded.historyLeft = byDifference.historyLeft;
      if (knew(old, left)
          && !model.runs.leftBySome(tune)
          && !model.runs.incremented()
          && recorded.isEmpty()) {
        recorded.left = null;
        recorded.historyLeft = 0;
      }
    }
    // Once a backup came back, an older run that is in effect again may miss what it left.
    if (recorded.left != null && !model.restored) {
      recorded.left = Math.min(recorded.left, after.count + fallen);
      recorded.historyLeft = Math.min(recorded.historyLeft, after.history.size());
    }
    if (leftBefore != null && recorded.left == null) {
      recorded.forgottenLeft = Math.min(byDifference.left, after.count + fallen);
      recorded.forgottenHistory = Math.min(byDifference.historyLeft, after.history.size());
    }
    if (starBack) {
      recorded.loveGiven = old.loveGiven;
    }
  }

  /** Whether the run knew the count: it left another, recorded plays in it, or knew every count. */
  private boolean knew(Recorded old, Recorded left) {
    return !Objects.equals(old.left, left.left)
        || !old.plays().equals(left.plays())
        || model.runs.root(run).increments();
  }

  /**
   * The count as left, moved as the run moved it; of one that an undo forgot, what it would be had
   * that not been so. Null where none was ever left.
   */
  private Recorded byDifference(Recorded now, Recorded old, Recorded left, Tune tune) {
    Recorded moved = new Recorded();
    Integer count = now.left == null ? now.forgottenLeft : now.left;
    if (count != null) {
      boolean isNothing = model.runs.incrementedBefore(model.runs.root(run));
      boolean noted =
          (old.left != null || left.left != null)
              && (isNothing || old.left != null && left.left != null);
      int by = noted ? number(left.left) - number(old.left) : run.difference(tune);
      int rows = noted ? left.historyLeft - old.historyLeft : left.rows.size() - old.rows.size();
      int history = now.left == null ? now.forgottenHistory : now.historyLeft;
      moved.left = Math.max(0, count - by);
      moved.historyLeft = Math.max(0, history - rows);
    }
    return moved;
  }

  private static int number(Integer left) {
    return left == null ? 0 : left;
  }

  private static void parts(
      Map<LastfmTrack, Recorded.Part> recorded,
      Map<LastfmTrack, Recorded.Part> left,
      Map<LastfmTrack, Recorded.Part> old) {
    Set<LastfmTrack> tracks = new LinkedHashSet<>(left.keySet());
    tracks.addAll(old.keySet());
    tracks.forEach(
        track -> {
          Recorded.Part part = left.getOrDefault(track, new Recorded.Part());
          Recorded.Part before = old.getOrDefault(track, new Recorded.Part());
          Recorded.Part now = recorded.computeIfAbsent(track, each -> new Recorded.Part());
          minus(now.plays, part.plays, before.plays);
          now.undated = Math.max(0, now.undated - (part.undated - before.undated));
          now.addedAtLeast =
              Math.max(0, now.addedAtLeast - (part.addedAtLeast - before.addedAtLeast));
          now.addedAtMost = Math.max(0, now.addedAtMost - (part.addedAtMost - before.addedAtMost));
        });
  }

  /** Takes away what was added between two lists and brings back what was taken, one each. */
  static void minus(List<Long> now, List<Long> left, List<Long> old) {
    List<Long> added = new ArrayList<>(left);
    old.forEach(added::remove);
    List<Long> taken = new ArrayList<>(old);
    left.forEach(taken::remove);
    added.forEach(now::remove);
    now.addAll(taken);
  }
}
