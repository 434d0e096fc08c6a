package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import navisync.model.TimeRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GapsTest {
  private static final TimeRange TIME = range(1, 100);

  @Test
  @DisplayName("all covered, nothing failed: no gap")
  void none() {
    assertEquals(List.of(), Gaps.after(TIME, List.of(TIME), List.of(), Optional.empty(), ""));
  }

  @Test
  @DisplayName("a gap has the reason of what failed in it")
  void failed() {
    assertEquals(
        List.of(new Gap(range(41, 50), "error 8", true)),
        Gaps.after(
            TIME,
            List.of(range(1, 40), range(51, 100)),
            List.of(new Gap(range(41, 50), "error 8", true)),
            Optional.empty(),
            ""));
  }

  @Test
  @DisplayName("a fetch that ended early: all that was not reached, for that reason")
  void endedEarly() {
    assertEquals(
        List.of(new Gap(range(1, 60), "no connection", true)),
        Gaps.after(TIME, List.of(range(61, 100)), List.of(), Optional.empty(), "no connection"));
  }

  @Test
  @DisplayName("it ended early with all covered: what was to be read again is not certain")
  void endedEarlyAllCovered() {
    assertEquals(
        List.of(new Gap(TIME, "no connection", true)),
        Gaps.after(TIME, List.of(TIME), List.of(), Optional.empty(), "no connection"));
  }

  @Test
  @DisplayName("--from and --to: what lies outside was not asked for")
  void notAskedFor() {
    assertEquals(
        List.of(new Gap(range(1, 40), "outside the requested time", false)),
        Gaps.after(TIME, List.of(range(41, 100)), List.of(), Optional.of(range(41, 100)), ""));
  }

  @Test
  @DisplayName("a covered time that failed when it was read again is a gap too, up to now")
  void rereadFailed() {
    Gap failed = new Gap(range(90, 95), "error 8", true);

    assertEquals(
        List.of(failed), Gaps.after(TIME, List.of(TIME), List.of(failed), Optional.empty(), ""));
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(from, to);
  }
}
