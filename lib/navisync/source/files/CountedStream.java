package navisync.source.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Reports how many bytes are read of a stream, each time some are. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer read;

  CountedStream(InputStream bytes, LongConsumer read) {
    super(bytes);
    this.read = read;
  }

  @Override
  public int read() throws IOException {
    int each = super.read();
    read.accept(each < 0 ? 0 : 1);
    return each;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int number = super.read(into, from, most);
    read.accept(Math.max(0, number));
    return number;
  }
}
