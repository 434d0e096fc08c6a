///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES ../tests/navisync/hostile/**.java
//SOURCES ../tests/navisync/support/**.java
//SOURCES ../tests/navisync/fake/Faults.java
//SOURCES ../tests/navisync/fake/lastfm/LastfmFault.java
//SOURCES ../tests/navisync/fake/lastfm/TestLastfm.java
//SOURCES ../tests/navisync/fake/navidrome/AuthenticatingProxy.java
//SOURCES ../tests/navisync/fake/navidrome/BasePath.java
//SOURCES ../tests/navisync/fake/navidrome/Feature.java
//SOURCES ../tests/navisync/fake/navidrome/NavidromeFault.java
//SOURCES ../tests/navisync/fake/navidrome/OddReply.java
//SOURCES ../tests/navisync/fake/navidrome/OlderServer.java
//SOURCES ../tests/navisync/fake/navidrome/Pairs.java
//SOURCES ../tests/navisync/fake/navidrome/ParameterLimit.java
//SOURCES ../tests/navisync/fake/navidrome/TestNavidrome.java
//SOURCES ../tests/navisync/source/lastfm/FakeTime.java
//SOURCES ../tests/navisync/navidrome/db/TableDump.java
//DEPS org.junit.platform:junit-platform-console-standalone:6.1.3

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import navisync.hostile.Hostilities;
import navisync.support.FastFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the program against mutated answers of Last.fm and Navidrome, then against good ones again.
 * For a run that invents or loses something, sends requests without end or shows a stack trace, it
 * prints the seed, the mutated answers and what is wrong.
 *
 * <pre>
 * ./jbang scripts/bench_hostile.java --runs=1000 --seed=1
 * ./jbang scripts/bench_hostile.java --runs=1 --seed=4711
 * </pre>
 */
@Command(
    name = "bench_hostile.java",
    description = "Tests runs against damaged answers of Last.fm and Navidrome.",
    mixinStandardHelpOptions = true)
class bench_hostile implements Callable<Integer> {
  @Option(names = "--runs", defaultValue = "1000", description = "Number of runs.")
  private int runs;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the first one.")
  private long seed;

  @Option(names = "--failures", defaultValue = "5", description = "Stop after this many failures.")
  private int failures;

  public static void main(String... args) {
    System.exit(new CommandLine(new bench_hostile()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = FastFolder.create("hostile");
    Hostilities all = new Hostilities(folder);
    long start = System.nanoTime();
    int failed = 0;
    int ran = 0;
    while (ran < runs && failed < failures) {
      Optional<String> why = all.tell(seed + ran);
      ran++;
      if (why.isPresent()) {
        failed++;
        System.out.println(why.get());
        System.out.println(
            "To repeat: ./jbang scripts/bench_hostile.java --runs=1 --seed="
                + (seed + ran - 1)
                + "\n");
      }
      if (ran % 100 == 0) {
        System.out.printf(
            "%d runs, %d damaged answers, %d failed, %.0f ms each%n",
            ran, all.hits(), failed, (System.nanoTime() - start) / 1e6 / ran);
      }
    }
    Files.delete(folder);
    System.out.printf("%d runs, %d damaged answers, %d failed%n", ran, all.hits(), failed);
    return failed == 0 ? 0 : 1;
  }
}
