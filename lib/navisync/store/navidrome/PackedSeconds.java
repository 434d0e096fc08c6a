package navisync.store.navidrome;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Ascending seconds in few bytes: each as its distance from the one before, seven bits a byte, the
 * lowest first, the eighth bit set where more follow. A play takes 3 to 4 bytes.
 */
public final class PackedSeconds {
  private PackedSeconds() {}

  /** Packs ascending seconds; null for none. */
  static byte[] pack(long[] seconds) {
    return seconds.length == 0 ? null : pack(new long[0], seconds);
  }

  /**
   * Packs some numbers and ascending seconds after them.
   *
   * @param numbers none of them negative
   */
  static byte[] pack(long[] numbers, long[] seconds) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(seconds.length * 4);
    for (long number : numbers) {
      write(bytes, number);
    }
    long last = 0;
    for (long second : seconds) {
      write(bytes, second - last);
      last = second;
    }
    return bytes.toByteArray();
  }

  /** Writes a number that is not negative. */
  static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** Unpacks seconds; none for null. */
  static long[] unpack(byte[] packed) {
    return packed == null ? new long[0] : unpack(ByteBuffer.wrap(packed));
  }

  /** Unpacks the seconds in the remaining bytes. */
  static long[] unpack(ByteBuffer bytes) {
    long[] seconds = new long[bytes.remaining()];
    int size = 0;
    long last = 0;
    while (bytes.hasRemaining()) {
      last += read(bytes);
      seconds[size++] = last;
    }
    return Arrays.copyOf(seconds, size);
  }

  /** Reads the next number. */
  static long read(ByteBuffer bytes) {
    long number = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes.get();
      number |= (long) (part & 0x7f) << shift;
      shift += 7;
    } while (part < 0);
    return number;
  }

  /** Makes small numbers of both signs small numbers without a sign. */
  static long zigzag(long number) {
    return number << 1 ^ number >> 63;
  }

  /** Returns the number of which {@link #zigzag} made this one. */
  static long unzigzag(long number) {
    return number >>> 1 ^ -(number & 1);
  }
}
