package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every library that runs here, also those that others bring along, is one of lib/libraries.txt, to
 * the byte. After an upgrade the message of this test has the new lines.
 */
class LibrariesTest {
  private static final String OWN_JARS = "(lib|run_tests|check).*\\.jar";

  @Test
  void everyLibraryIsTheOneThatWasChecked() throws Exception {
    Set<String> checked =
        new TreeSet<>(Files.readAllLines(ProjectFolder.get().resolve("lib/libraries.txt")));
    List<String> others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> jar.toString().endsWith(".jar") && Files.exists(jar))
            .filter(jar -> !jar.getFileName().toString().matches(OWN_JARS))
            .map(LibrariesTest::line)
            .filter(line -> !checked.contains(line))
            .sorted()
            .toList();
    assertEquals(List.of(), others);
  }

  /** Sample: {@code 5ae0... picocli-4.7.7.jar}. */
  private static String line(Path jar) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(hash) + "  " + jar.getFileName();
    } catch (IOException | NoSuchAlgorithmException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
