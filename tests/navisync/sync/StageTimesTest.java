package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import navisync.sync.StageTimes.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an interruption means depends on the stage that the run is in. */
class StageTimesTest {
  private final StageTimes times = new StageTimes();

  @Test
  @DisplayName("only while Navidrome is written the next run has something to check")
  void whileWriting() {
    assertEquals(StageTimes.INTERRUPTED, times.measure(Stage.MATCH, times::interruption));
    assertEquals(
        "Interrupted while writing to Navidrome. The next run checks what was written and continues"
            + " from there.",
        times.measure(Stage.APPLY, times::interruption));
    assertEquals(StageTimes.INTERRUPTED, times.interruption());
  }

  @Test
  @DisplayName("while tracks are loved everything in Navidrome is written")
  void whileLoving() {
    assertEquals(
        "Interrupted. Changes so far are kept; the next run loves the rest at Last.fm.",
        times.measure(Stage.LOVE, times::interruption));
  }
}
