package navisync.tooling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the wrapper in a folder of its own, on a PATH that holds a few POSIX tools and the fake
 * programs of a test: no JBang, Java or Maven of this machine is seen.
 */
final class WrapperSandbox {
  /** Where the wrapper puts the JBang that it fetches, inside the project. */
  static final String FETCHED = ".jbang-cli/0.132.1/lib";

  /** What a finished program said. */
  record Result(int exitCode, String out, String err) {}

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "ln",
          "mkdir",
          "mkfifo",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tr");

  /** The folder of everything; its name holds what shells like to take apart. */
  final Path folder;

  /** The project the wrapper stands in. */
  final Path project;

  private final Path bin;
  private final Map<String, String> environment = new HashMap<>();

  /** Makes the sandbox inside {@code temporary}. */
  WrapperSandbox(Path temporary) throws IOException {
    folder = Files.createDirectories(temporary.resolve("a 'clone' of $HOME"));
    project = Files.createDirectories(folder.resolve("project"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      tool(tool);
    }
    copyWrapper(project);
    environment.put("PATH", bin.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("SANDBOX", folder.toString());
  }

  /** Puts another copy of the wrapper into {@code target} and returns it. */
  Path copyWrapper(Path target) throws IOException {
    return Files.copy(ProjectFolder.get().resolve("jbang"), target.resolve("jbang"));
  }

  /** A program of this machine on the PATH. */
  WrapperSandbox tool(String name) throws IOException {
    return program(name, "exec " + installed(name) + " \"$@\"\n");
  }

  /** A program on the PATH, written in sh; SANDBOX names this folder there. */
  WrapperSandbox program(String name, String script) throws IOException {
    Path file = bin.resolve(name);
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** A JDK whose java, asked to run JBang, runs {@code jbang}, sh code too. */
  WrapperSandbox jdk(String version, String jbang) throws IOException {
    program("javac", "");
    return program(
        "java",
        "[ \"$1\" != -version ] || { echo 'openjdk version \"%s\" 2025-04-15' >&2; exit; }%n"
                .formatted(version)
            + jbang);
  }

  /**
   * Lets the wrapper find a real JBang: a copy of what {@code ./jbang} fetched, or the one on the
   * PATH. Skips the test where there is neither.
   */
  void realJbang() throws IOException {
    with("JAVA_HOME", System.getProperty("java.home"));
    // JBang and javac run for seconds: one of Java's two compilers is enough for them.
    with("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    with("HOME", folder.toString());
    with("JBANG_DIR", folder.resolve("jbang").toString());
    with("JBANG_CACHE_DIR", folder.resolve("jbang-cache").toString());
    Path fetched = ProjectFolder.get().resolve(FETCHED);
    if (Files.isDirectory(fetched)) {
      Path copy = Files.createDirectories(project.resolve(FETCHED));
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(fetched)) {
        for (Path jar : jars) {
          Files.copy(jar, copy.resolve(jar.getFileName()));
        }
      }
    } else {
      assumeTrue(isJbangOnPath(), "no JBang here: start ./jbang once, or install JBang");
      with("PATH", System.getenv("PATH"));
    }
  }

  private static boolean isJbangOnPath() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "jbang")));
  }

  /** Sets a variable that the wrapper sees; an empty value removes it. */
  WrapperSandbox with(String variable, String value) {
    if (value.isEmpty()) {
      environment.remove(variable);
    } else {
      environment.put(variable, value);
    }
    return this;
  }

  /** Adds a folder in front of the PATH. */
  WrapperSandbox withPath(Path first) {
    return with("PATH", first + ":" + environment.get("PATH"));
  }

  /** Runs the wrapper of the project to its end. */
  Result run(String... arguments) throws Exception {
    return finish(start(arguments));
  }

  /** Starts the wrapper of the project. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(project.resolve("jbang").toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Starts any command in the sandbox. */
  Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Closes the standard input of a program and waits for its end. */
  static Result finish(Process process) throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(60, SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("the wrapper did not end within a minute");
    }
    return new Result(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), UTF_8),
        new String(process.getErrorStream().readAllBytes(), UTF_8));
  }

  /** All names inside the folder that the wrapper fetches into, sorted, but what JBang built. */
  List<String> fetched() throws IOException {
    return inCli().filter(name -> !name.startsWith("builds.")).toList();
  }

  /** All names inside the folder of what JBang built, sorted, with its number masked. */
  List<String> built() throws IOException {
    return inCli()
        .filter(name -> name.startsWith("builds."))
        .map(name -> name.replaceFirst("\\d+", "#"))
        .toList();
  }

  private Stream<String> inCli() throws IOException {
    Path cli = project.resolve(".jbang-cli");
    try (Stream<Path> files = Files.walk(cli)) {
      return files
          .filter(file -> !file.equals(cli))
          .map(file -> cli.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  /** The text of a file in the folder, "" when there is none. */
  String text(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path installed(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + tool + " on this machine"));
  }
}
