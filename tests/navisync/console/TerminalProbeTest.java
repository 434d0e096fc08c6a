package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.spi.SystemStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks in a process of its own, since only a real one has streams to tell about. */
class TerminalProbeTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir Path folder;

  /** Writes what the probe says of its own process into a file. */
  static final class Asked {
    private Asked() {}

    public static void main(String[] arguments) throws IOException {
      TerminalProbe probe = TerminalProbe.ofProcess();
      String answers =
          Stream.of(SystemStream.values())
              .map(stream -> stream + " " + probe.isTerminal(stream))
              .collect(Collectors.joining(", "));
      Files.writeString(Path.of(arguments[0]), answers);
    }
  }

  @Test
  void inPipesNothingIsATerminal() throws Exception {
    assertEquals("Input false, Output false, Error false", answers(asked()));
  }

  @Test
  void someoneSitsAtTheInputAlthoughTheOutputGoesIntoAFile() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT), "needs script, which makes a terminal");
    String command =
        asked().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    assertEquals(
        "Input true, Output false, Error true",
        answers(List.of(SCRIPT.toString(), "-qec", command + " > /dev/null", "/dev/null")));
  }

  private List<String> asked() throws URISyntaxException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        Stream.of(place(Asked.class), place(TerminalProbe.class), place(SystemStream.class))
            .distinct()
            .collect(Collectors.joining(File.pathSeparator)),
        Asked.class.getName(),
        folder.resolve("answers").toString());
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private String answers(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), output);
    return Files.readString(folder.resolve("answers"));
  }
}
