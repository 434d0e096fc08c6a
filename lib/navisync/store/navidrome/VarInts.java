package navisync.store.navidrome;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Whole numbers in few bytes: seven bits a byte, the lowest first, the eighth bit set where more
 * follow.
 */
final class VarInts {
  private VarInts() {}

  /** Writes a number that is not negative. */
  static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
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
