package navisync.sync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import navisync.report.RunFigures;

/** The stage that a run is in, and the time that each one takes. */
final class StageTimes {
  enum Stage {
    FETCH,
    MATCH,
    PLAN,
    APPLY,
    LOVE
  }

  /** What becomes of a run that is interrupted before it writes. */
  static final String INTERRUPTED =
      "Interrupted. Fetched plays are kept; the next run continues from there.";

  /** What becomes of a run that is interrupted while it loves tracks. */
  static final String INTERRUPTED_LOVING =
      "Interrupted. Changes so far are kept; the next run loves the rest at Last.fm.";

  private final long start = System.nanoTime();
  private final Map<Stage, Double> seconds = new ConcurrentHashMap<>();
  // Read by another thread when the process is interrupted.
  private volatile Stage now = Stage.FETCH;

  /** Runs a part of a stage and adds its time to the stage's. */
  <T> T measure(Stage stage, Supplier<T> work) {
    long begin = System.nanoTime();
    Stage before = now;
    now = stage;
    try {
      return work.get();
    } finally {
      now = before;
      seconds.merge(stage, since(begin), Double::sum);
    }
  }

  /** Returns the times so far. */
  RunFigures.Seconds seconds() {
    return new RunFigures.Seconds(
        of(Stage.FETCH), of(Stage.MATCH), of(Stage.PLAN), of(Stage.APPLY), since(start));
  }

  /** Returns what becomes of the run if it is interrupted now. */
  String interruption() {
    return switch (now) {
      case FETCH, MATCH, PLAN -> INTERRUPTED;
      case APPLY ->
          "Interrupted while writing to Navidrome. The next run checks what was written and"
              + " continues from there.";
      case LOVE -> INTERRUPTED_LOVING;
    };
  }

  private double of(Stage stage) {
    return seconds.getOrDefault(stage, 0.0);
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
