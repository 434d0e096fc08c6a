package navisync.tooling;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import navisync.tooling.WrapperSandbox.Result;

/**
 * A copy of the files that start NaviSync on Windows, run by wine's cmd with a JDK for Windows and
 * the {@link SampleJbang}. Wine's cmd is not the one of Windows: it reads the % of a path again,
 * and has no network paths, double clicks or {@code timeout}.
 */
final class WineSandbox {
  private static final String JDK = "NAVISYNC_WINDOWS_JDK";
  private static final int SECONDS_FOR_A_START = 120;

  /** The folder the files stand in; its name holds what cmd likes to take apart. */
  final Path project;

  /** The JDK for Windows. Its compiler is never called. */
  final Path jdk;

  /** A JBang that a fake mvn can bring. */
  final Path jbang;

  private final Path temporary;
  private final Map<String, String> environment = new HashMap<>();
  private int starts;

  /**
   * Makes a new project inside {@code temporary}; the rest is made once and serves all. Skips the
   * test on a machine without wine or a JDK for Windows.
   */
  WineSandbox(Path temporary) throws Exception {
    String folder = System.getenv(JDK);
    assumeTrue(
        folder != null && isOnPath("wine"),
        "needs wine, and in " + JDK + " the folder of a JDK for Windows, version 17 or newer");
    this.temporary = temporary;
    jdk = Path.of(folder);
    project = Files.createTempDirectory(temporary, "J\u00fcrgen's (own) & ! ");
    jbang = temporary.resolve("jbang.jar");
    if (!Files.exists(jbang)) {
      finish(wine("wineboot", "--init"));
      SampleJbang.write(jbang);
    }
    Files.createDirectory(project.resolve("lib"));
    for (String file : List.of("jbang.cmd", "start.bat", "lib/jbang-cli.xml")) {
      Files.copy(ProjectFolder.get().resolve(file), project.resolve(file));
    }
    with("JAVA_HOME", onWindows(jdk));
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The way Windows writes a path of this machine under wine. */
  static String onWindows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** Puts the JBang where a download would have put it. */
  WineSandbox fetchedBefore() throws IOException {
    Path lib = Files.createDirectories(project.resolve(".jbang-cli/0.132.1/lib"));
    Files.copy(jbang, lib.resolve("jbang.jar"));
    return this;
  }

  /** Sets a variable that starts see. */
  WineSandbox with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Writes a file of cmd. */
  Path write(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "@echo off\r\n" + String.join("\r\n", lines) + "\r\n");
  }

  /** Runs lines of cmd in the project's folder. */
  Result run(String... lines) throws Exception {
    return finish(start(lines));
  }

  /** Starts lines of cmd in the project's folder. */
  Start start(String... lines) throws IOException {
    Path file = write(project.resolve("lines" + starts + ".cmd"), lines);
    return wine("cmd", "/c", file.getFileName().toString());
  }

  /** A process and the files it writes, which wine's own processes keep open beyond its end. */
  record Start(Process process, Path out, Path err) {}

  private Start wine(String... arguments) throws IOException {
    starts++;
    Path out = Files.createTempFile(temporary, "out", "");
    Path err = Files.createTempFile(temporary, "err", "");
    List<String> command = new ArrayList<>(List.of("wine"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.matches("DISPLAY|JAVA_.*|JBANG_.*|NAVISYNC_.*"));
    variables.put("WINEPREFIX", temporary.resolve("wine").toString());
    variables.put("WINEDEBUG", "-all");
    variables.put("WINEDLLOVERRIDES", "mscoree,mshtml=");
    variables.put("XDG_RUNTIME_DIR", temporary.toString());
    variables.put("HOME", temporary.toString());
    variables.put("LC_ALL", "C.UTF-8");
    variables.putAll(environment);
    return new Start(builder.start(), out, err);
  }

  /** Waits until something is so, or a start has ended. */
  void until(Start start, Callable<Boolean> condition) throws Exception {
    for (int i = 0; start.process.isAlive() && !condition.call(); i++) {
      if (i == SECONDS_FOR_A_START * 20) {
        throw new AssertionError("cmd did not come that far within two minutes");
      }
      Thread.sleep(50);
    }
  }

  /** Waits for the end of a start. */
  Result finish(Start start) throws Exception {
    if (!start.process.waitFor(SECONDS_FOR_A_START, SECONDS)) {
      start.process.destroyForcibly();
      throw new AssertionError("cmd did not end within two minutes");
    }
    return new Result(start.process.exitValue(), text(start.out), text(start.err));
  }

  /** Text as the program writes it, in UTF-8; what cmd itself writes is ASCII and marks. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r", "");
  }

  /** What the JBang was given: its arguments, joined by a bar, and its JAVA_HOME. */
  List<String> seen() throws IOException {
    return Files.readAllLines(project.resolve("seen"));
  }

  /** All names in the folder that is fetched into, sorted. */
  List<String> fetched() throws IOException {
    Path cli = project.resolve(".jbang-cli");
    try (Stream<Path> files = Files.walk(cli)) {
      return files
          .map(file -> cli.relativize(file).toString())
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }

  /** Ends wine's own processes, which otherwise stay for a while, and removes its drives. */
  static void end(Path temporary) throws Exception {
    Path drives = temporary.resolve("wine/dosdevices");
    if (Files.exists(drives)) {
      var builder = new ProcessBuilder("wineserver", "--kill", "--wait");
      builder.environment().put("WINEPREFIX", temporary.resolve("wine").toString());
      builder.start().waitFor(SECONDS_FOR_A_START, SECONDS);
      try (Stream<Path> links = Files.list(drives)) {
        for (Path link : links.toList()) {
          Files.delete(link);
        }
      }
    }
  }
}
