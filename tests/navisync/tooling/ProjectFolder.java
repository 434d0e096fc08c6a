package navisync.tooling;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the project's own files for tests about them. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** The folder the tests were started in; skips the test when that is another one. */
  public static Path get() {
    Path folder = Path.of("").toAbsolutePath();
    assumeTrue(
        Files.exists(folder.resolve("lib/lib.java")),
        "the tests were not started in the project's folder");
    return folder;
  }

  /** The source files of the lib, such as {@code navisync/match/Cascade.java}. */
  public static List<Path> libSources() {
    Path lib = get().resolve("lib");
    try (Stream<Path> files = Files.walk(lib)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(lib::relativize)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
