package navisync.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Ascending seconds in few bytes: each as its distance from the one before, seven bits a byte, the
 * lowest first, the eighth bit set where more follow. A play takes 3 to 4 bytes.
 */
final class PackedSeconds {
  private PackedSeconds() {}

  /** The bytes of ascending seconds; null for none. */
  static byte[] pack(long[] seconds) {
    if (seconds.length == 0) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(seconds.length * 4);
    long last = 0;
    for (long second : seconds) {
      long distance = second - last;
      while ((distance & ~0x7fL) != 0) {
        bytes.write((int) (distance & 0x7f) | 0x80);
        distance >>>= 7;
      }
      bytes.write((int) distance);
      last = second;
    }
    return bytes.toByteArray();
  }

  /** The seconds of such bytes; none for null. */
  static long[] unpack(byte[] packed) {
    List<Long> seconds = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(packed == null ? new byte[0] : packed);
    long last = 0;
    while (bytes.hasRemaining()) {
      long distance = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes.get();
        distance |= (long) (part & 0x7f) << shift;
        shift += 7;
      } while (part < 0);
      last += distance;
      seconds.add(last);
    }
    return seconds.stream().mapToLong(Long::longValue).toArray();
  }
}
