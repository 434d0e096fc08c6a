package navisync.support;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;

/**
 * A program as a process of its own on a real pseudo-terminal, which util-linux's {@code script}
 * makes, and a screen that shows what a person would see.
 */
public final class RealTerminal implements AutoCloseable {
  private static final Pattern DEVICE = Pattern.compile("(/dev/pts/\\d+)");

  private final Process process;
  private final Reader output;
  private final ScreenTerminal screen;
  private final String device;
  private String allOutput = "";

  private RealTerminal(Process process, int columns, int rows) throws IOException {
    this.process = process;
    this.output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    this.screen = new ScreenTerminal(columns, rows);
    device = read(text -> text.endsWith("\n") && DEVICE.matcher(text).find());
    screen.write(device);
  }

  /** A program and its options. */
  public record Program(Class<?> main, String... arguments) {}

  /**
   * Starts a program; skips the test where there is no such {@code script}.
   *
   * @param folder where it starts
   * @param settings of its environment
   */
  public static RealTerminal start(
      Program program, Path folder, int columns, int rows, String... settings) throws IOException {
    assumeTrue(hasScript(), "util-linux's script makes the pseudo-terminal; it is not here");
    String java =
        JavaProcess.command(program.main(), program.arguments()).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    String shell =
        "stty cols %d rows %d; tty; exec env %s %s"
            .formatted(columns, rows, String.join(" ", settings), java);
    Process process =
        new ProcessBuilder("script", "-qfec", shell, "/dev/null")
            .redirectErrorStream(true)
            .directory(folder.toFile())
            .start();
    // A test that runs out of time never gets to close it.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    return new RealTerminal(process, columns, rows);
  }

  private static boolean hasScript() {
    try {
      Process asked = new ProcessBuilder("script", "--version").redirectErrorStream(true).start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .contains("util-linux");
    } catch (IOException notThere) {
      return false;
    }
  }

  /** Presses keys. */
  public RealTerminal type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  /** Presses Ctrl-C; skips the test where the shell would never notice. */
  public RealTerminal interrupt() throws IOException {
    assumeFalse(
        IgnoredSignal.is(IgnoredSignal.INTERRUPT), "programs started here ignore this signal");
    return type("\u0003");
  }

  /** Waits until the screen is as wanted, for as long as the test may take. */
  public RealTerminal until(Predicate<String> wanted) throws IOException {
    while (!wanted.test(screen())) {
      screen.write(read(text -> true));
    }
    return this;
  }

  /** Waits until the last line that is not empty is this one. */
  public RealTerminal untilLastLine(String line) throws IOException {
    return until(screen -> screen.stripTrailing().endsWith("\n" + line.stripTrailing()));
  }

  /** Waits until the line is read: JLine then ends what it began with the prompt. */
  public RealTerminal untilRunning() throws IOException {
    return until(
        screen -> allOutput.lastIndexOf("\u001b[?2004l") > allOutput.lastIndexOf("\u001b[?2004h"));
  }

  /** Makes the window wider or narrower, as a person does by its edge. */
  public void resize(int columns, int rows) throws IOException, InterruptedException {
    Matcher name = DEVICE.matcher(device);
    name.find();
    new ProcessBuilder("stty", "-F", name.group(1), "cols", "" + columns, "rows", "" + rows)
        .start()
        .waitFor();
    screen.setSize(columns, rows);
  }

  /** What the screen shows, without blanks at the ends of lines. */
  public String screen() {
    return screen
        .toString()
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  /** Everything the process wrote so far, control sequences and all. */
  public String allOutput() {
    return allOutput;
  }

  /** Waits for the end of the process. */
  public int exitCode() throws IOException, InterruptedException {
    char[] rest = new char[4096];
    int count = output.read(rest);
    while (count >= 0) {
      count = output.read(rest);
    }
    return process.waitFor();
  }

  private String read(Predicate<String> enough) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    do {
      int count = output.read(buffer);
      if (count < 0) {
        throw new AssertionError("The program has ended; its screen was:" + screen());
      }
      text.append(buffer, 0, count);
    } while (!enough.test(text.toString()));
    allOutput += text;
    return text.toString();
  }

  @Override
  public void close() {
    end(process);
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
