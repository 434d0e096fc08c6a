package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import navisync.support.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code run_tests.java --slowest} lists what takes the most processor time. */
class CpuTimesTest {
  private static final long HALF_A_SECOND = 500_000_000;

  private double now;

  @Test
  void theMostComesFirstAndTheSumLast() {
    CpuTimes times = new CpuTimes(() -> now);

    SampleEngine.play(
        times,
        run -> {
          run.during(run.testClass("CountTest"), () -> now += 1.25);
          run.during(
              run.testClass("LivesTest"),
              () -> run.during(run.test("LivesTest", "the first"), () -> now += 20));
          run.during(run.testClass("BenchTest"), () -> now += 3.5);
        });

    assertEquals(
        List.of("   20.0 s  LivesTest", "    3.5 s  BenchTest", "   24.8 s  all, processor time"),
        times.slowest(2));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theProgramsThatAClassStartsCount() {
    CpuTimes times = new CpuTimes();

    SampleEngine.play(times, run -> run.during(run.testClass("BenchTest"), CpuTimesTest::work));

    double seconds = Double.parseDouble(times.slowest(1).get(0).strip().split(" ")[0]);
    assertTrue(seconds >= 0.5, seconds + " s");
  }

  private static void work() {
    try {
      new ProcessBuilder(JavaProcess.command(Work.class)).start().waitFor();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A program that ends when it has had half a second of processor time. */
  static final class Work {
    private Work() {}

    public static void main(String[] arguments) {
      var threads = ManagementFactory.getThreadMXBean();
      while (threads.getCurrentThreadCpuTime() < HALF_A_SECOND) {
        Thread.onSpinWait();
      }
    }
  }
}
