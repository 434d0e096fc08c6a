package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a test run prints, and when it counts as good. */
class TestReportTest {
  private final StringWriter text = new StringWriter();
  private final TestReport report = new TestReport(new PrintWriter(text));

  @Test
  void failuresComeFirstThenSkippedTestsThenTheTotals() {
    SampleEngine.play(
        report,
        run -> {
          run.passes(run.test("CountTest", "adds up"));
          run.aborts(run.test("DatabaseTest", "reads"), "NAVISYNC_FIXTURES is not set");
          run.fails(run.test("CountTest", "keeps more"), difference());
          run.passes(run.test("CountTest", "raises"));
        });
    report.close();

    assertEquals(
        """
        FAILED CountTest > keeps more
            java.lang.AssertionError: expected: <12>
            but was: <7>
                at navisync.plan.CountTest.keepsMore(CountTest.java:30)
            caused by
            java.io.IOException: disk full
        SKIPPED DatabaseTest > reads: NAVISYNC_FIXTURES is not set
        2 passed, 1 failed, 1 skipped
        """,
        text.toString());
    assertFalse(report.isGood());
  }

  @Test
  void aClassWhoseSetUpFailsIsAFailure() {
    SampleEngine.play(
        report,
        run -> {
          run.fails(run.testClass("CountTest"), withStack(new IOException("no folder")));
          run.passes(run.test("OtherTest", "works"));
        });
    report.close();

    assertEquals(
        """
        FAILED CountTest
            java.io.IOException: no folder
        1 passed, 1 failed, 0 skipped
        """,
        text.toString());
    assertFalse(report.isGood());
  }

  @Test
  void aSkippedClassCountsEachOfItsTests() {
    SampleEngine.play(
        report,
        run -> {
          run.test("WrapperTest", "waits");
          run.test("WrapperTest", "fetches");
          run.skips(run.testClass("WrapperTest"), "Windows uses jbang.cmd");
          run.passes(run.test("CountTest", "adds up"));
        });
    report.close();

    assertEquals(
        """
        SKIPPED WrapperTest > fetches: Windows uses jbang.cmd
        SKIPPED WrapperTest > waits: Windows uses jbang.cmd
        1 passed, 0 failed, 2 skipped
        """,
        text.toString());
    assertTrue(report.isGood());
  }

  @Test
  void aRunWithoutAnyTestIsNotGood() {
    SampleEngine.play(report, run -> {});
    report.close();

    assertEquals("No test was run\n0 passed, 0 failed, 0 skipped\n", text.toString());
    assertFalse(report.isGood());
  }

  private static Throwable difference() {
    return withStack(
        new AssertionError("expected: <12>\nbut was: <7>", withStack(new IOException("disk full"))),
        new StackTraceElement("org.junit.Assert", "fail", "Assert.java", 1),
        new StackTraceElement("navisync.plan.CountTest", "keepsMore", "CountTest.java", 30));
  }

  private static Throwable withStack(Throwable failure, StackTraceElement... stack) {
    failure.setStackTrace(stack);
    return failure;
  }
}
