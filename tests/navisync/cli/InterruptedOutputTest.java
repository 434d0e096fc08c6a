package navisync.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.io.Timekeeper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedOutputTest {
  @TempDir Path folder;

  @Test
  void jsonIsOneObjectEvenIfTheRunEndsJustAsItIsInterrupted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProcessContext context =
        new ProcessContext(
            new StandardStreams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()),
                (prompt, shown) -> Optional.empty(),
                TerminalProbe.NONE),
            Map.of(),
            folder,
            Timekeeper.system());
    NavisyncCommand command = new NavisyncCommand();

    assertEquals(2, Program.run(command, context, "--json"));
    command.interrupted(context, command.common().console(context, true));

    assertEquals(1, out.toString(StandardCharsets.UTF_8).lines().count());
  }
}
