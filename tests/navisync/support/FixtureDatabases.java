package navisync.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Databases that real servers of several versions made, found through NAVISYNC_FIXTURES. Without it
 * there is one stand-in, whose copy skips the test visibly.
 */
public final class FixtureDatabases {
  private static final String NONE = "NAVISYNC_FIXTURES is not set";

  private FixtureDatabases() {}

  /** The paths of all of them, for {@code @MethodSource}. */
  public static List<String> versions() throws IOException {
    String fixtures = System.getenv("NAVISYNC_FIXTURES");
    if (fixtures == null) {
      return List.of(NONE);
    }
    try (Stream<Path> files = Files.list(Path.of(fixtures, "navidrome"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".db")).sorted().toList();
    }
  }

  /** A copy that may be written, as {@code navidrome.db} in a folder. */
  public static Path copy(String version, Path folder) throws IOException {
    assumeTrue(!version.equals(NONE), NONE);
    return Files.write(folder.resolve("navidrome.db"), Files.readAllBytes(Path.of(version)));
  }
}
