package navisync.readme;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import navisync.support.JavaProcess;
import navisync.tooling.ProjectFolder;

/**
 * A copy of the project with one of the changes that the README's chapter "Make it yours" shows.
 */
public final class ChangedProject {
  private static final List<String> COPIED = List.of("docs", "lib", "recipes", "scripts", "tests");

  private final Path project;
  private final Path classes;

  /**
   * Copies the project, applies what stands in the README's code block under a heading, and
   * compiles the changed files.
   *
   * @param heading as in the README, such as {@code Another policy}
   * @param folder an empty folder for the copy
   */
  public ChangedProject(String heading, Path folder) {
    this.project = folder.resolve("project");
    this.classes = folder.resolve("classes");
    try {
      copy(ProjectFolder.get());
      Files.createDirectories(classes);
      compile(apply(heading));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The class path of the changed program and its tests. */
  public String classPath() {
    return classes + File.pathSeparator + System.getProperty("java.class.path");
  }

  /**
   * Runs tests on the changed program, in the copy.
   *
   * @param runner the class that runs them
   * @param names as for the runner; none for all tests
   */
  public Process tests(Class<?> runner, List<String> names) throws IOException {
    List<String> command =
        JavaProcess.command(classPath(), runner.getName(), names.toArray(String[]::new));
    command.addAll(
        1, List.of("-Duser.timezone=Asia/Kolkata", "-Duser.language=tr", "-Duser.country=TR"));
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private void copy(Path from) throws IOException {
    Files.createDirectories(project);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, project.resolve(file.getFileName()));
      }
    }
    for (String name : COPIED) {
      try (Stream<Path> files = Files.walk(from.resolve(name))) {
        for (Path file : files.toList()) {
          Files.copy(file, project.resolve(from.relativize(file)));
        }
      }
    }
  }

  private List<Path> apply(String heading) throws IOException {
    Matcher block =
        Pattern.compile(
                Pattern.quote("**" + heading + ".**") + ".*?```diff\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(project.resolve("README.md")));
    if (!block.find()) {
      throw new IllegalArgumentException("The README has no change \"" + heading + "\".");
    }
    List<Path> changed = new ArrayList<>();
    for (String part : block.group(1).split("(?m)^--- ")) {
      if (!part.isEmpty()) {
        String name = part.lines().findFirst().orElseThrow();
        Path file = project.resolve(name);
        String before = Files.readString(file);
        Files.writeString(file, applied(part.lines().skip(1).toList(), before, name));
        changed.add(file);
      }
    }
    return changed;
  }

  /** Finds the lines without a plus, and puts those with one between them unless they are there. */
  private static String applied(List<String> change, String text, String name) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : change) {
      if (!line.startsWith("+")) {
        before.append(line.substring(1)).append("\n");
      }
      after.append(line.substring(1)).append("\n");
    }
    if (text.contains(after)) {
      return text;
    }
    int at = text.indexOf(before.toString());
    if (at < 0 || text.indexOf(before.toString(), at + 1) >= 0) {
      throw new IllegalStateException(name + " does not have once: " + before);
    }
    return text.substring(0, at) + after + text.substring(at + before.length());
  }

  private void compile(List<Path> changed) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8", "-proc:none"));
    arguments.addAll(List.of("--release", "17", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    changed.forEach(file -> arguments.add(file.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The change does not compile: " + changed);
    }
  }
}
