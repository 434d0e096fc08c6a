package navisync.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** The figures as they come: lines for a person, and one JSON object at the end. */
public final class BenchReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> STAGES = List.of("fetch", "match", "plan", "apply");

  private final PrintStream out;
  private final ObjectNode all = JSON.createObjectNode();
  private ArrayNode part;

  /** Begins a report; says what it was measured on. */
  public BenchReport(PrintStream out) {
    this.out = out;
    int cores = Runtime.getRuntime().availableProcessors();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String version = System.getProperty("java.version");
    all.put("cores", cores).put("loadBefore", load).put("java", version);
    line(
        "%d cores, load before %.1f, Java %s. Wall: the clock; cpu: processor time of all threads."
            .formatted(cores, load, version));
  }

  /** Begins a part. */
  public void heading(String name) {
    part = all.putArray(name);
    line("");
    line(name);
  }

  /** Begins a part that has a table of runs. */
  public void table(String name) {
    heading(name);
    line(
        "  %-22s %7s %7s %8s %8s %7s %7s %7s %7s"
            .formatted(
                "run",
                "wall s",
                "cpu s",
                "peak MB",
                "requests",
                "fetch",
                "match",
                "plan",
                "apply"));
  }

  /** Shows a run; its stages are by the wall clock, and known of the program's own runs. */
  public void run(String name, ProcessCost cost) throws JsonProcessingException {
    ObjectNode row =
        part.addObject()
            .put("name", name)
            .put("wallSeconds", cost.wallSeconds())
            .put("cpuSeconds", cost.cpuSeconds())
            .put("peakMegabytes", cost.peakMegabytes());
    StringBuilder text =
        new StringBuilder(
            "  %-22s %7.2f %7.2f %8d"
                .formatted(name, cost.wallSeconds(), cost.cpuSeconds(), cost.peakMegabytes()));
    if (!cost.output().isBlank()) {
      JsonNode result = JSON.readTree(cost.output());
      row.set("stages", result.path("seconds"));
      row.put("requests", result.path("fetch").path("requests").asInt());
      text.append(" %8d".formatted(row.path("requests").asInt()));
      for (String stage : STAGES) {
        text.append(" %7.2f".formatted(result.path("seconds").path(stage).asDouble()));
      }
    }
    line(text.toString());
  }

  /** Shows a time by the wall clock. */
  public void seconds(String name, double seconds) {
    part.addObject().put("name", name).put("wallSeconds", seconds);
    line("  %-42s %7.2f s".formatted(name, seconds));
  }

  /** Shows a time by the wall clock beside the most that it may be. */
  public void seconds(String name, double seconds, double most) {
    part.addObject().put("name", name).put("wallSeconds", seconds).put("target", most);
    line("  %-42s %7.2f s, %s".formatted(name, seconds, verdict(seconds, most, " s")));
  }

  /** Shows how many times the plain pass a run took, by both clocks. */
  public void ratio(String name, ProcessCost cost, ProcessCost plain, double most) {
    double wall = cost.wallSeconds() / plain.wallSeconds();
    double cpu = cost.cpuSeconds() / plain.cpuSeconds();
    part.addObject()
        .put("name", name + ", times the plain pass")
        .put("byWallClock", wall)
        .put("byCpu", cpu)
        .put("target", most);
    line(
        "  %-42s %7.1f by wall, %.1f by cpu, %s"
            .formatted(name + ", times the plain pass", wall, cpu, verdict(wall, most, "")));
  }

  /** Shows a figure beside the most that it may be. */
  public void limit(String name, double value, double most) {
    part.addObject().put("name", name).put("value", value).put("target", most);
    line("  %-42s %7.1f, %s".formatted(name, value, verdict(value, most, "")));
  }

  private static String verdict(double value, double most, String unit) {
    String verdict = value <= most ? "met" : "missed";
    return String.format(Locale.ROOT, "at most %.1f%s: %s", most, unit, verdict);
  }

  private void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Returns all figures. */
  public String json() throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
