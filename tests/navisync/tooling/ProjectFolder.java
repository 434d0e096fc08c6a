package navisync.tooling;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's own files for tests about them. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** The folder the tests were started in; skips the test when that is another one. */
  public static Path get() {
    Path folder = Path.of("").toAbsolutePath();
    assumeTrue(
        Files.exists(folder.resolve("lib/navisync/Directives.java")),
        "the tests were not started in the project's folder");
    return folder;
  }
}
