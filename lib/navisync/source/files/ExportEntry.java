package navisync.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * One text that may hold plays: a file, or a file within an archive. It can be opened several
 * times.
 *
 * @param name the path to show, such as {@code export.zip/history/2020.json}
 * @param bytes its size in bytes, packed where it is a packed file; -1 where that is not known
 * @param named whether the user named it, rather than the folder or archive around it
 * @param content opens its bytes, unpacked
 */
public record ExportEntry(String name, long bytes, boolean named, Opener content) {

  /** Opens the bytes of an entry. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens a new stream, from the beginning; the caller closes it.
     *
     * @param read receives how many of the entry's bytes were read, each time some are
     */
    InputStream open(LongConsumer read) throws IOException;
  }

  /** Opens a new stream, from the beginning; the caller closes it. */
  InputStream open() throws IOException {
    return content.open(read -> {});
  }

  /** Returns the same entry, which reports how many bytes were read of it, each time it is read. */
  public ExportEntry counted(LongConsumer read) {
    return new ExportEntry(name, bytes, named, nobody -> content.open(read));
  }
}
