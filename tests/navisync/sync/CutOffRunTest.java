package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import navisync.sync.CutOffRun.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule "One intent at a time": a run that finds one open resolves it first. */
class CutOffRunTest {
  private static final String NOTHING =
      "\nRun 1 was interrupted before its changes reached Navidrome.\n";
  private static final String ALL =
      "\nRun 1 was interrupted, but all its changes reached Navidrome. Recorded as done.\n";

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder.resolve("cut"));
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @ParameterizedTest(name = "{0}, policy {1}")
  @CsvSource({
    "AFTER_THE_BACKUP, ask",
    "AFTER_THE_BACKUP, lastfm",
    "AFTER_THE_BACKUP, increment",
    "BEFORE_THE_COMMIT, ask",
    "BEFORE_THE_COMMIT, lastfm",
    "BEFORE_THE_COMMIT, increment",
    "AFTER_THE_COMMIT, ask",
    "AFTER_THE_COMMIT, lastfm",
    "AFTER_THE_COMMIT, increment"
  })
  void theNextRunEndsWhereARunThatWasNotCutOffEnds(Moment moment, String policy) {
    String[] arguments = SampleHome.policy(policy, "--yes");
    CutOffRun.at(moment, home, policy);

    CommandRun next = home.run(arguments);

    assertTrue(next.out().contains(moment == Moment.AFTER_THE_COMMIT ? ALL : NOTHING), next.out());
    assertEquals(0, next.exitCode(), next.error());
    assertEquals(whole(arguments), home.navidrome.tables());
    assertTrue(home.run(arguments).out().contains("\nDone: 0 changes, "));
  }

  private Map<String, List<String>> whole(String... arguments) {
    try (SampleHome other = SampleHome.ofMirrow(folder.resolve("whole"))) {
      other.run(arguments).ok();
      return other.navidrome.tables();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "higher", "lastfm", "increment"})
  void aPlayThatBothSidesCountedMeanwhileCountsOnce(String policy) {
    CutOffRun.at(Moment.AFTER_THE_COMMIT, home, policy);
    long second = SampleHome.NOW - 60;
    home.play("Mirrow", "Slow Lantern", "Kites", second);
    home.navidrome
        .counted("slow-lantern@kites", 1, "2023-11-14 22:12:20+00:00")
        .change(
            "insert into scrobbles values (null, 'slow-lantern@kites', 'id-ann', ?)", second + 5);
    assertEquals("slow-lantern@kites|4", lantern());

    CommandRun next = home.run("--yes", "--policy=" + policy);

    assertTrue(next.out().contains(ALL), next.out());
    assertEquals("slow-lantern@kites|4", lantern());
    home.run("--yes", "--policy=" + policy).ok();
    assertEquals("slow-lantern@kites|4", lantern());
  }

  @Test
  void aDryRunSettlesItAndLeavesEveryByteOfTheDatabase() {
    CutOffRun.at(Moment.AFTER_THE_COMMIT, home, "ask");
    List<String> before = home.navidrome.files();

    CommandRun dry = home.run("--dry-run");

    assertTrue(dry.out().contains(ALL), dry.out());
    assertEquals(before, home.navidrome.files());
    assertEquals(-1, home.run("--yes").out().indexOf("was interrupted"));
  }

  @Test
  void rowsThatContradictEachOtherAreTakenAsNotWrittenAndSaid() {
    CutOffRun.at(Moment.AFTER_THE_COMMIT, home, "ask");
    home.navidrome.change(
        "update annotation set play_count = 77, play_date = '2023-11-14 20:00:00+00:00'"
            + " where user_id = 'id-ann'");
    home.navidrome.change("delete from scrobbles where submission_time = 1615000000");

    CommandRun next = home.run("--dry-run");

    assertEquals(
        "Run 1 was interrupted, and Navidrome's counts do not show whether it wrote its changes."
            + " They are treated as not written: check the counts below before you go on.\n",
        next.error());
  }

  private String lantern() {
    return home.navidrome
        .rows("select item_id, play_count from annotation where item_id = 'slow-lantern@kites'")
        .get(0);
  }
}
