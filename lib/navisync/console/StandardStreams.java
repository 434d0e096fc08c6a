package navisync.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams of a process. Tests replace them.
 *
 * @param out standard output
 * @param error standard error
 * @param in where answers come from
 * @param terminal which of the three are terminals
 */
public record StandardStreams(
    PrintStream out, PrintStream error, LineInput in, TerminalProbe terminal) {

  /** Returns the streams of this process. */
  public static StandardStreams ofProcess() {
    return new StandardStreams(
        new ProcessOutput(FileDescriptor.out),
        new ProcessOutput(FileDescriptor.err),
        new ProcessInput(
            new BufferedReader(
                new InputStreamReader(
                    new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))),
        TerminalProbe.ofProcess());
  }
}
