package navisync.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.console.Console;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** An error of the program itself is one sentence; only {@code --verbose} shows a stack trace. */
class ProgramErrorTest {
  @TempDir Path folder;

  @CommandLine.Command(name = "broken.java")
  private static final class Broken extends Command {
    private final Throwable fault;

    Broken(Throwable fault) {
      this.fault = fault;
    }

    @Override
    ExitCode run(ProcessContext context, Console console) {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new IllegalStateException("odd"), "java.lang.IllegalStateException: odd"),
        Arguments.of(
            new IOError(new IOException("gone")), "java.io.IOError: java.io.IOException: gone"),
        Arguments.of(
            new OutOfMemoryError("Java heap space"),
            "java.lang.OutOfMemoryError: Java heap space"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isOneSentence(Throwable fault, String named) {
    try (SampleHome home = new SampleHome(folder)) {
      String sentence =
          "Program error (" + named + "). Run again with --verbose and report the output.\n";

      assertEquals(new CommandRun(1, "", sentence), home.command(new Broken(fault)));
      CommandRun verbose = home.command(new Broken(fault), "--verbose");
      assertTrue(verbose.error().startsWith(sentence + named + "\n"), verbose.error());
    }
  }
}
