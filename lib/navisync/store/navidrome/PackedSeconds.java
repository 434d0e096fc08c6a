package navisync.store.navidrome;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import navisync.model.SortedTimes;

/**
 * Ascending seconds in few bytes: each as its distance from the one before. A play takes 3 to 4
 * bytes.
 */
public final class PackedSeconds {
  private PackedSeconds() {}

  /** Packs ascending seconds; null for none. */
  static byte[] pack(long[] seconds) {
    return seconds.length == 0 ? null : pack(SortedTimes.NONE, seconds);
  }

  /**
   * Packs some numbers and ascending seconds after them.
   *
   * @param numbers none of them negative
   */
  static byte[] pack(long[] numbers, long[] seconds) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(seconds.length * 4);
    for (long number : numbers) {
      VarInts.write(bytes, number);
    }
    long last = 0;
    for (long second : seconds) {
      VarInts.write(bytes, second - last);
      last = second;
    }
    return bytes.toByteArray();
  }

  /** Unpacks seconds; none for null. */
  static long[] unpack(byte[] packed) {
    return packed == null ? SortedTimes.NONE : unpack(ByteBuffer.wrap(packed));
  }

  /** Unpacks the seconds in the remaining bytes. */
  static long[] unpack(ByteBuffer bytes) {
    long[] seconds = new long[bytes.remaining()];
    int size = 0;
    long last = 0;
    while (bytes.hasRemaining()) {
      last += VarInts.read(bytes);
      seconds[size++] = last;
    }
    return Arrays.copyOf(seconds, size);
  }
}
