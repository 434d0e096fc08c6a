package navisync.tooling;

import static navisync.tooling.WineSandbox.onWindows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import navisync.tooling.WineSandbox.Start;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jbang.cmd} and {@code start.bat}, under wine. */
class WindowsStartTest {
  private static final String WRITTEN =
      "--x \"a>b\" \"\" \"b c\\\\\" second \"<x>\" \"a!b\" \"a^b\" \"q\"\"r\" a=b,c;d \"(e & f)\"";

  private static final String READ =
      "[--x][a>b][][b c\\][second][<x>][a!b][a^b][q\"r][a=b,c;d][(e & f)]";

  /** On the disk, because wine lists no folder below /dev, where {@code FastFolder} makes them. */
  @TempDir(factory = TempDirFactory.Standard.class)
  static Path temporary;

  private WineSandbox sandbox;

  @BeforeEach
  void start() throws Exception {
    sandbox = new WineSandbox(temporary);
  }

  @AfterAll
  static void end() throws Exception {
    WineSandbox.end(temporary);
  }

  private String folder() {
    return sandbox.project.getFileName() + " ";
  }

  @Test
  void aScriptGetsItsArgumentsAsTheyWereWritten() throws Exception {
    sandbox.fetchedBefore();

    assertEquals(
        new Result(7, folder() + READ + "\n", ""), sandbox.run("jbang.cmd x.java " + WRITTEN));
    assertEquals(List.of("x.java", onWindows(sandbox.jdk)), sandbox.seen());
    assertEquals(
        List.of("0.132.1", "0.132.1/lib", "0.132.1/lib/jbang.jar", "builds", "lock"),
        sandbox.fetched());
  }

  @Test
  void soDoesOneInQuotationMarks() throws Exception {
    sandbox.fetchedBefore();

    assertEquals(
        new Result(7, folder() + READ + "\n", ""),
        sandbox.run("jbang.cmd \"my scripts (& more)\\x.java\" " + WRITTEN));
    assertEquals("my scripts (& more)\\x.java", sandbox.seen().get(0));
  }

  @ParameterizedTest
  @CsvSource({"x.java", "'\"x.java\"'"})
  void aScriptMayHaveNoArguments(String script) throws Exception {
    sandbox.fetchedBefore();

    assertEquals(new Result(0, folder() + "\n", ""), sandbox.run("jbang.cmd " + script));
  }

  @ParameterizedTest
  @CsvSource({
    "version, 3, '0.132.1, 0.132.1/lib, 0.132.1/lib/jbang.jar, builds, lock'",
    "broken, 4, '0.132.1, 0.132.1/lib, 0.132.1/lib/jbang.jar, lock'"
  })
  void whatJbangSaysAndItsExitCodeAreHandedOn(String command, int exitCode, String left)
      throws Exception {
    sandbox.fetchedBefore();

    assertEquals(
        new Result(exitCode, "[" + command + "]\n", ""), sandbox.run("jbang.cmd " + command));
    assertEquals(List.of(left.split(", ")), sandbox.fetched());
  }

  @Test
  void aStartWaitsWhileAnotherOneBuilds() throws Exception {
    sandbox.fetchedBefore();
    Start first = sandbox.start("jbang.cmd slow");
    sandbox.until(first, () -> Files.exists(sandbox.project.resolve(".jbang-cli/builds/working")));
    Start second = sandbox.start("jbang.cmd two");
    sandbox.until(second, () -> Files.size(second.err()) > 0);
    Files.createFile(sandbox.project.resolve("go on"));

    assertEquals(new Result(3, "[slow]\n", ""), sandbox.finish(first));
    assertEquals(
        new Result(
            3,
            "[two]\n",
            "Waiting for another start of NaviSync to finish building; Ctrl-C ends this one.\n"),
        sandbox.finish(second));
  }

  @Test
  void aJavaHomeWithoutJdkIsNotHandedOn() throws Exception {
    sandbox.fetchedBefore().with("JAVA_HOME", "C:\\no jdk (& more)");

    sandbox.run(
        "set \"PATH=%PATH%;" + onWindows(sandbox.jdk.resolve("bin")) + "\"", "jbang.cmd x.java");

    assertEquals(List.of("x.java", "null"), sandbox.seen());
  }

