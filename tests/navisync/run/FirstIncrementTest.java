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

/** Rule "increment": with an empty ledger and counts that are not zero, a person must agree. */
class FirstIncrementTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder).set("PLAYCOUNT_CONFLICT_RESOLUTION", "increment");
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void unattendedItStopsAndNamesTheOption() {
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(
        "Policy increment would add all of Last.fm's plays on top of Navidrome's counts, which may"
            + " already include them. Nothing was written. Choose another policy, or add"
            + " --accept-first-increment.\n",
        run.error());
    assertEquals(4, run.exitCode());
    assertEquals(before, home.navidrome.files());
  }

  @Test
  void acceptedItAddsWhatTheHistoryDoesNotHoldAndOnlyOnce() {
    CommandRun first = home.run("--yes", "--accept-first-increment");
    List<String> after = counts();
    CommandRun second = home.run("--yes");

    assertEquals(0, first.exitCode());
    assertEquals(List.of("ash-ferry@kites 2", "slow-lantern@kites 3", "tin-sky@salt 5"), after);
    assertEquals(0, second.exitCode());
    assertTrue(second.out().contains("Nothing to change. No new plays to add.\n"), second.out());
    assertEquals(after, counts());
  }

  @Test
  void atATerminalItIsAskedFor() {
    CommandRun run = home.answering("y\ny\n");

    assertTrue(
        run.out()
            .contains(
                """
                No plays are recorded yet, but Navidrome already has play counts. Policy increment adds to them.
                  yes: all of Last.fm's plays are added to Navidrome's counts: 20 there and 15 at Last.fm make 35. Plays that Navidrome has already counted count twice.
                  no: nothing is written. With --policy=higher, counts only rise to Last.fm's.
                Add all of Last.fm's plays? [y/N] Plan: 3 play counts raised by 5 plays, 1 star set.
                """),
        run.out());
    assertEquals(List.of("ash-ferry@kites 2", "slow-lantern@kites 3", "tin-sky@salt 5"), counts());
  }

  @Test
  void declinedAtATerminalNothingIsWritten() {
    List<String> before = home.navidrome.files();

    CommandRun run = home.answering("n\ny\n");

    assertEquals(4, run.exitCode());
    assertEquals(before, home.navidrome.files());
  }

  @Test
  void aLibraryWithoutCountsNeedsNoConsent() {
    home.navidrome.change("delete from annotation");

    assertEquals(0, home.run("--yes").exitCode());
    assertEquals(List.of("ash-ferry@kites 1", "slow-lantern@kites 3", "tin-sky@salt 1"), counts());
  }

  @Test
  void aLedgerThatAnotherPolicyBeganNeedsNoConsent() {
    home.run("--yes", "--policy=higher").ok();

    assertEquals(0, home.run("--yes").exitCode());
  }

  private List<String> counts() {
    return home.navidrome.rows(
        "select item_id || ' ' || play_count from annotation where item_type = 'media_file'"
            + " order by item_id");
  }
}
