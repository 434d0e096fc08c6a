package navisync.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a run writes to and reads answers from, so that a test can stand in for the process.
 *
 * @param out standard output
 * @param error standard error
 * @param in where answers come from
 * @param terminal which of the three are terminals
 */
public record StandardStreams(
    PrintStream out, PrintStream error, BufferedReader in, TerminalProbe terminal) {

  /** The streams of this process, UTF-8 whatever the locale says. */
  public static StandardStreams ofProcess() {
    return new StandardStreams(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
        TerminalProbe.ofProcess());
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }
}
