package navisync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether this process ignores a signal, as what a shell starts in the background ignores SIGINT.
 * All that it starts ignores it too, and cannot be interrupted.
 */
public final class IgnoredSignal {
  /** The number of SIGINT. */
  public static final int INTERRUPT = 2;

  private IgnoredSignal() {}

  /** Looks a signal up by its number; false where the system does not tell. */
  public static boolean is(int signal) {
    Path status = Path.of("/proc/self/status");
    try {
      return Files.isReadable(status)
          && Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
              .anyMatch(mask -> (mask >> (signal - 1) & 1) == 1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