  @Test
  void withoutAJdkOneSentenceSaysSo() throws Exception {
    sandbox.with("JAVA_HOME", "C:\\no jdk (& more)");

    assertEquals(
        new Result(
            2,
            "",
            "NaviSync needs a Java Development Kit, version 17 or newer: install one from"
                + " https://adoptium.net, or let JAVA_HOME name its folder.\n"),
        sandbox.run("jbang.cmd x.java"));
  }

  @ParameterizedTest
  @CsvSource({"11", "1.8"})
  void anOlderJavaIsNamed(String version) throws Exception {
    Path old = sandbox.project.resolve("old (& more)");
    sandbox.write(old.resolve("bin/java.cmd"), "echo     java.specification.version = " + version);
    Files.createFile(old.resolve("bin/javac.exe"));

    assertEquals(
        new Result(
            2,
            "",
            "NaviSync needs a Java Development Kit, version 17 or newer: install one from"
                + " https://adoptium.net, or let JAVA_HOME name its folder. The one in \"old (&"
                + " more)\\bin\\\" is version "
                + version
                + ".\n"),
        sandbox.run("set \"JAVA_HOME=old (& more)\"", "jbang.cmd x.java"));
  }

  @Test
  void theFirstStartFetchesJbang() throws Exception {
    sandbox.write(
        sandbox.project.resolve("maven/mvn.cmd"),
        "if not exist jbang-cli.xml exit /b 1",
        "echo %* >..\\asked",
        "md ..\\.jbang-cli\\work.1\\0.132.1\\lib",
        "copy \"" + onWindows(sandbox.jbang) + "\" ..\\.jbang-cli\\work.1\\0.132.1\\lib >nul",
        "exit /b 0");

    Result result = sandbox.run("set \"PATH=%CD%\\maven;%PATH%\"", "jbang.cmd x.java \"a b\"");

    assertEquals(folder() + "[a b]\n", result.out());
    assertEquals(7, result.exitCode());
    assertEquals(
        "-q -B -f jbang-cli.xml -Djbang.version=0.132.1"
            + " org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
            + " -DincludeScope=runtime"
            + " -DoutputDirectory=..\\.jbang-cli\\work.1\\0.132.1\\lib",
        Files.readString(sandbox.project.resolve("asked")).strip());
    assertEquals(
        List.of("0.132.1", "0.132.1/lib", "0.132.1/lib/jbang.jar", "builds", "lock"),
        sandbox.fetched());
  }

  @Test
  void whenMvnFailsItsMessagesAreShownAndNothingIsKept() throws Exception {
    sandbox.write(
        sandbox.project.resolve("maven/mvn.cmd"),
        "md ..\\.jbang-cli\\work.1\\0.132.1\\lib",
        "echo no route to host",
        "exit /b 1");

    Result result = sandbox.run("set \"PATH=%CD%\\maven;%PATH%\"", "jbang.cmd x.java");

    assertEquals(
        List.of(
            "no route to host",
            "JBang could not be fetched with mvn: see above, or install it as"
                + " https://www.jbang.dev/download says."),
        result.err().lines().skip(1).toList());
    assertEquals(2, result.exitCode());
    assertEquals(List.of("lock"), sandbox.fetched());
  }

  @Test
  void anInstalledJbangIsUsedAsItIs() throws Exception {
    sandbox.write(
        sandbox.project.resolve("installed (x86)/jbang.cmd"), "echo installed %*", "exit /b 5");

    assertEquals(
        new Result(5, "installed x.java \"a b\" \"\"\n", ""),
        sandbox.run(
            "set \"PATH=%CD%;%CD%\\installed (x86);%PATH%\"", "jbang.cmd x.java \"a b\" \"\""));
  }

  @Test
  void twoCopiesOnThePathDoNotStartEachOtherForEver() throws Exception {
    sandbox.fetchedBefore();
    Path other = Files.createDirectories(sandbox.project.resolve("other"));
    Files.copy(sandbox.project.resolve("jbang.cmd"), other.resolve("jbang.cmd"));

    Result result = sandbox.run("set \"PATH=%CD%\\other;%CD%;%PATH%\"", "jbang.cmd version");

    assertEquals(2, result.exitCode());
  }

  @Test
  void startBatRunsNavisyncInItsOwnFolder() throws Exception {
    sandbox.fetchedBefore();

    assertEquals(
        new Result(7, folder() + READ + "\n", ""),
        sandbox.run(
            "for %%S in (start.bat) do set \"start=%%~fS\"",
            "cd /d C:\\", "\"%start%\" " + WRITTEN));
    assertEquals("navisync.java", sandbox.seen().get(0));
  }
}
