package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs without a person never ask, and write only what was agreed to beforehand. */
class UnattendedTest {
  private static final String NOBODY =
      "No terminal to confirm on, so nothing was written to Navidrome. Add --yes or set"
          + " AUTO_CONFIRM=True.";

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void withoutYesNothingIsWritten() {
    List<String> before = home.navidrome.files();

    CommandRun run = home.run();

    assertTrue(run.out().contains("Plan: 2 play counts raised by 4 plays, 1 star set.\n"));
    assertEquals(NOBODY + "\n", run.error());
    assertEquals(4, run.exitCode());
    assertEquals(before, home.navidrome.files());
    assertTrue(home.files().stream().noneMatch(file -> file.startsWith("backups/")));
    assertTrue(home.files().contains("json/missing_scrobbles.json"));
  }

  @Test
  void withJsonNobodyIsAskedEvenAtATerminal() {
    CommandRun run = home.answering("y\ny\ny\n", "--json");

    assertEquals(NOBODY, run.json().get("error").asText());
    assertEquals(4, run.exitCode());
    assertEquals(2, home.navidrome.tracks().size());
  }

  @Test
  void autoConfirmIsAsGoodAsYes() {
    home.set("AUTO_CONFIRM", "yes");

    CommandRun run = home.run();

    assertEquals(0, run.exitCode());
    assertEquals(3, home.navidrome.tracks().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-y", "--yes"})
  void yesAsksNothingAtATerminalAndLeavesConflictsAlone(String yes) {
    CommandRun run = home.answering("", yes);

    assertTrue(run.out().contains("Mirrow – Tin Sky          4        1\n"));
    assertEquals(-1, run.out().indexOf("Answer ("));
    assertEquals(-1, run.out().indexOf("[y/N]"));
    assertEquals("tin-sky@salt|4|2022-01-01 00:00:00+00:00|", home.navidrome.tracks().get(2));
  }

  @Test
  void policyAskLeavesConflictsAloneAndListsThem() {
    CommandRun run = home.run("--yes", "--policy=ask");

    assertTrue(
        run.out()
            .contains(
                """
                Conflicts: Navidrome's count is higher
                                    Navidrome  Last.fm
                  Mirrow – Tin Sky          4        1
                  Left as they are. Run in a terminal, without --yes and --dry-run, to choose for each, or use --policy=lastfm to take Last.fm's counts.
                """),
        run.out());
    assertEquals(0, run.exitCode());
  }
}
