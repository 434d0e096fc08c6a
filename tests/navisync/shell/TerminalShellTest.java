package navisync.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.Cache;
import navisync.support.RealTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell as a person meets it, on a real pseudo-terminal. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalShellTest {
  private static final String PROMPT = "navisync>";
  private static final String CTRL_D = "\u0004";
  private static final String CTRL_U = "\u0015";
  private static final String NO_END =
      "sql with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";

  @TempDir Path home;

  @BeforeEach
  void fill() {
    play("灯台組/夜の港/7", "Mirrow/Slow Lantern/3", "Nobody/A title for a wide window/1");
  }

  private RealTerminal start(int columns, int rows, String... settings) throws IOException {
    return RealTerminal.start(
        new RealTerminal.Program(ShellProcess.class, "--home=" + home),
        home,
        columns,
        rows,
        settings);
  }

  private void play(String... tracks) {
    try (Cache cache = Cache.open(home.resolve("cache"), line -> {})) {
      List<Scrobble> plays = new ArrayList<>();
      for (String track : tracks) {
        String[] parts = track.split("/");
        for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
          long second = 1_600_000_000L + plays.size();
          plays.add(new Scrobble(new LastfmTrack(parts[0], parts[1], "Kites", ""), second));
        }
      }
      cache
          .openAccount("https://ws.audioscrobbler.com/2.0/", "ann")
          .store(plays, new TimeRange(1_600_000_000L, 1_700_000_000L), 1_700_000_000L);
    }
  }

  @Test
  @DisplayName("Tab completes a command and a name in other letters, and columns line up")
  void completionAndWideCharacters() throws Exception {
    try (RealTerminal terminal = start(56, 12)) {
      terminal.untilLastLine(PROMPT).type("tra\t").untilLastLine(PROMPT + " tracks");
      terminal.type("mir\t").untilLastLine(PROMPT + " tracks Mirrow").type(CTRL_U);
      terminal.untilLastLine(PROMPT).type("tracks\r").until(screen -> screen.contains("Nobody"));
      terminal.untilLastLine(PROMPT);

      assertEquals(
          """
          3 tracks
                                          album  plays  last
            灯台組 – 夜の港               Kites      7  DAY
            Mirrow – Slow Lantern         Kites      3  DAY
            Nobody – A title for a wide…  Kites      1  DAY
          navisync>
          """,
          from(terminal, "3 tracks"));
    }
  }

  @Test
  @DisplayName("tables fit the window after it was made wider")
  void resize() throws Exception {
    try (RealTerminal terminal = start(56, 12)) {
      terminal.untilLastLine(PROMPT);
      terminal.resize(90, 12);
      terminal.type("tracks\r").until(screen -> screen.contains("Nobody")).untilLastLine(PROMPT);

      assertEquals(
          """
          3 tracks
                                                album  plays  last
            灯台組 – 夜の港                     Kites      7  DAY
            Mirrow – Slow Lantern               Kites      3  DAY
            Nobody – A title for a wide window  Kites      1  DAY
          navisync>
          """,
          from(terminal, "3 tracks"));
    }
  }

  @Test
  @DisplayName("Ctrl-C clears the line, stops a command, and Ctrl-D leaves with exit code 0")
  void controlCAndD() throws Exception {
    try (RealTerminal terminal = start(120, 12)) {
      terminal.untilLastLine(PROMPT).type("nonsense").untilLastLine(PROMPT + " nonsense");
      terminal.interrupt().untilLastLine(PROMPT);
      terminal.type(NO_END + "\r").untilRunning();
      terminal.interrupt().until(screen -> screen.contains("Stopped.")).untilLastLine(PROMPT);
      terminal.type("reset\r").until(screen -> screen.contains("Nothing to reset"));
      terminal.untilLastLine(PROMPT).type(CTRL_D);

      assertEquals(0, terminal.exitCode());
      assertEquals(
          List.of(NO_END, "reset"),
          Files.readAllLines(home.resolve("cache").resolve(Shell.HISTORY)));
    }
  }

  @Test
  @DisplayName("what destroys asks, and only yes agrees; the answer is not kept as a command")
  void asks() throws Exception {
    Files.writeString(home.resolve("plays.csv"), "mine");
    try (RealTerminal terminal = start(200, 12)) {
      terminal.untilLastLine(PROMPT).type("export plays.csv\r");
      terminal.until(screen -> screen.contains("[y/N]")).type("no\r");
      terminal.until(screen -> screen.contains("Nothing was changed.")).untilLastLine(PROMPT);
      assertEquals("mine", Files.readString(home.resolve("plays.csv")));
      terminal.type("export plays.csv\r").until(screen -> screen.split("y/N").length == 3);
      terminal.type("y\r").until(screen -> screen.contains("Exported 11 plays"));

      assertEquals(12, Files.readAllLines(home.resolve("plays.csv")).size());
      assertEquals(
          List.of("export plays.csv"),
          Files.readAllLines(home.resolve("cache").resolve(Shell.HISTORY)));
    }
  }

  @ParameterizedTest(name = "{0} at a question, {1}")
  @CsvSource({"Ctrl-C, TERM=xterm", "Ctrl-D, TERM=xterm", "Ctrl-C, TERM=dumb"})
  void controlCAndDAnswerAQuestionAtOnce(String key, String terminalType) throws Exception {
    Files.writeString(home.resolve("50%.csv"), "mine");
    try (RealTerminal terminal = start(80, 12, terminalType)) {
      terminal.untilLastLine(PROMPT).type("export 50%.csv\r");
      terminal.until(screen -> screen.contains("50%.csv? [y/N]")).type("perhaps\r");
      terminal.until(screen -> screen.contains("Please answer y or n.") && asked(screen) == 2);
      if (key.equals("Ctrl-C")) {
        terminal.interrupt();
      } else {
        terminal.type(CTRL_D);
      }
      terminal.until(screen -> screen.contains("Nothing was changed.")).untilLastLine(PROMPT);
      terminal.type("reset\r").until(screen -> screen.contains("Nothing to reset"));
      terminal.untilLastLine(PROMPT).type(CTRL_D);

      assertEquals(0, terminal.exitCode());
      assertEquals("mine", Files.readString(home.resolve("50%.csv")));
    }
  }

  private static int asked(String screen) {
    return screen.split("y/N", -1).length - 1;
  }

  @Test
  @DisplayName("more lines than the window holds are shown in pages; q leaves them")
  void pages() throws Exception {
    try (RealTerminal terminal = start(60, 6)) {
      terminal.untilLastLine(PROMPT).type("help\r");
      terminal.until(screen -> screen.contains("info") && !screen.contains("exit"));
      terminal.type("q").untilLastLine(PROMPT).type("exit\r");

      assertEquals(0, terminal.exitCode());
    }
  }

  @ParameterizedTest(name = "after {0}")
  @CsvSource({"help, info", "help h, SUMMARY OF LESS"})
  @DisplayName("Ctrl-C leaves the pages, and the shell goes on")
  void controlCInPages(String typed, String shown) throws Exception {
    String[] keys = typed.split(" ");
    try (RealTerminal terminal = start(60, 6)) {
      terminal.untilLastLine(PROMPT).type(keys[0] + "\r").until(screen -> screen.contains("info"));
      terminal.type(keys.length > 1 ? keys[1] : "").until(screen -> screen.contains(shown));
      terminal.interrupt().untilLastLine(PROMPT).type("loved\r");
      terminal.until(screen -> screen.contains("0 loved tracks")).untilLastLine(PROMPT);
      terminal.type(CTRL_D);

      assertEquals(0, terminal.exitCode());
    }
  }

  @Test
  @DisplayName("NO_COLOR: the same words without colours")
  void noColor() throws Exception {
    try (RealTerminal terminal = start(60, 12, "NO_COLOR=1")) {
      terminal.untilLastLine(PROMPT).type("artists\r").until(screen -> screen.contains("Nobody"));

      assertEquals(false, terminal.allOutput().contains("\u001b[1m"), terminal.allOutput());
    }
  }

  @Test
  @DisplayName("a dumb terminal gets a prompt and plain lines; Ctrl-C and Ctrl-D work there too")
  void dumb() throws Exception {
    try (RealTerminal terminal = start(60, 12, "TERM=dumb")) {
      terminal.untilLastLine(PROMPT).type("nonsense").untilLastLine(PROMPT + " nonsense");
      terminal.interrupt().untilLastLine(PROMPT).type("artists\r");
      terminal.until(screen -> screen.contains("Nobody")).untilLastLine(PROMPT);
      assertEquals(false, terminal.allOutput().contains("\u001b"), terminal.allOutput());
      terminal.type(CTRL_D);

      assertEquals(0, terminal.exitCode());
    }
  }

  /** The screen from a text on, days masked. */
  private static String from(RealTerminal terminal, String text) throws IOException {
    String screen = terminal.screen();
    return screen
            .substring(screen.indexOf(text))
            .replaceAll("\\d{4}-\\d{2}-\\d{2}", "DAY")
            .stripTrailing()
        + "\n";
  }
}
