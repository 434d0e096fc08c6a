package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule "A count lower than the last run left it": the backup of before the first run came back. */
class RestoredBackupTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() throws Exception {
    home = SampleHome.ofMirrow(folder).set("PLAYCOUNT_CONFLICT_RESOLUTION", "increment");
    home.run("--yes", "--accept-first-increment").ok();
    try (var backups = Files.list(home.folder().resolve("backups"))) {
      Files.copy(
          backups.findFirst().orElseThrow(),
          home.navidrome.file(),
          StandardCopyOption.REPLACE_EXISTING);
    }
    assertEquals(List.of("ash-ferry@kites|1", "tin-sky@salt|4"), counts());
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void unattendedItIsListedAndLeftAlone() {
    CommandRun run = home.run("--yes");

    assertTrue(
        run.out()
            .contains(
                """
                Fewer plays than after the last run
                                         last run  Navidrome
                  Mirrow – Slow Lantern         3          0
                  Mirrow – Ash Ferry            2          1
                  Mirrow – Tin Sky              5          4
                  Left as they are. Was a backup restored? Run in a terminal, without --yes and --dry-run, to choose what to do.
                """),
        run.out());
    assertEquals(List.of("ash-ferry@kites|1", "tin-sky@salt|4"), counts());
  }

  @Test
  void theLineThatSumsUpTheRunTellsOfIt() {
    assertEquals(
        "Done: 1 track updated, 1 star set, verified. Left alone: 3 tracks with fewer plays than"
            + " after the last run. Unmatched: 1 track.\n",
        home.run("--yes", "-q", "--summary").out());
  }

  @Test
  void atATerminalTheLedgerIsSetBackAndThePlaysAreAddedAgain() {
    CommandRun run = home.answering("y\ny\n");

    assertTrue(
        run.out()
            .contains(
                "3 tracks (such as Mirrow – Ash Ferry (Kites)) have fewer plays than after the last"
                    + " run, as if a backup had been restored.\n"),
        run.out());
    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|5"), counts());
  }

  @Test
  void anotherPolicyRaisesThemWithoutAQuestion() {
    home.run("--yes", "--policy=higher").ok();

    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|4"), counts());
  }

  private List<String> counts() {
    return home.navidrome.rows(
        "select item_id, play_count from annotation where item_type = 'media_file'"
            + " and play_count > 0 order by item_id");
  }
}
