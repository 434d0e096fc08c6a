package navisync.lives;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.demo.SampleDatabaseForm;

/** Random lives, one a seed, and the shortest sequence of steps of one that fails. */
public final class Lives {
  private final Path folder;
  private final AtomicInteger lived = new AtomicInteger();

  /**
   * Lives that leave nothing behind.
   *
   * @param folder where the files of a life lie while it lasts
   */
  public Lives(Path folder) {
    this.folder = folder;
  }

  /** Lives the life of a seed; what is wrong with it, with the steps that show it. */
  public Optional<String> live(long seed) {
    return live(form(seed), StepMaker.of(seed)).map(steps -> "seed " + seed + ", " + steps);
  }

  /** Lives these steps; the fewest of them that show what is wrong. */
  Optional<String> live(SampleDatabaseForm form, List<Step> steps) {
    Optional<LifeFailed> failed = tried(form, steps);
    return failed.map(why -> shortest(form, steps.subList(0, why.position + 1)));
  }

  private String shortest(SampleDatabaseForm form, List<Step> steps) {
    List<Step> shortest = steps;
    for (int size = steps.size() / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
      for (int from = 0; from < shortest.size(); ) {
        List<Step> fewer = new ArrayList<>(shortest.subList(0, from));
        fewer.addAll(shortest.subList(Math.min(shortest.size(), from + size), shortest.size()));
        Optional<LifeFailed> failed = tried(form, fewer);
        if (failed.isPresent()) {
          shortest = fewer.subList(0, failed.get().position + 1);
        } else {
          from += size;
        }
      }
    }
    StringBuilder text = new StringBuilder("schema " + form + ":\n");
    shortest.forEach(step -> text.append("  ").append(step).append('\n'));
    return text + tried(form, shortest).map(LifeFailed::getMessage).orElse("(not again)");
  }

  private Optional<LifeFailed> tried(SampleDatabaseForm form, List<Step> steps) {
    try {
      Life.live(folder.resolve("life-" + lived.incrementAndGet()), form, steps);
      return Optional.empty();
    } catch (LifeFailed failed) {
      return Optional.of(failed);
    }
  }

  private static SampleDatabaseForm form(long seed) {
    SampleDatabaseForm[] forms = SampleDatabaseForm.values();
    return forms[Math.floorMod(seed, forms.length)];
  }
}
