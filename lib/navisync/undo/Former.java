package navisync.undo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import navisync.navidrome.Annotation;
import navisync.plan.Change;

/**
 * What stood before a run. Where a value came from an earlier run that is put back by now, it is
 * what stood before that one: so runs can be put back in any order.
 */
final class Former {
  private final Map<String, List<Change>> putBackBefore;

  /**
   * What stood before, given what earlier runs had changed.
   *
   * @param putBackBefore of earlier runs that are put back, the newest first
   */
  Former(List<Change> putBackBefore) {
    this.putBackBefore = putBackBefore.stream().collect(Collectors.groupingBy(Change::id));
  }

  /** The annotation before a change. */
  Annotation of(Change change) {
    Annotation former = change.before();
    for (Change earlier : putBackBefore.getOrDefault(change.id(), List.of())) {
      if (earlier.type() == change.type()) {
        former = before(earlier, former);
      }
    }
    return former;
  }

  private static Annotation before(Change earlier, Annotation later) {
    Annotation left = earlier.after();
    Annotation found = earlier.before();
    boolean star = sameStar(later, left);
    return new Annotation(
        later.exists() && found.exists(),
        Objects.equals(later.playCount(), left.playCount()) ? found.playCount() : later.playCount(),
        Objects.equals(later.playDate(), left.playDate()) ? found.playDate() : later.playDate(),
        star ? found.starred() : later.starred(),
        star ? found.starredAt() : later.starredAt());
  }

  /** Whether two annotations have the same star of the same time, or none. */
  static boolean sameStar(Annotation one, Annotation other) {
    return one.starred() == other.starred() && Objects.equals(one.starredAt(), other.starredAt());
  }
}
