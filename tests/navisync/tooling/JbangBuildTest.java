package navisync.tooling;

import static navisync.tooling.WrapperSandbox.finish;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What JBang builds is used only when JBang came to its end, and one start at a time lets it build.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
class JbangBuildTest {
  /** A JBang that adds a line to what it built before, and has the program show all of them. */
  private static final String BUILD =
      "echo line >>\"$JBANG_CACHE_DIR/built\"; cp \"$JBANG_CACHE_DIR/built\" shown.$$;"
          + " echo cat shown.$$; exit 255\n";

  /** A JBang that never ends once half of its work is there. */
  private static final String HANG =
      "echo half >>\"$JBANG_CACHE_DIR/built\"; : >\"$SANDBOX/half-there\";"
          + " read line <\"$SANDBOX/never\"\n";

  private static final String WAITING =
      "Waiting for another start of NaviSync to finish building; Ctrl-C ends this one.\n";

  @TempDir private Path temporary;
  private WrapperSandbox sandbox;

  /** With flock, without it, and without ps too. */
  private void prepare(String tools) throws Exception {
    sandbox = new WrapperSandbox(temporary).tool("cp");
    for (String tool : tools.split(" ")) {
      if (!tool.equals("neither")) {
        sandbox.tool(tool);
      }
    }
    Files.createDirectories(sandbox.project.resolve(".jbang-cli/0.132.1/lib"));
    finish(
        sandbox.start(
            List.of(
                "/bin/sh",
                "-c",
                "mkfifo \"$SANDBOX/half-there\" \"$SANDBOX/never\" \"$SANDBOX/waiting\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flock", "ps", "neither"})
  void whatWasBuiltServesTheNextStart(String tools) throws Exception {
    prepare(tools);
    sandbox.jdk("17.0.15", BUILD);

    assertEquals(new Result(0, "line\n", ""), sandbox.run("x.java"));
    assertEquals(new Result(0, "line\nline\n", ""), sandbox.run("x.java"));
    assertEquals(List.of("builds.#", "builds.#/built", "builds.#/good"), sandbox.built());
  }

  @ParameterizedTest
  @CsvSource({"flock, true", "ps, true", "neither, true", "flock, false", "ps, false"})
  void afterAKillTheNextStartBuildsFromScratchAtOnce(String tools, boolean jbangToo)
      throws Exception {
    prepare(tools);
    sandbox.jdk("17.0.15", BUILD).run("x.java");
    Process killed = startBuildThatHangs();
    List<ProcessHandle> children = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    if (jbangToo) {
      children.forEach(ProcessHandle::destroyForcibly);
    }

    sandbox.jdk("17.0.15", BUILD);

    assertEquals(new Result(0, "line\n", ""), sandbox.run("x.java"));
    assertEquals(List.of("builds.#", "builds.#/built", "builds.#/good"), sandbox.built());
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void afterAnInterruptTheNextStartBuildsFromScratch() throws Exception {
    prepare("flock");
    Process told = startBuildThatHangs();
    List<ProcessHandle> children = told.descendants().toList();
    told.toHandle().destroy();
    children.forEach(ProcessHandle::destroy);
    assertEquals(143, told.waitFor());

    sandbox.jdk("17.0.15", BUILD);

    assertEquals(new Result(0, "line\n", ""), sandbox.run("x.java"));
  }

  @ParameterizedTest(name = "exit code {0}: {1} lines next time")
  @CsvSource({"0, 2", "1, 2", "2, 2", "3, 1", "4, 1", "137, 1"})
  void onlyAnEndOfJbangsOwnLeavesWhatWasBuilt(int exitCode, int lines) throws Exception {
    prepare("flock");
    sandbox.jdk("17.0.15", BUILD.replace("255", "" + exitCode)).run("x.java");

    sandbox.jdk("17.0.15", BUILD);

    assertEquals(new Result(0, "line\n".repeat(lines), ""), sandbox.run("x.java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flock", "ps", "neither"})
  void anotherStartWaitsAndSaysSoAfterTwoSeconds(String tools) throws Exception {
    prepare(tools);
    // Every pause is over at once; the 10th lies two seconds after the beginning.
    sandbox.program(
        "sleep",
        "echo pause >>\"$SANDBOX/pauses\"; [ $(sed -n '$=' \"$SANDBOX/pauses\") -ne 11 ]"
            + " || : >\"$SANDBOX/waiting\"\n");
    sandbox.jdk(
        "17.0.15",
        ": >\"$SANDBOX/half-there\"; cat \"$SANDBOX/waiting\"\n" + BUILD.replace("line", "first"));
    Process first = sandbox.start("x.java");
    Files.readString(sandbox.folder.resolve("half-there"));
    sandbox.jdk("17.0.15", BUILD);
    Process second = sandbox.start("x.java");

    assertEquals(new Result(0, "first\n", ""), finish(first));
    assertEquals(new Result(0, "first\nline\n", WAITING), finish(second));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "999999 Sun Nov 29 19:10:00 2026"})
  void aLockThatNobodyHoldsAnyMoreIsPassed(String left) throws Exception {
    prepare("ps");
    Files.writeString(sandbox.project.resolve(".jbang-cli/lock.held"), left + "\n");
    Files.writeString(sandbox.project.resolve(".jbang-cli/lock"), left + "\n");
    sandbox.jdk("17.0.15", BUILD);

    assertEquals(new Result(0, "line\n", ""), sandbox.run("x.java"));
    assertEquals(List.of("0.132.1", "0.132.1/lib", "lock"), sandbox.fetched());
  }

  @Test
  void theProgramDoesNotHoldTheLock() throws Exception {
    prepare("flock");
    sandbox.jdk("17.0.15", "echo 'cat \"$SANDBOX/half-there\"'; exit 255");
    Process running = sandbox.start("x.java");
    Files.writeString(sandbox.folder.resolve("half-there"), "");
    sandbox.jdk("17.0.15", BUILD);

    assertEquals(new Result(0, "line\n", ""), sandbox.run("x.java"));
    assertEquals(new Result(0, "", ""), finish(running));
  }

  /** Starts a build and returns when half of it is there. */
  private Process startBuildThatHangs() throws Exception {
    sandbox.jdk("17.0.15", HANG);
    Process wrapper = sandbox.start("x.java");
    Files.readString(sandbox.folder.resolve("half-there"));
    return wrapper;
  }
}
