package navisync.tooling;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what a reader of a test run needs: each failure with its cause as it happens, then the
 * skipped tests with their reasons, then the totals as the last line.
 */
public final class TestReport implements TestExecutionListener {
  private final PrintWriter out;
  private final List<String> skipped = new ArrayList<>();
  private TestPlan plan;
  private int passed;
  private int failed;

  /** Writes to {@code out}, which stays open. */
  public TestReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    skip(identifier, reason);
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL:
        passed += identifier.isTest() ? 1 : 0;
        break;
      case ABORTED:
        skip(
            identifier, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        break;
      case FAILED:
        // A class whose set-up fails counts too: none of its tests is run.
        failed++;
        out.println("FAILED " + path(identifier));
        result.getThrowable().ifPresent(this::printCause);
        break;
    }
  }

  /** Whether at least one test passed and none failed. */
  public boolean isGood() {
    return passed > 0 && failed == 0;
  }

  /** Writes the skipped tests and the totals. */
  public void close() {
    skipped.forEach(out::println);
    if (passed + failed == 0) {
      out.println("No test was run");
    }
    out.println(passed + " passed, " + failed + " failed, " + skipped.size() + " skipped");
    out.flush();
  }

  /** A skipped class stands for each of its tests. */
  private void skip(TestIdentifier identifier, String reason) {
    Set<TestIdentifier> tests =
        identifier.isTest()
            ? Set.of(identifier)
            : plan.getDescendants(identifier).stream()
                .filter(TestIdentifier::isTest)
                .collect(Collectors.toSet());
    (tests.isEmpty() ? Set.of(identifier) : tests)
        .stream()
            .map(test -> "SKIPPED " + path(test) + ": " + reason)
            .sorted()
            .forEach(skipped::add);
  }

  /** Sample: {@code CreditsTest > joined artists > semicolon}. */
  private String path(TestIdentifier identifier) {
    Deque<String> names = new ArrayDeque<>();
    for (var at = identifier; at.getParentId().isPresent(); at = plan.getParent(at).orElseThrow()) {
      names.addFirst(at.getDisplayName());
    }
    return String.join(" > ", names);
  }

  /** The message, the lines of this project that led there, and the same for what caused it. */
  private void printCause(Throwable failure) {
    out.println(("    " + failure).replace("\n", "\n    "));
    for (StackTraceElement line : failure.getStackTrace()) {
      if (line.getClassName().startsWith("navisync.")) {
        out.println("        at " + line);
      }
    }
    if (failure.getCause() != null && failure.getCause() != failure) {
      out.println("    caused by");
      printCause(failure.getCause());
    }
  }
}
