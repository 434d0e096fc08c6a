package navisync.tooling;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** The processor time that each class of tests takes, the programs it starts included. */
public final class CpuTimes implements TestExecutionListener {
  private static final Path ABOUT_THIS_PROCESS = Path.of("/proc/self/stat");
  private static final int USER_TIME_OF_CHILDREN = 13;
  private static final int TICKS_A_SECOND = 100;

  private record Taken(String name, double seconds) {}

  private final DoubleSupplier seconds;
  private final Map<String, Double> starts = new HashMap<>();
  private final List<Taken> taken = new ArrayList<>();

  /** Takes the time of this process. */
  public CpuTimes() {
    this(() -> ofThisProcess() + ofEndedChildren());
  }

  /**
   * Takes a time of its own.
   *
   * @param seconds the processor time so far
   */
  CpuTimes(DoubleSupplier seconds) {
    this.seconds = seconds;
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    starts.put(identifier.getUniqueId(), seconds.getAsDouble());
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    double start = starts.remove(identifier.getUniqueId());
    boolean isClass = identifier.getUniqueIdObject().getSegments().size() == 2;
    if (isClass) {
      taken.add(new Taken(identifier.getDisplayName(), seconds.getAsDouble() - start));
    }
  }

  /** Returns the classes that took the most, with the sum of all. */
  public List<String> slowest(int classes) {
    List<String> lines = new ArrayList<>();
    taken.stream()
        .sorted(Comparator.comparingDouble(Taken::seconds).reversed())
        .limit(classes)
        .map(each -> line(each.seconds(), each.name()))
        .forEach(lines::add);
    lines.add(line(taken.stream().mapToDouble(Taken::seconds).sum(), "all, processor time"));
    return lines;
  }

  private static String line(double seconds, String name) {
    return String.format(Locale.ROOT, "%7.1f s  %s", seconds, name);
  }

  private static double ofThisProcess() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** 0 where the system does not tell; Linux does. */
  private static double ofEndedChildren() {
    try {
      String text = Files.readString(ABOUT_THIS_PROCESS);
      // The name of the program, in brackets, may have blanks.
      String[] values = text.substring(text.lastIndexOf(')') + 2).split(" ");
      double user = Double.parseDouble(values[USER_TIME_OF_CHILDREN]);
      double system = Double.parseDouble(values[USER_TIME_OF_CHILDREN + 1]);
      return (user + system) / TICKS_A_SECOND;
    } catch (IOException unknown) {
      return 0;
    }
  }
}
