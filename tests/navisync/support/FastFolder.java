package navisync.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Folders where files cost least: in memory, where the machine has such a place with enough room,
 * and starts programs from it. {@code run_tests.java} takes it for every {@code @TempDir}.
 */
public final class FastFolder implements TempDirFactory {
  private static final long ENOUGH = 1L << 30;
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final boolean USABLE = isUsable();

  /** Creates an empty folder whose name begins with a prefix. */
  public static Path create(String prefix) throws IOException {
    return USABLE ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
  }

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    return create("navisync");
  }

  private static boolean isUsable() {
    try {
      if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH) {
        return false;
      }
      Path program =
          Files.createTempFile(
              MEMORY,
              "navisync",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        Files.writeString(program, "#!/bin/sh\n");
        return new ProcessBuilder(program.toString()).start().waitFor() == 0;
      } finally {
        Files.delete(program);
      }
    } catch (IOException refused) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
