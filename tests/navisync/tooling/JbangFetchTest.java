package navisync.tooling;

import static java.util.concurrent.TimeUnit.SECONDS;
import static navisync.tooling.WrapperSandbox.finish;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The wrapper fetches JBang once, whole or not at all. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
class JbangFetchTest {
  /** What every fake mvn does: says that it was called and finds the folder it is to fill. */
  private static final String MVN =
      """
      echo fetch >>"$SANDBOX/fetches"
      for argument; do
        case $argument in
          -DoutputDirectory=*) lib=${argument#*=} ;;
        esac
      done
      mkdir "$lib"
      echo half >"$lib/jbang.jar"
      """;

  private static final String ALL_THERE = "echo whole >\"$lib/jbang.jar\"\n";

  private static final List<String> WHOLE =
      List.of("0.132.1", "0.132.1/lib", "0.132.1/lib/jbang.jar", "0.132.1/log");

  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>\\s*</dep");

  @TempDir private Path temporary;
  private WrapperSandbox sandbox;
  private String notice;

  @BeforeEach
  void aJdkAndNoJbang() throws Exception {
    sandbox = new WrapperSandbox(temporary).jdk("17.0.15", "echo cat; exit 255");
    notice =
        "Fetching JBang 0.132.1 with mvn into " + sandbox.project.resolve(".jbang-cli") + " (once)";
  }

  @Test
  void theFirstStartFetchesAndTheNextNeedsNoMvn() throws Exception {
    sandbox.program("mvn", MVN + ALL_THERE + "cat");
    Process first = sandbox.start("x.java");
    first.getOutputStream().write("input".getBytes());
    assertEquals(new Result(0, "input", notice + "\n"), finish(first));
    assertEquals(WHOLE, sandbox.fetched());

    sandbox.program("mvn", "exit 1");
    assertEquals(new Result(0, "", ""), sandbox.run("x.java"));
    assertEquals("fetch\n", sandbox.text("fetches"));
  }

  @Test
  void mvnFetchesTheLibrariesOfThePomInThisVersion() throws Exception {
    sandbox.program("mvn", "for each; do echo \"$each\" >>\"$SANDBOX/asked\"; done\n" + MVN);
    sandbox.run("x.java");

    assertEquals(
        List.of(
            "-q",
            "-B",
            "-f",
            sandbox.project.resolve("lib/jbang-cli.xml").toString(),
            "-Djbang.version=0.132.1",
            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
            "-DincludeScope=runtime"),
        sandbox.text("asked").lines().limit(7).toList());
    assertEquals(
        List.of("gson 2.13.1", "jbang-cli ${jbang.version}"),
        DEPENDENCY
            .matcher(Files.readString(ProjectFolder.get().resolve("lib/jbang-cli.xml")))
            .results()
            .map(each -> each.group(1) + " " + each.group(2))
            .toList());
  }

  @Test
  void withoutMvnOneSentenceSaysHowToGetJbang() throws Exception {
    assertEquals(
        new Result(
            2,
            "",
            "NaviSync runs with JBang: install it as https://www.jbang.dev/download says, or"
                + " install Maven (mvn), which fetches it for you.\n"),
        sandbox.run("x.java"));
    assertEquals(List.of(), sandbox.fetched());
  }

  @Test
  void whenMvnFailsItsMessagesAreShownAndNothingIsKept() throws Exception {
    sandbox.program("mvn", MVN + "echo 'no route to host'; exit 1");

    assertEquals(
        new Result(
            2,
            "",
            notice
                + "\nno route to host\nJBang could not be fetched: see mvn's messages above, or"
                + " install it as https://www.jbang.dev/download says.\n"),
        sandbox.run("x.java"));
    assertEquals(List.of(), sandbox.fetched());
  }

  @Test
  void twoAtOnceFetchOnce() throws Exception {
    // The fake mvn ends only when the second start waits for the first: when it calls sleep.
    finish(sandbox.start(List.of("/bin/sh", "-c", "mkfifo \"$SANDBOX/second-waits\"")));
    sandbox
        .program("mvn", MVN + "cat \"$SANDBOX/second-waits\"\n" + ALL_THERE)
        .program("sleep", "mkdir \"$SANDBOX/told\" 2>/dev/null && : >\"$SANDBOX/second-waits\"\n");
    Process first = sandbox.start("x.java");
    Process second = sandbox.start("x.java");

    List<Result> results = List.of(finish(first), finish(second));

    assertEquals(List.of(0, 0), results.stream().map(Result::exitCode).toList());
    assertEquals("fetch\n", sandbox.text("fetches"));
    assertEquals(WHOLE, sandbox.fetched());
  }

  @Test
  void afterAKilledFetchTheNextStartsAnew() throws Exception {
    Process killed = startFetchThatHangs();
    List<ProcessHandle> children = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
    sandbox.program("mvn", MVN + ALL_THERE);
    assertEquals(new Result(0, "", notice + "\n"), sandbox.run("x.java"));
    assertEquals(WHOLE, sandbox.fetched());
    assertEquals(
        "whole\n", Files.readString(sandbox.project.resolve(".jbang-cli/0.132.1/lib/jbang.jar")));
  }

  @Test
  void aFetchToldToEndLeavesNothingBehind() throws Exception {
    Process told = startFetchThatHangs();
    List<ProcessHandle> mvn = told.descendants().toList();
    told.toHandle().destroy();

    assertEquals(new Result(143, "", notice + "\n"), finish(told));
    assertEquals(List.of(), sandbox.fetched());
    for (ProcessHandle process : mvn) {
      process.onExit().get(60, SECONDS);
    }
  }

  /** Starts a fetch and returns when half of it is there. */
  private Process startFetchThatHangs() throws Exception {
    finish(
        sandbox.start(
            List.of("/bin/sh", "-c", "mkfifo \"$SANDBOX/half-there\" \"$SANDBOX/never\"")));
    sandbox.program("mvn", MVN + ": >\"$SANDBOX/half-there\"\nread line <\"$SANDBOX/never\"\n");
    Process wrapper = sandbox.start("x.java");
    Files.readString(sandbox.folder.resolve("half-there"));
    return wrapper;
  }
}
