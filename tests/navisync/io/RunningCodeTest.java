package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningCodeTest {
  @TempDir Path folder;
  private Path code;

  @BeforeEach
  void write() throws IOException {
    code = Files.createDirectory(folder.resolve("code"));
    Files.writeString(code.resolve("Cascade.class"), "one line");
    Files.createDirectory(code.resolve("more"));
    Files.writeString(code.resolve("more/Steps.class"), "another");
  }

  @Test
  @DisplayName("the same code has the same number, wherever it lies")
  void same() throws IOException {
    Path moved = folder.resolve("moved");
    long before = RunningCode.fingerprint(code);
    Files.move(code, moved);

    assertEquals(before, RunningCode.fingerprint(moved));
  }

  @Test
  @DisplayName("an edit of the same length changes it")
  void edited() throws IOException {
    long before = RunningCode.fingerprint(code);
    Files.writeString(code.resolve("more/Steps.class"), "anothes");

    assertNotEquals(before, RunningCode.fingerprint(code));
  }

  @Test
  @DisplayName("so does another name of a class")
  void renamed() throws IOException {
    long before = RunningCode.fingerprint(code);
    Files.move(code.resolve("Cascade.class"), code.resolve("Cascades.class"));

    assertNotEquals(before, RunningCode.fingerprint(code));
  }

  @Test
  @DisplayName("a jar is read as one file")
  void jar() throws IOException {
    Path jar = folder.resolve("lib.jar");
    Files.writeString(jar, "one");
    long before = RunningCode.fingerprint(jar);
    Files.writeString(jar, "two");

    assertNotEquals(before, RunningCode.fingerprint(jar));
  }

  @Test
  @DisplayName("the code that runs these tests can be read")
  void ofThese() {
    assertTrue(RunningCode.fingerprint().isPresent());
  }
}
