package navisync.sync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import navisync.report.RunResult;

/** The time that each stage of a run takes. */
final class StageTimes {
  enum Stage {
    FETCH,
    MATCH,
    PLAN,
    APPLY
  }

  private final long start = System.nanoTime();
  private final Map<Stage, Double> seconds = new ConcurrentHashMap<>();

  /** Runs a part of a stage and adds its time to the stage's. */
  <T> T measure(Stage stage, Supplier<T> work) {
    long begin = System.nanoTime();
    try {
      return work.get();
    } finally {
      seconds.merge(stage, since(begin), Double::sum);
    }
  }

  /** Returns the times so far. */
  RunResult.Seconds seconds() {
    return new RunResult.Seconds(
        of(Stage.FETCH), of(Stage.MATCH), of(Stage.PLAN), of(Stage.APPLY), since(start));
  }

  private double of(Stage stage) {
    return seconds.getOrDefault(stage, 0.0);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
