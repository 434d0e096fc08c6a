package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import navisync.cli.ImportHistoryCommand;
import navisync.cli.NavisyncCommand;
import navisync.cli.Program;
import navisync.support.RealTerminal;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run as a person meets it, on a real pseudo-terminal. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalRunTest {
  private static final String CTRL_D = "\u0004";

  @TempDir Path folder;

  /** The program as a process of its own. */
  static final class Navisync {
    private Navisync() {}

    public static void main(String[] arguments) {
      Program.main(new NavisyncCommand(), arguments);
    }
  }

  private static RealTerminal start(SampleHome home, int columns, String... arguments)
      throws Exception {
    return RealTerminal.start(
        new RealTerminal.Program(Navisync.class, arguments), home.folder(), columns, 60);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "Ctrl-C, 'Answer (k, l, ka, la, s):'",
    "Ctrl-D, 'Answer (k, l, ka, la, s):'",
    "Ctrl-C, '[y/N]'",
    "Ctrl-D, '[y/N]'",
  })
  void aQuestionIsAnsweredAtOnceAndNothingIsChanged(String key, String question) throws Exception {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      List<String> before = home.navidrome.files();
      try (RealTerminal terminal = start(home, 80)) {
        terminal.until(screen -> screen.contains("Answer (k"));
        if (question.equals("[y/N]")) {
          terminal.type("ka\r").until(screen -> screen.contains("[y/N]"));
        }
        if (key.equals("Ctrl-C")) {
          terminal.interrupt();
        } else {
          terminal.type(CTRL_D);
        }
        terminal.until(screen -> screen.contains("\nNothing was changed."));

        assertEquals(130, terminal.exitCode());
      }
      assertEquals(before, home.navidrome.files());
    }
  }

  /** Another command as a process of its own. */
  static final class ImportHistory {
    private ImportHistory() {}

    public static void main(String[] arguments) {
      Program.main(new ImportHistoryCommand(), arguments);
    }
  }

  @Test
  void anImportThatIsInterruptedSaysThatNothingIsImportedInPlaceOfItsBar() throws Exception {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      try (BufferedWriter plays = Files.newBufferedWriter(home.folder().resolve("plays.csv"))) {
        plays.write("artist,album,track,time\n");
        for (int i = 0; i < 500_000; i++) {
          plays.write("Mirrow,Kites,Ash Ferry," + (1_200_000_000 + i * 300) + "\n");
        }
      }
      RealTerminal.Program program =
          new RealTerminal.Program(ImportHistory.class, "--no-color", "plays.csv");
      try (RealTerminal terminal = RealTerminal.start(program, home.folder(), 90, 20)) {
        terminal.until(screen -> screen.contains("Reading MB"));
        terminal.interrupt().until(screen -> screen.contains("Interrupted"));

        assertEquals(
            "Interrupted. Nothing was imported. Run again with the same files.",
            terminal.screen().lines().filter(line -> !line.isEmpty()).skip(1).findFirst().get());
        assertEquals(130, terminal.exitCode());
      }
      assertEquals(
          "Nothing was imported.\n", home.command(new ImportHistoryCommand(), "--list").out());
    }
  }

  @Test
  void questionsAndSentencesBreakBetweenWords() throws Exception {
    try (SampleHome home = SampleHome.ofMirrow(folder);
        RealTerminal terminal = start(home, 40, "--no-color")) {
      terminal.until(screen -> screen.contains("Answer (k"));
      String screen = terminal.screen();

      assertEquals(
          """
          Navidrome has more plays than Last.fm on
          1 track. Policy ask lets you choose.
          1 of 1: Mirrow – Tin Sky (Salt)
          """,
          screen.substring(screen.indexOf("Navidrome has"), screen.indexOf("  Navidrome:")));
      terminal.type("ka\r").until(shown -> shown.contains("[y/N]"));
      String asked = terminal.screen();
      assertEquals(
          """
          Write 2 higher counts (+4 plays) and 1
          star to navidrome.db? [y/N]
          """,
          asked.substring(asked.indexOf("Write 2")).stripTrailing() + "\n");
      terminal.type("y\r");

      assertEquals(0, terminal.exitCode());
      assertEquals(true, Files.exists(home.folder().resolve("json").resolve("report.html")));
    }
  }
}
