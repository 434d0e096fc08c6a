package navisync.io;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * A number for the code that runs and the Java it runs on. It is another one after every edit in
 * {@code lib}, so that nothing that the code worked out before is taken for what it says now.
 * JBang's jar names the versions of the libraries too; a folder of classes does not.
 */
public final class RunningCode {
  private static final class Holder {
    private static final OptionalLong NUMBER = number();
  }

  private RunningCode() {}

  /** Returns the number; empty where the code cannot be read. */
  public static OptionalLong fingerprint() {
    return Holder.NUMBER;
  }

  private static OptionalLong number() {
    CodeSource source = RunningCode.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(fingerprint(Path.of(source.getLocation().toURI())));
    } catch (IOException | URISyntaxException | RuntimeException unreadable) {
      return OptionalLong.empty();
    }
  }

  /**
   * Returns the number for the code in a place.
   *
   * @param place a jar, or a folder of classes
   */
  static long fingerprint(Path place) throws IOException {
    CRC32 half = new CRC32();
    Adler32 otherHalf = new Adler32();
    List<Checksum> both = List.of(half, otherHalf);
    add(both, Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> found = Files.walk(place)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        add(both, place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        add(both, Files.readAllBytes(file));
      }
    }
    return half.getValue() << 32 | otherHalf.getValue();
  }

  private static void add(List<Checksum> sums, byte[] bytes) {
    byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    for (Checksum sum : sums) {
      sum.update(length);
      sum.update(bytes);
    }
  }
}
