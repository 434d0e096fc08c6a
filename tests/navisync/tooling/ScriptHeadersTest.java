package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every script takes the lib from its one build, so that an edit in the lib reaches all of them,
 * and the options of its own process from one file.
 */
class ScriptHeadersTest {
  private static final Path LIB = Path.of("lib");
  private static final Pattern HIDDEN_DIRECTIVE =
      Pattern.compile(
          "(?m)^//(/ usr|\\s+(JAVA|DEPS|SOURCES|FILES|MAIN|JAVAC_OPTIONS|RUNTIME_OPTIONS))\\b");

  /** All scripts that JBang starts, and the runner of the tests. */
  static List<Path> scripts() throws IOException {
    Path project = ProjectFolder.get();
    List<Path> scripts = new ArrayList<>();
    for (String folder : List.of("", "scripts")) {
      try (Stream<Path> files = Files.list(project.resolve(folder))) {
        files.filter(ScriptHeadersTest::isScript).sorted().forEach(scripts::add);
      }
    }
    scripts.add(project.resolve("tests/run_tests.java"));
    return scripts.stream().map(project::relativize).toList();
  }

  private static boolean isScript(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".jsh");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void takesTheOneBuildOfTheLib(Path script) throws IOException {
    assertEquals(List.of(LIB.resolve("lib.java")), inLib(script, "//DEPS "));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void takesNothingOfTheLibAsASourceButTheOptions(Path script) throws IOException {
    // A file of the Java prompt is no program of its own: it takes no options from another file.
    List<Path> sources =
        script.toString().endsWith(".jsh") ? List.of() : List.of(LIB.resolve("options.java"));

    assertEquals(sources, inLib(script, "//SOURCES "));
  }

  @Test
  @DisplayName("no directive has a blank before it, with which JBang takes it for a comment")
  void everyDirectiveIsSeenByJbang() throws IOException {
    List<Path> hidden = new ArrayList<>();
    for (Path file : List.of(LIB.resolve("lib.java"), LIB.resolve("options.java"))) {
      addIfHidden(file, hidden);
    }
    for (Path script : scripts()) {
      addIfHidden(script, hidden);
    }
    assertEquals(List.of(), hidden);
  }

  private static void addIfHidden(Path file, List<Path> hidden) throws IOException {
    if (HIDDEN_DIRECTIVE.matcher(Files.readString(ProjectFolder.get().resolve(file))).find()) {
      hidden.add(file);
    }
  }

  /** The files of the lib that a script's header names, from the project's folder on. */
  private static List<Path> inLib(Path script, String directive) throws IOException {
    return Files.readAllLines(ProjectFolder.get().resolve(script)).stream()
        .filter(line -> line.startsWith(directive))
        .map(line -> script.resolveSibling(line.substring(directive.length())).normalize())
        .filter(file -> file.startsWith(LIB))
        .toList();
  }
}
