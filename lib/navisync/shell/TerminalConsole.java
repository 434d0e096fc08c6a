package navisync.shell;

import java.io.ByteArrayInputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.StandardStreams;
import navisync.io.PrivateFiles;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;

/**
 * A shell on a terminal: a prompt with history and completion. Ctrl-C clears the line or stops the
 * running command; Ctrl-D exits.
 */
final class TerminalConsole implements ShellConsole {
  private static final int HISTORY_LINES = 5_000;

  private final Terminal terminal;
  private LineReader reader;

  private TerminalConsole(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Opens the terminal of this process; a simpler console if it cannot move the cursor. */
  static ShellConsole open(StandardStreams streams) {
    try {
      Terminal terminal =
          TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        terminal.close();
        return new DumbTerminalConsole(streams);
      }
      return new TerminalConsole(terminal);
    } catch (IOException failed) {
      throw Failure.error("The terminal cannot be used: " + failed.getMessage(), failed);
    }
  }

  /** Returns streams that read answers from the terminal, too. */
  @Override
  public StandardStreams streams(StandardStreams ofProcess) {
    return new StandardStreams(
        ofProcess.out(), ofProcess.error(), this::answer, ofProcess.terminal());
  }

  /** Reads the answer to a question: without history and completion. */
  private Optional<String> answer(String prompt, PrintStream shown) throws InterruptedException {
    LineReader answers =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .variable(LineReader.DISABLE_HISTORY, true)
            .variable(LineReader.DISABLE_COMPLETION, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    try {
      // JLine's prompts have a meaning for the percent sign.
      return Optional.of(answers.readLine(prompt.replace("%", "%%")));
    } catch (UserInterruptException interrupted) {
      throw (InterruptedException) new InterruptedException().initCause(interrupted);
    } catch (EndOfFileException end) {
      return Optional.empty();
    }
  }

  @Override
  public void begin(Completer completer, Path history, Runnable interrupt) {
    keepPrivate(history);
    terminal.handle(Terminal.Signal.INT, signal -> interrupt.run());
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("navisync")
            .parser(new LineParser())
            .completer(completer)
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
            .variable(LineReader.LIST_MAX, 200)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .build();
  }

  /** Creates a history file that only you can read; the shell works without one. */
  private static void keepPrivate(Path history) {
    try {
      PrivateFiles.createFile(history);
    } catch (IOException notKept) {
      return;
    }
  }

  @Override
  public Optional<String> nextLine() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException cleared) {
        continue; // Ctrl-C: a new line instead of the one that was begun.
      } catch (EndOfFileException left) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void clear() {
    terminal.puts(InfoCmp.Capability.clear_screen);
    terminal.flush();
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public void show(List<AttributedString> lines, Console console) {
    if (lines.size() < terminal.getHeight() || console.has(ConsoleOption.QUIET)) {
      console.lines(lines);
      return;
    }
    String text = lines.stream().map(console::rendered).collect(Collectors.joining("\n", "", "\n"));
    try {
      Less pages = new Less(terminal, Path.of(""));
      pages.quitIfOneScreen = true;
      pages.ignoreCaseCond = true;
      pages.run(
          new Source.InputStreamSource(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              true,
              "q quits, / searches, h shows help"));
    } catch (InterruptedException | InterruptedIOException stopped) {
      throw Failure.interrupted("Stopped.");
    } catch (IOError failed) {
      // Less reads keys through a class that turns Ctrl-C and other ends of the input into this.
      if (failed.getCause() instanceof InterruptedIOException) {
        throw Failure.interrupted("Stopped.");
      }
      throw Failure.error("The terminal cannot be used: " + failed.getMessage(), failed);
    } catch (IOException failed) {
      throw Failure.error("The terminal cannot be used: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException failed) {
      throw Failure.error("The terminal cannot be closed: " + failed.getMessage(), failed);
    }
  }
}
