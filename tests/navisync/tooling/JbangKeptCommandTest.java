package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import navisync.support.MountedDisk;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A second start of a script asks JBang only when something changed since the first. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
class JbangKeptCommandTest {
  /** A JBang that counts how often it is asked, and prints a command with a library in a folder. */
  private static final String COUNT =
      """
      echo asked >>"$SANDBOX/asked"
      echo "show -classpath '$LIBRARY' main"
      exit 255
      """;

  @TempDir private Path temporary;
  private WrapperSandbox sandbox;
  private Path script;
  private Path source;
  private Path page;
  private Path library;

  @BeforeEach
  void startOnce() throws Exception {
    sandbox = new WrapperSandbox(temporary);
    Files.createDirectories(sandbox.project.resolve(".jbang-cli/0.132.1/lib"));
    script = file("x.java");
    source = file("lib/navisync/Source.java");
    page = file("lib/navisync/page.css");
    file("scripts/y.java");
    file("tests/T.java");
    library = Files.writeString(temporary.resolve("a library.jar"), "");
    sandbox.with("LIBRARY", library.toString());
    // What a person wrote is older than the first start.
    Path lib = sandbox.project.resolve("lib");
    List<Path> files = List.of(script, source, page, source.getParent(), lib);
    for (Path each : files) {
      Files.setLastModifiedTime(each, FileTime.from(Instant.now().minusSeconds(60)));
    }
    sandbox.program("show", "for last; do :; done; echo \"$last\"\n").jdk("17.0.15", COUNT);
    assertEquals(new Result(0, "first\n", ""), start("first"));
  }

  private Path file(String name) throws IOException {
    Path file = sandbox.project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private Result start(String argument) throws Exception {
    return sandbox.run(script.toString(), argument);
  }

  private void secondStartAsksJbang(int times) throws Exception {
    assertEquals(new Result(0, "second\n", ""), start("second"));
    assertEquals(times, sandbox.text("asked").lines().count());
  }

  @Test
  void nothingChanged() throws Exception {
    secondStartAsksJbang(1);
  }

  @Test
  void aSourceChanged() throws Exception {
    later(source);
    secondStartAsksJbang(2);
  }

  @Test
  void thePageOfTheReportChanged() throws Exception {
    later(page);
    secondStartAsksJbang(2);
  }

  @Test
  void theScriptChanged() throws Exception {
    later(script);
    secondStartAsksJbang(2);
  }

  @Test
  void aSourceCame() throws Exception {
    later(file("lib/navisync/Another.java").getParent());
    secondStartAsksJbang(2);
  }

  @Test
  void aSourceWent() throws Exception {
    Files.delete(source);
    later(source.getParent());
    secondStartAsksJbang(2);
  }

  @Test
  void aLibraryWent() throws Exception {
    Files.delete(library);
    secondStartAsksJbang(2);
  }

  @Test
  void anotherJava() throws Exception {
    WrapperSandbox other = new WrapperSandbox(temporary.resolve("other"));
    other.jdk("25", COUNT);
    sandbox.with("JAVA_HOME", other.folder.toString());
    secondStartAsksJbang(2);
  }

  @Test
  void whoCannotWriteWhereItWasBuilt() throws Exception {
    Path cli = sandbox.project.resolve(".jbang-cli");
    MountedDisk view = MountedDisk.readOnlyView(cli, cli);
    try {
      secondStartAsksJbang(1);
    } finally {
      view.close();
    }
  }

  @Test
  void jbangWasKilledSince() throws Exception {
    later(source);
    sandbox.jdk("17.0.15", "exit 137").run(script.toString(), "killed");
    sandbox.jdk("17.0.15", COUNT);
    secondStartAsksJbang(2);
  }

  @Test
  void theSourceDoesNotCompile() throws Exception {
    later(source);
    sandbox.jdk("17.0.15", "echo 'an error'; exit 1");
    assertEquals(new Result(1, "an error\n", ""), start("again"));
    assertEquals(new Result(1, "an error\n", ""), start("again"));
  }

  @Test
  void anotherScriptOfTheSameName() throws Exception {
    script = file("scripts/x.java");
    secondStartAsksJbang(2);
  }

  @Test
  void aScriptOfAnotherFolderIsAskedForEachTime() throws Exception {
    script = Files.writeString(sandbox.folder.resolve("mine.java"), "");
    start("first");
    secondStartAsksJbang(3);
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }
}
