package navisync.tooling;

import static navisync.tooling.WrapperSandbox.finish;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The wrapper finds JBang and Java and hands everything on unharmed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
class JbangWrapperTest {
  /** Prints each argument in brackets. */
  private static final String SHOW = "for argument; do printf '[%s]' \"$argument\"; done\n";

  /** A JBang that leaves its arguments behind and answers with nothing to do. */
  private static final String RECORD = "{ " + SHOW.strip() + "; } >\"$SANDBOX/seen\"\n";

  private static final String AWKWARD =
      "[a b][][it's][say \"x\"][$HOME][*][back\\slash\\][x\n][né]";

  private static final List<String> AWKWARD_ARGUMENTS =
      List.of("a b", "", "it's", "say \"x\"", "$HOME", "*", "back\\slash\\", "x\n", "né");

  @TempDir private Path temporary;
  private WrapperSandbox sandbox;

  @BeforeEach
  void fetchedBefore() throws Exception {
    sandbox = new WrapperSandbox(temporary);
    Files.createDirectories(sandbox.project.resolve(".jbang-cli/0.132.1/lib"));
  }

  static Stream<String> shells() {
    return Stream.of("sh", "dash", "bash", "ksh", "zsh")
        .map(name -> "/bin/" + name)
        .filter(shell -> Files.isExecutable(Path.of(shell)));
  }

