package navisync.tooling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every script compiles from the lib, the libraries of the lib and of the tests, and the sources
 * that its header names; one that needs another library, which is not here, is left out.
 */
class ScriptSourcesTest {
  private static final String SOURCES = "//SOURCES ";

  static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (Path script : ScriptHeadersTest.scripts()) {
      if (script.toString().endsWith(".java") && needsNothingElse(script)) {
        scripts.add(script);
      }
    }
    return scripts;
  }

  private static boolean needsNothingElse(Path script) throws IOException {
    return Files.readAllLines(ProjectFolder.get().resolve(script)).stream()
        .filter(line -> line.startsWith("//DEPS "))
        .allMatch(line -> line.endsWith("lib/lib.java") || line.contains(":junit-platform-"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @DisplayName("a script's header names all sources it needs")
  void compiles(Path script) throws IOException {
    Path project = ProjectFolder.get();
    List<Path> files = new ArrayList<>(List.of(project.resolve(script)));
    for (String source : sources(project.resolve(script))) {
      files.addAll(files(project.resolve(script).getParent(), source));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(errors, Locale.ROOT, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  new LibOnly(manager, project),
                  errors,
                  List.of("-proc:none", "-implicit:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      task.analyze();
    }
    assertEquals(
        List.of(),
        errors.getDiagnostics().stream()
            .filter(error -> error.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  @DisplayName("no script has another among its sources: JBang refuses a lib that two files name")
  void hasNoOtherScript(Path script) throws IOException {
    Path project = ProjectFolder.get();
    List<Path> others = new ArrayList<>();
    for (String source : sources(project.resolve(script))) {
      for (Path file : files(project.resolve(script).getParent(), source)) {
        if (Files.readString(file).lines().anyMatch(line -> line.startsWith("//DEPS "))) {
          others.add(project.relativize(file));
        }
      }
    }
    assertEquals(List.of(), others);
  }

  private static List<String> sources(Path script) throws IOException {
    return Files.readString(script)
        .lines()
        .filter(line -> line.startsWith(SOURCES))
        .map(line -> line.substring(SOURCES.length()))
        .toList();
  }

  /** The files of a line such as {@code ../tests/navisync/lives/**.java}. */
  private static List<Path> files(Path folder, String source) throws IOException {
    Path named = folder.resolve(source).normalize();
    if (!source.contains("*")) {
      return List.of(named);
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + named);
    Path top = Path.of(named.toString().replaceFirst("\\*.*", ""));
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(matcher::matches).sorted().toList();
    }
  }

  /** The class path of this process, without the classes of the tests and of other scripts. */
  private static final class LibOnly extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Path project;

    LibOnly(StandardJavaFileManager manager, Path project) {
      super(manager);
      this.project = project;
    }

    @Override
    public Iterable<JavaFileObject> list(
        JavaFileManager.Location location,
        String packageName,
        Set<JavaFileObject.Kind> kinds,
        boolean recurse)
        throws IOException {
      return StreamSupport.stream(
              super.list(location, packageName, kinds, recurse).spliterator(), false)
          .filter(file -> !isElsewhere(inferBinaryName(location, file)))
          .toList();
    }

    private boolean isElsewhere(String name) {
      String source = name.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
      return Stream.of("tests", "scripts")
          .anyMatch(folder -> Files.exists(project.resolve(folder).resolve(source)));
    }
  }
}
