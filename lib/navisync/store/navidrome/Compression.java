package navisync.store.navidrome;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compressed bytes of the cache, with the checksum of zlib at the end. */
final class Compression {
  private Compression() {}

  /** Compresses bytes. */
  static byte[] pack(ByteArrayOutputStream bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.size() / 2);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      bytes.writeTo(deflater);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return packed.toByteArray();
  }

  /**
   * Returns the bytes as they were.
   *
   * @throws UncheckedIOException if they are damaged
   */
  static byte[] unpack(byte[] packed) {
    try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return inflater.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
