///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES ../tests/navisync/lives/**.java
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
//SOURCES ../tests/navisync/sync/CutOffRun.java
//DEPS org.junit.platform:junit-platform-console-standalone:6.1.3

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import navisync.lives.Lives;
import navisync.support.FastFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Plays random histories of a user with Last.fm and Navidrome, and compares after each step what
 * the program did with what the rules say. For a history that differs it prints the shortest
 * sequence of steps that shows it.
 *
 * <pre>
 * ./jbang scripts/bench_lives.java --lives=1000 --seed=1
 * ./jbang scripts/bench_lives.java --lives=1 --seed=4711
 * </pre>
 */
@Command(
    name = "bench_lives.java",
    description = "Tests random sequences of plays, runs and undos against the rules.",
    mixinStandardHelpOptions = true)
class bench_lives implements Callable<Integer> {
  @Option(names = "--lives", defaultValue = "1000", description = "Number of sequences.")
  private int lives;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the first one.")
  private long seed;

  @Option(names = "--failures", defaultValue = "5", description = "Stop after this many failures.")
  private int failures;

  public static void main(String... args) {
    System.exit(new CommandLine(new bench_lives()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = FastFolder.create("lives");
    Lives all = new Lives(folder);
    long start = System.nanoTime();
    int failed = 0;
    int lived = 0;
    while (lived < lives && failed < failures) {
      Optional<String> why = all.live(seed + lived);
      lived++;
      if (why.isPresent()) {
        failed++;
        System.out.println(why.get());
        System.out.println(
            "To repeat: ./jbang scripts/bench_lives.java --lives=1 --seed="
                + (seed + lived - 1)
                + "\n");
      }
      if (lived % 100 == 0) {
        System.out.printf(
            "%d lives, %d failed, %.0f ms each%n",
            lived, failed, (System.nanoTime() - start) / 1e6 / lived);
      }
    }
    Files.delete(folder);
    System.out.printf("%d lives, %d failed%n", lived, failed);
    return failed == 0 ? 0 : 1;
  }
}
