///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES ../navisync.java

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import navisync.demo.LargeAccount;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.navidrome.FakeNavidrome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes a large account and library of invented names and measures the whole program on them. Each
 * run is a process of its own, with the Java that this one runs on; JBang's start is not in the
 * figures.
 *
 * <pre>
 * ./jbang scripts/bench.java
 * ./jbang scripts/bench.java --plays=1000000 --tracks=100000
 * ./jbang scripts/bench.java --api --plays=12000 --delay=50
 * </pre>
 *
 * <p>Sample output on two cores:
 *
 * <pre>
 * run               wall s  fetch  match   plan  apply  peak MB  requests
 * fetch, dry run       7.9    4.6    0.9    0.4    0.0      310       209
 * first write          5.0    0.3    0.9    0.4    2.1      330         5
 * second run           2.9    0.3    0.9    0.3    0.0      280         5
 * cache after the fetch: 54.1 bytes a play, after the first write: 88.0
 * </pre>
 */
@Command(
    name = "bench.java",
    description = "Measures every stage.",
    mixinStandardHelpOptions = true)
class bench implements Callable<Integer> {
  private static final String USER = "bench-listener";

  @Option(names = "--plays", defaultValue = "200000", description = "Plays at Last.fm.")
  private int plays;

  @Option(names = "--tracks", defaultValue = "20000", description = "Tracks in the library.")
  private int tracks;

  @Option(names = "--megabytes", defaultValue = "50", description = "Size of the database.")
  private int megabytes;

  @Option(
      names = "--api",
      description = "API mode, on a Navidrome within the process that takes 2 ms a play.")
  private boolean api;

  @Option(
      names = "--delay",
      defaultValue = "0",
      description = "Milliseconds that each request to that Navidrome takes longer.")
  private int delay;

  private Path home;
  private Map<String, String> navidrome;

  public static void main(String... args) {
    System.exit(new CommandLine(new bench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    home = Files.createTempDirectory("navisync-bench-");
    navidrome =
        Map.of(
            "USE_NAVIDROME_API",
            "False",
            "NAVIDROME_DB_PATH",
            home.resolve("navidrome.db").toString());
    LargeAccount account = new LargeAccount(plays, tracks);
    if (api) {
      try (FakeNavidrome server = serve(account)) {
        measureAll(account);
        System.out.println("requests to Navidrome: " + server.requests().size());
      }
    } else {
      account.write(home.resolve("navidrome.db"), megabytes);
      measureAll(account);
    }
    System.out.println("All of it is in " + home);
    return 0;
  }

  private void measureAll(LargeAccount account) throws Exception {
    try (FakeLastfm lastfm = FakeLastfm.start(USER, account.history())) {
      System.out.println("run               wall s  fetch  match   plan  apply  peak MB  requests");
      measure("fetch, dry run", lastfm, "--json", "--dry-run");
      double fetched = bytesAPlay();
      measure("first write", lastfm, "--json", "--yes");
      double written = bytesAPlay();
      measure("second run", lastfm, "--json", "--yes");
      System.out.printf(
          "cache after the fetch: %.1f bytes a play, after the first write: %.1f%n",
          fetched, written);
    }
  }

  /** A server that takes as long as a real one on two cores. */
  private FakeNavidrome serve(LargeAccount account) {
    FakeNavidrome server = account.serve();
    server.delays(Duration.ofMillis(delay), Duration.ofMillis(2));
    navidrome =
        Map.of(
            "USE_NAVIDROME_API",
            "True",
            "NAVIDROME_URL",
            server.address().toString(),
            "NAVIDROME_API_USER",
            LargeAccount.PERSON.name(),
            "NAVIDROME_API_PASSWORD",
            LargeAccount.PERSON.password());
    return server;
  }

  /** Starts the program as a process of its own and prints its figures. */
  private void measure(String name, FakeLastfm lastfm, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "navisync"));
    command.add("--home=" + home);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "LASTFM_API_URL",
                lastfm.address().toString(),
                "LASTFM_API_KEY",
                FakeLastfm.API_KEY,
                "LASTFM_USER",
                USER));
    builder.environment().putAll(navidrome);
    Path output = home.resolve("output.txt");
    builder.redirectOutput(output.toFile()).redirectError(home.resolve("errors.txt").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakMegabytes(process.pid()));
      Thread.sleep(20);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(home.resolve("errors.txt")));
    }
    JsonNode result = new ObjectMapper().readTree(output.toFile());
    JsonNode seconds = result.get("seconds");
    System.out.printf(
        "%-16s  %6.1f %6.2f %6.2f %6.2f %6.2f %8d %9d%n",
        name,
        wall,
        seconds.get("fetch").asDouble(),
        seconds.get("match").asDouble(),
        seconds.get("plan").asDouble(),
        seconds.get("apply").asDouble(),
        peak,
        result.get("fetch").get("requests").asInt());
  }

  /** The most memory a process has had in use, where the system tells (Linux), else 0. */
  private static long peakMegabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }

  private double bytesAPlay() throws IOException {
    return (double) Files.size(home.resolve("cache/scrobbles_cache.db")) / plays;
  }
}
