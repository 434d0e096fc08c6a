///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES navisync/bench/*.java

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import navisync.bench.BenchHome;
import navisync.bench.BenchReport;
import navisync.bench.LargeAccount;
import navisync.bench.MeasuredProgram;
import navisync.bench.ProcessCost;
import navisync.bench.SlowNavidrome;
import navisync.bench.StartTimes;
import navisync.fake.lastfm.FakeLastfm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes large accounts and libraries of invented names and measures the whole program on them, each
 * run as a process of its own. Beside them runs the plain pass, the least that any such program
 * does: see {@link navisync.bench.PlainPass}. The servers are in the process of the script, and
 * their time is in no figure for the processor.
 *
 * <pre>
 * ./jbang scripts/bench.java
 * ./jbang scripts/bench.java --only=sync --plays=50000 --tracks=8000
 * ./jbang scripts/bench.java --only=start,api --json
 * </pre>
 *
 * <p>Sample output of {@code --only=start,sync,api}:
 *
 * <pre>
 * 2 cores, load before 0.0, Java 17.0.15. Wall: the clock; cpu: processor time of all threads.
 *
 * Start, median of five
 *   java -version                                 0.03 s
 *   navisync --version                            0.15 s, at most 1.0 s: met
 *   navisync --help                               0.18 s, at most 1.0 s: met
 *   ./jbang navisync.java --version               0.18 s, at most 1.0 s: met
 *   ./jbang navisync.java --help                  0.18 s, at most 1.0 s: met
 *   shell's prompt                                0.41 s, at most 1.0 s: met
 *   ./jbang cache_info.java, prompt               0.43 s, at most 1.0 s: met
 *
 * 200,000 plays, 20,000 tracks
 *   run                     wall s   cpu s  peak MB requests   fetch   match    plan   apply
 *   fetch, dry run            3.82    4.92      227      208    2.34    0.51    0.26    0.00
 *   plain pass                0.59    0.62       94
 *   first write               2.97    4.14      310        4    0.29    0.46    0.28    1.29
 *   without news              1.47    2.40      209        4    0.39    0.12    0.33    0.00
 *   0.1 % news                2.17    3.15      287        4    0.40    0.13    0.35    0.69
 *   0.1 % news                2.14    3.14      278        4    0.37    0.16    0.33    0.67
 *   first write, times the plain pass              5.1 by wall, 6.7 by cpu, at most 6.0: met
 *   without news, times the plain pass             2.5 by wall, 3.9 by cpu, at most 3.0: met
 *   cache after the fetch, bytes a play           23.1, at most 50.0: met
 *   cache after the first write, bytes a play     49.3, at most 50.0: met
 *   cache after the last run, bytes a play        49.4, at most 50.0: met
 *
 * API mode, 10,000 plays, 20,000 tracks
 *   run                     wall s   cpu s  peak MB requests   fetch   match    plan   apply
 *   fetch, dry run            3.04    2.67      245       14    0.25    1.84    0.17    0.00
 *   sending                  22.14    3.22      233        4    0.08    1.82    0.17   19.41
 *   the same batches, bare                       17.80 s
 *   from the first batch to the last             18.19 s, at most 18.7 s: met
 *   the whole command                            22.14 s, at most 24.8 s: met
 * </pre>
 */
@Command(
    name = "bench.java",
    description = "Measures the whole program on a large invented account and library.",
    mixinStandardHelpOptions = true)
class bench implements Callable<Integer> {
  /** What can be measured. */
  enum Part {
    start,
    sync,
    million,
    api
  }

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Measure only these parts: ${COMPLETION-CANDIDATES}.")
  private List<Part> parts = List.of(Part.values());

  @Option(names = "--plays", defaultValue = "200000", description = "Plays in part sync.")
  private int plays;

  @Option(names = "--tracks", defaultValue = "20000", description = "Tracks in parts sync and api.")
  private int tracks;

  @Option(names = "--api-plays", defaultValue = "10000", description = "Plays in part api.")
  private int apiPlays;

  @Option(names = "--megabytes", defaultValue = "50", description = "Size of the database in MB.")
  private int megabytes;

  @Option(names = "--json", description = "Print one JSON object to standard output.")
  private boolean json;

  private BenchReport report;

