package navisync.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for temporary files while tests run, theirs and those of the programs they start:
 * demos keep theirs, and a killed program leaves libraries behind.
 */
public final class TemporaryFolder {
  private static final String PROPERTY = "java.io.tmpdir";

  private final Path folder;

  /**
   * Creates the folder, for all that reads the property {@code java.io.tmpdir} from now on. Java
   * itself has read it by then, so a temporary file needs to be told its folder.
   */
  public TemporaryFolder() throws IOException {
    folder =
        Files.createDirectory(
            Path.of(
                System.getProperty(PROPERTY), "navisync-tests-" + ProcessHandle.current().pid()));
    System.setProperty(PROPERTY, folder.toString());
  }

  /** The option of Java with which a program has the folder of this process. */
  static String option() {
    return "-D" + PROPERTY + "=" + System.getProperty(PROPERTY);
  }

  /** Deletes the folder, except for what is still in use where such files cannot be deleted. */
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      deepestFirst.forEach(file -> file.toFile().delete());
    }
  }
}
