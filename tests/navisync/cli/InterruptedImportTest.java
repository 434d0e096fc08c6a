package navisync.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.io.Timekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an interrupted import says that it has done. */
class InterruptedImportTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @TempDir Path folder;
  private ProcessContext context;

  @BeforeEach
  void setUp() throws Exception {
    context =
        new ProcessContext(
            new StandardStreams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                (prompt, shown) -> Optional.empty(),
                TerminalProbe.NONE),
            Map.of("LASTFM_USER", "ann"),
            folder,
            Timekeeper.system());
    Files.writeString(folder.resolve("old.csv"), "uts,artist,track\n1600000000,Mirrow,Tin Sky\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "old.csv --dry-run | Interrupted. Nothing was imported. Run again with the same files.",
        "old.csv | Interrupted. The plays are imported.",
        "--list | Interrupted.",
        "--remove=9 | Interrupted. Nothing was removed.",
        "--remove=1 | Interrupted. The plays are removed."
      })
  void saysWhatItHasDone(String arguments, String sentence) {
    Program.run(new ImportHistoryCommand(), context, "old.csv");
    ImportHistoryCommand command = new ImportHistoryCommand();

    Program.run(command, context, arguments.split(" "));
    error.reset();
    command.interrupted(context, command.common().console(context, false));

    assertEquals(sentence + "\n", error.toString(StandardCharsets.UTF_8));
  }

  @Test
  void isAFailureInJson() {
    ImportHistoryCommand command = new ImportHistoryCommand();

    Program.run(command, context, "--list");
    out.reset();
    command.interrupted(context, command.common().console(context, true));

    assertEquals(
        "{\"error\":\"Interrupted.\",\"exitCode\":130}\n", out.toString(StandardCharsets.UTF_8));
  }
}