  private Result runWith(String shell, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(shell);
    command.add(sandbox.project.resolve("jbang").toString());
    command.addAll(arguments);
    return finish(sandbox.start(command));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void anInstalledJbangIsUsedWithAllArguments(String shell) throws Exception {
    sandbox.program("jbang", SHOW + "exit 7");

    assertEquals(new Result(7, AWKWARD, ""), runWith(shell, AWKWARD_ARGUMENTS));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void theFetchedJbangGetsAllArguments(String shell) throws Exception {
    sandbox.jdk("17.0.15", RECORD);

    assertEquals(new Result(0, "", ""), runWith(shell, AWKWARD_ARGUMENTS));
    assertEquals(AWKWARD, sandbox.text("seen").replaceFirst(".*\\[dev\\.jbang\\.Main]", ""));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void exitCode255RunsTheCommandThatJbangPrinted(String shell) throws Exception {
    // JBang quotes what is not plain.
    sandbox
        .program("show", SHOW + "exit 3")
        .jdk(
            "17.0.15",
            """
            cat <<'END'
            show 'a b' 'it'\\''s' 'say "x"' '$HOME' '*' 'back\\slash\\' 'x
            ' 'né'
            END
            exit 255
            """);

    assertEquals(new Result(3, AWKWARD.replace("[]", ""), ""), runWith(shell, List.of("run")));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aScriptGetsItsArgumentsUnharmed(String shell) throws Exception {
    String script = sandbox.project.resolve("x.java").toString();
    Files.writeString(Path.of(script), "");
    sandbox
        .program("show", SHOW + "exit 3")
        .jdk("17.0.15", RECORD + "echo show \"'first one'\"; exit 255");
    List<String> arguments = new ArrayList<>(List.of(script));
    arguments.addAll(AWKWARD_ARGUMENTS);

    assertEquals(new Result(3, "[first one]" + AWKWARD, ""), runWith(shell, arguments));
    assertEquals(
        "[" + script + "]", sandbox.text("seen").replaceFirst(".*\\[dev\\.jbang\\.Main]", ""));
  }

  @Test
  void otherExitCodesAndTheirOutputAreHandedOn() throws Exception {
    sandbox.jdk("17.0.15", "echo '0.132.1  *'; echo 'no such script' >&2; exit 4");

    assertEquals(new Result(4, "0.132.1  *\n", "no such script\n"), sandbox.run("version"));
  }

  @Test
  void standardInputReachesTheScript() throws Exception {
    sandbox.jdk("17.0.15", "echo cat; exit 255");
    Process wrapper = sandbox.start("x.java");
    try (OutputStream in = wrapper.getOutputStream()) {
      in.write("a line\nand äöü".getBytes(StandardCharsets.UTF_8));
    }

    assertEquals(new Result(0, "a line\nand äöü", ""), finish(wrapper));
  }

  @Test
  void theScriptTakesThePlaceOfTheWrapperSoThatSignalsReachIt() throws Exception {
    sandbox.program("show", "echo $$").jdk("17.0.15", "echo show; exit 255");
    Process wrapper = sandbox.start("x.java");

    assertEquals(new Result(0, wrapper.pid() + "\n", ""), finish(wrapper));
  }

  @Test
  void itDoesNotFindItselfOnThePath() throws Exception {
    Path links = Files.createDirectories(sandbox.folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("jbang"), sandbox.project.resolve("jbang"));
    sandbox.withPath(links).withPath(sandbox.project).jdk("17.0.15", "echo fetched");

    assertEquals(new Result(0, "fetched\n", ""), sandbox.run("x.java"));
    assertEquals(
        new Result(0, "fetched\n", ""),
        finish(sandbox.start(List.of(links.resolve("jbang").toString(), "x.java"))));
  }

  @Test
  void anInstalledJbangIsFoundBehindItselfOnThePath() throws Exception {
    sandbox.withPath(sandbox.project).program("jbang", "echo installed");

    assertEquals(new Result(0, "installed\n", ""), sandbox.run("x.java"));
  }

  @Test
  void twoWrappersOnThePathDoNotStartEachOtherForEver() throws Exception {
    Path other = Files.createDirectories(sandbox.folder.resolve("other"));
    sandbox.copyWrapper(other);
    Files.createDirectories(other.resolve(".jbang-cli/0.132.1/lib"));
    sandbox.withPath(other).withPath(sandbox.project).jdk("17.0.15", "echo fetched");

    assertEquals(new Result(0, "fetched\n", ""), sandbox.run("x.java"));
  }

  @Test
  void javaHomeComesBeforeThePath() throws Exception {
    WrapperSandbox other = new WrapperSandbox(temporary.resolve("other"));
    other.jdk("25", "echo from JAVA_HOME");
    sandbox.jdk("17", "echo from PATH").with("JAVA_HOME", other.folder.toString());

    assertEquals(new Result(0, "from JAVA_HOME\n", ""), sandbox.run("x.java"));
  }

  @Test
  void aJavaHomeWithoutJdkIsNotHandedOn() throws Exception {
    sandbox.jdk("17", "echo \"JAVA_HOME: ${JAVA_HOME-none}\"").with("JAVA_HOME", "/no/jdk");

    assertEquals(new Result(0, "JAVA_HOME: none\n", ""), sandbox.run("x.java"));
  }

  @Test
  void withoutAJdkOneSentenceSaysSo() throws Exception {
    assertEquals(
        new Result(
            2,
            "",
            "NaviSync needs a Java Development Kit, version 17 or newer: install one from"
                + " https://adoptium.net, or let JAVA_HOME name its folder.\n"),
        sandbox.run("x.java"));
  }

  @ParameterizedTest
  @CsvSource({"11.0.2", "1.8.0_402"})
  void anOlderJavaIsNamed(String version) throws Exception {
    sandbox.jdk(version, "echo started");

    Result result = sandbox.run("x.java");

    assertEquals(
        "NaviSync needs a Java Development Kit, version 17 or newer, and "
            + sandbox.folder.resolve("bin/java")
            + " is "
            + version
            + ": install one from https://adoptium.net, or let JAVA_HOME name its folder.\n",
        result.err());
    assertEquals(2, result.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"'', C.UTF-8", "C, C.UTF-8", "de_DE.UTF-8, de_DE.UTF-8"})
  void withoutALocaleLettersOutsideAsciiAreKept(String set, String seen) throws Exception {
    sandbox.with("LC_ALL", set).jdk("17.0.15", "echo \"$LC_ALL\"");

    assertEquals(new Result(0, seen + "\n", ""), sandbox.run("x.java"));
  }
}
