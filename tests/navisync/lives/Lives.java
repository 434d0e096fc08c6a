package navisync.lives;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.demo.SampleSchema;

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
    return live(schema(seed), StepMaker.of(seed)).map(steps -> "seed " + seed + ", " + steps);
  }

  /** Lives these steps; the fewest of them that show what is wrong. */
  Optional<String> live(SampleSchema schema, List<Step> steps) {
    Optional<LifeFailed> failed = tried(schema, steps);
    return failed.map(why -> shortest(schema, steps.subList(0, why.position + 1)));
  }

  private String shortest(SampleSchema schema, List<Step> steps) {
    List<Step> shortest = steps;
    for (int size = steps.size() / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
      for (int from = 0; from < shortest.size(); ) {
        List<Step> fewer = new ArrayList<>(shortest.subList(0, from));
        fewer.addAll(shortest.subList(Math.min(shortest.size(), from + size), shortest.size()));
        Optional<LifeFailed> failed = tried(schema, fewer);
        if (failed.isPresent()) {
          shortest = fewer.subList(0, failed.get().position + 1);
        } else {
          from += size;
        }
      }
    }
    StringBuilder text = new StringBuilder("schema " + schema + ":\n");
    shortest.forEach(step -> text.append("  ").append(step).append('\n'));
    return text + tried(schema, shortest).map(LifeFailed::getMessage).orElse("(not again)");
  }

  private Optional<LifeFailed> tried(SampleSchema schema, List<Step> steps) {
    try {
      Life.live(folder.resolve("life-" + lived.incrementAndGet()), schema, steps);
      return Optional.empty();
    } catch (LifeFailed failed) {
      return Optional.of(failed);
    }
  }

  private static SampleSchema schema(long seed) {
    SampleSchema[] schemas = SampleSchema.values();
    return schemas[Math.floorMod(seed, schemas.length)];
  }
}
