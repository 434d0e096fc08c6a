package navisync.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A standard stream of the process, in UTF-8 whatever the locale. A {@link PrintStream} says that
 * writing failed, but not why; this one knows the first failure.
 */
public final class ProcessOutput extends PrintStream {
  private final FirstFailure first;

  ProcessOutput(FileDescriptor stream) {
    this(new FirstFailure(new FileOutputStream(stream)));
  }

  private ProcessOutput(FirstFailure first) {
    super(first, false, StandardCharsets.UTF_8);
    this.first = first;
  }

  /**
   * Returns why something could not be written, such as {@code No space left on device}; empty
   * where all was, and where its reader stopped reading, as {@code head} does.
   */
  public Optional<String> failure() {
    flush();
    return Optional.ofNullable(first.failure)
        .filter(failed -> !first.hasReader())
        .map(IOException::getMessage);
  }

  /** A stream that remembers its first failure. */
  private static final class FirstFailure extends FilterOutputStream {
    private final FileOutputStream stream;
    private volatile IOException failure;

    private FirstFailure(FileOutputStream stream) {
      super(stream);
      this.stream = stream;
    }

    /**
     * Returns whether the stream is a pipe or the like, which has no position: writing to it fails
     * when its reader leaves. The message says that too, but in the language of the system.
     */
    private boolean hasReader() {
      try {
        return stream.getChannel().position() < 0;
      } catch (IOException notSeekable) {
        return true;
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException failed) {
        failure = failure == null ? failed : failure;
        throw failed;
      }
    }
  }
}
