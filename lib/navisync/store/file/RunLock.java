package navisync.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.PrivateFiles;

/**
 * The right to be the one run that uses a cache. The system takes it back when the process ends, in
 * whatever way; the lock file itself stays and says who holds it.
 */
public final class RunLock implements AutoCloseable {

  /**
   * How long to wait for another run.
   *
   * @param limit after this much waiting it is refused
   * @param pause waits for as long as it is told
   */
  public record Patience(Duration limit, Consumer<Duration> pause) {
    /** One minute of real time. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(60), RunLock::sleep);
  }

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  /** Far behind the text, so that others can read it where locked bytes cannot be read. */
  private static final long LOCKED_BYTE = 1L << 40;

  /**
   * Who holds which lock file within this process. Closing a second channel of a locked file would
   * release the lock on Linux, so a file held here must not even be opened.
   */
  private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, waiting for the run that has it.
   *
   * @param file the lock file, created when needed
   * @param notice gets one line when it has to wait
   */
  public static RunLock take(Path file, Patience patience, Consumer<String> notice) {
    Path key = real(file);
    Duration waited = Duration.ZERO;
    while (true) {
      RunLock taken = tryToTake(key);
      if (taken != null) {
        return taken;
      }
      if (waited.isZero()) {
        notice.accept("Waiting for " + holder(key) + ", which is using the cache.");
      }
      if (waited.compareTo(patience.limit()) >= 0) {
        throw Failure.refused(
            "%s is still using the cache in %s after %d s; try again when it has finished."
                .formatted(capital(holder(key)), key.getParent(), waited.toSeconds()));
      }
      patience.pause().accept(BETWEEN_TRIES);
      waited = waited.plus(BETWEEN_TRIES);
    }
  }

  private static RunLock tryToTake(Path file) {
    String me = "the run with process id " + ProcessHandle.current().pid();
    if (HELD_HERE.putIfAbsent(file, me) != null) {
      return null;
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          PrivateFiles.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        return null;
      }
      channel.truncate(0).write(ByteBuffer.wrap(me.getBytes(StandardCharsets.UTF_8)));
      taken = true;
      return new RunLock(file, channel);
    } catch (IOException failed) {
      throw CacheFailure.of(file, failed);
    } finally {
      if (!taken) {
        close(file, channel);
      }
    }
  }

  private static String holder(Path file) {
    String here = HELD_HERE.get(file);
    if (here != null) {
      return here;
    }
    try {
      String there = Files.readString(file);
      return there.isBlank() ? "another run" : there;
    } catch (IOException unreadable) {
      return "another run";
    }
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static Path real(Path file) {
    try {
      return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    } catch (IOException failed) {
      throw Failure.usage("The folder " + file.getParent() + " cannot be used.", failed);
    }
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted while waiting for another run.", interrupted);
    }
  }

  private static void close(Path file, FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException failed) {
      throw Failure.error("The lock file " + file + " cannot be closed.", failed);
    } finally {
      HELD_HERE.remove(file);
    }
  }

  @Override
  public void close() {
    close(file, channel);
  }
}