  public static void main(String... args) {
    System.exit(
        new CommandLine(new bench()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    report = new BenchReport(json ? System.err : System.out);
    if (parts.contains(Part.start)) {
      measureStart();
    }
    if (parts.contains(Part.sync)) {
      measureSync(plays, tracks, 0);
    }
    if (parts.contains(Part.million)) {
      measureSync(1_000_000, 100_000, 25);
    }
    if (parts.contains(Part.api)) {
      measureApi();
    }
    if (json) {
      System.out.println(report.json());
    }
    return 0;
  }

  private void measureStart() throws Exception {
    report.heading("Start, median of five");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    double bare = StartTimes.untilEnd(List.of(java.toString(), "-version"));
    report.seconds("java -version", bare);
    start("navisync --version", bare, MeasuredProgram.command("navisync", "--version"));
    start("navisync --help", bare, MeasuredProgram.command("navisync", "--help"));
    Path wrapper = Path.of("jbang").toAbsolutePath();
    boolean wrapped = Files.isExecutable(wrapper) && Files.exists(Path.of("navisync.java"));
    if (wrapped) {
      String sync = wrapper.resolveSibling("navisync.java").toString();
      start("./jbang navisync.java --version", bare, List.of(wrapper + "", sync, "--version"));
      start("./jbang navisync.java --help", bare, List.of(wrapper + "", sync, "--help"));
    }
    if (StartTimes.hasTerminals()) {
      try (BenchHome home = new BenchHome();
          FakeLastfm lastfm =
              FakeLastfm.start(BenchHome.USER, new LargeAccount(10, 10).history())) {
        home.use(lastfm);
        new LargeAccount(10, 10).write(home.database(), 0);
        home.set("NAVIDROME_DB_PATH", home.database().toString());
        home.sync("--dry-run");
        String option = "--home=" + home.folder();
        prompt("shell's prompt", bare, MeasuredProgram.command("cache_info", option));
        if (wrapped) {
          String shell = wrapper.resolveSibling("cache_info.java").toString();
          prompt("./jbang cache_info.java, prompt", bare, List.of(wrapper + "", shell, option));
        }
      }
    }
  }

  private void start(String name, double bare, List<String> command) throws Exception {
    report.seconds(name, StartTimes.untilEnd(command), bare + 1);
  }

  private void prompt(String name, double bare, List<String> command) throws Exception {
    report.seconds(name, StartTimes.untilShown("navisync>", command), bare + 1);
  }

  /**
   * Measures database mode.
   *
   * @param limit the most seconds that the first write may take; 0 for a limit by the plain pass
   */
  private void measureSync(int plays, int tracks, int limit) throws Exception {
    LargeAccount account = new LargeAccount(plays, tracks);
    try (BenchHome home = new BenchHome();
        FakeLastfm lastfm = FakeLastfm.start(BenchHome.USER, account.history())) {
      report.table("%,d plays, %,d tracks".formatted(plays, tracks));
      account.write(home.database(), megabytes);
      home.use(lastfm);
      home.set("NAVIDROME_DB_PATH", home.database().toString());
      report.run("fetch, dry run", home.sync("--json", "--dry-run"));
      double fetched = bytesAPlay(home, plays);
      ProcessCost plain = home.plainPass(LargeAccount.PERSON.id());
      report.run("plain pass", plain);
      ProcessCost first = home.sync("--json", "--yes");
      report.run("first write", first);
      double written = bytesAPlay(home, plays);
      ProcessCost second = home.sync("--json", "--yes");
      report.run("without news", second);
      int news = plays / 1000;
      long time = System.currentTimeMillis() / 1000 - 2_000;
      for (int i = 1; i <= 2; i++) {
        lastfm.add(account.news(news, time + i));
        report.run("0.1 % news", home.sync("--json", "--yes"));
      }
      if (limit == 0) {
        report.ratio("first write", first, plain, 6);
        report.ratio("without news", second, plain, 3);
      } else {
        report.limit("first write, seconds", first.wallSeconds(), limit);
        report.limit("first write, MB", first.peakMegabytes(), 600);
        report.limit("without news, seconds", second.wallSeconds(), 8);
      }
      report.limit("cache after the fetch, bytes a play", fetched, 50);
      report.limit("cache after the first write, bytes a play", written, 50);
      report.limit(
          "cache after the last run, bytes a play", bytesAPlay(home, plays + 2 * news), 50);
    }
  }

  private void measureApi() throws Exception {
    LargeAccount account = new LargeAccount(apiPlays, tracks);
    try (BenchHome home = new BenchHome();
        FakeLastfm lastfm = FakeLastfm.start(BenchHome.USER, account.history());
        SlowNavidrome server = new SlowNavidrome(account);
        SlowNavidrome bare = new SlowNavidrome(account)) {
      report.table("API mode, %,d plays, %,d tracks".formatted(apiPlays, tracks));
      home.use(lastfm);
      home.set("USE_NAVIDROME_API", "True");
      home.set("NAVIDROME_URL", server.address().toString());
      home.set("NAVIDROME_API_USER", LargeAccount.PERSON.name());
      home.set("NAVIDROME_API_PASSWORD", LargeAccount.PERSON.password());
      report.run("fetch, dry run", home.sync("--json", "--dry-run"));
      ProcessCost whole = home.sync("--json", "--yes");
      report.run("sending", whole);
      double batches = bare.secondsToSend(server.batches());
      report.seconds("the same batches, bare", batches);
      report.seconds("from the first batch to the last", server.secondsOfSending(), batches / 0.95);
      report.seconds("the whole command", whole.wallSeconds(), batches + 7);
    }
  }

  private static double bytesAPlay(BenchHome home, int plays) throws Exception {
    return (double) Files.size(home.cache()) / plays;
  }
}
