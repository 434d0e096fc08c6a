package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;

/**
 * How a track changed from the end of one run to the end of a later one. It is known from the runs
 * in between, which saw the track before they changed it.
 *
 * @param name what people know the track by
 * @param before the annotation when the earlier run had ended
 * @param after the annotation when the later run had ended
 * @param byRuns by how much runs moved the count; the rest is the user's own listening
 */
public record RunDifference(String name, Annotation before, Annotation after, long byRuns) {

  /**
   * Returns the tracks that differ, the largest difference first.
   *
   * @param from the number of the earlier run
   * @param to the number of the later run
   */
  public static List<RunDifference> between(PastRuns runs, long from, long to) {
    Map<String, RunDifference> tracks = new LinkedHashMap<>();
    List<PastRun> oldestFirst =
        runs.all().stream()
            .filter(run -> run.run() > from && run.run() <= to)
            .sorted(Comparator.comparingLong(PastRun::run))
            .toList();
    for (PastRun run : oldestFirst) {
      for (Change change : runs.changesOf(run.run())) {
        if (change.type() == ItemType.MEDIA_FILE) {
          tracks.merge(
              change.id(),
              new RunDifference(
                  change.name(), change.before(), change.after(), change.countDifference()),
              RunDifference::then);
        }
      }
    }
    List<RunDifference> differences = new ArrayList<>(tracks.values());
    differences.removeIf(each -> each.before().equals(each.after()));
    differences.sort(
        Comparator.comparingLong(
                (RunDifference each) -> -Math.abs(each.after().count() - each.before().count()))
            .thenComparing(RunDifference::name));
    return differences;
  }

  private RunDifference then(RunDifference later) {
    return new RunDifference(later.name, before, later.after, byRuns + later.byRuns);
  }
}
