package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of Last.fm: {@code --offline}, {@code --from}, {@code --to}, {@code --verify}. */
class FetchOptionsTest {
  private static final Scrobble LOST =
      new Scrobble(new LastfmTrack("Nobody", "Lost", "", ""), 1_625_000_000);

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
  void nothingIsLoweredOfflineWhilePlaysWithoutADateWereNeverAskedFor() {
    home.run("--dry-run", "--from=2002-01-01").ok();

    CommandRun run = home.run("--offline", "--yes", "--policy=lastfm");

    assertTrue(run.out().contains("Not lowered: Last.fm's history is incomplete"), run.out());
    assertTrue(home.navidrome.tracks().get(2).startsWith("tin-sky@salt|4|"));
  }

  @Test
  void theTimeSinceTheLastRunIsNoGapForARunThatDoesNotAskForIt() {
    home.run("--dry-run").ok();
    home.time.pass(Duration.ofDays(1));

    CommandRun run =
        home.run("--yes", "--policy=lastfm", "--from=2021-01-01", "--to=2021-12-31").ok();

    assertFalse(run.out().contains("gap"), run.out());
    assertTrue(home.navidrome.tracks().get(2).startsWith("tin-sky@salt|1|"));
    assertTrue(home.run("--dry-run", "--from=2021-01-01", "--json").out().contains("\"gaps\":[]"));
  }

  @Test
  void allTimeThatWasNeverAskedForIsAGap() {
    CommandRun run = home.run("--yes", "--policy=lastfm", "--to=2020-12-31").ok();

    assertTrue(run.out().contains("1 gap in Last.fm's history\n  2021-01-0"), run.out());
    assertTrue(home.navidrome.tracks().get(2).startsWith("tin-sky@salt|4|"));
  }

  @Test
  void aClockThatWentBackIsNamedBeforeAnythingIsAsked() {
    home.run("--dry-run").ok();
    int asked = home.lastfm.requests().size();
    home.time.pass(Duration.ofDays(-10));

    CommandRun run = home.run("--yes");

    assertEquals(2, run.exitCode());
    assertTrue(run.error().startsWith("This machine's clock says "), run.error());
    assertEquals(asked, home.lastfm.requests().size());
  }

  @Test
  void offlineWorksOnTheCacheAndAsksNothing() {
    home.run("--dry-run").ok();
    int asked = home.lastfm.requests().size();

    CommandRun run = home.run("--offline", "--yes");

    assertTrue(run.out().startsWith("Last.fm: offline, using 7 cached plays\n"), run.out());
    assertEquals(asked, home.lastfm.requests().size());
    assertEquals(3, home.navidrome.tracks().size());
    assertEquals(0, run.exitCode());
  }

  @Test
  void offlineNeedsNoKeyButAName() {
    home.set("LASTFM_API_KEY", null);
    assertEquals(0, home.run("--offline", "--yes").exitCode());

    home.set("LASTFM_USER", null);
    assertEquals(
        new CommandRun(
            2,
            "",
            "LASTFM_USER is not set. Set it, or LISTENBRAINZ_USER, to the user whose cached plays"
                + " to use.\n"),
        home.run("--offline", "--yes"));
  }

  @Test
  void ruleOfflineWithGapsLowersNothing() {
    home.run("--dry-run", "--from=1624000000", "--to=1640000000").ok();

    CommandRun run = home.run("--offline", "--yes", "--policy=lastfm");

    assertTrue(run.out().contains("Not lowered: Last.fm's history is incomplete"), run.out());
    assertEquals("tin-sky@salt|4", counts().get(2));
    assertEquals(0, run.exitCode());
  }

  @Test
  void fromAndToFetchThatTimeOnlyAndCompareAllThatIsCached() {
    CommandRun first = home.run("--yes", "--from=1605000000", "--to=1615000000");
    assertTrue(first.out().startsWith("Last.fm: 3 new plays, 3 in the cache"), first.out());
    CommandRun second = home.run("--yes", "--from=1600000000", "--to=1600000000");
    assertTrue(second.out().startsWith("Last.fm: 1 new play, 4 in the cache"), second.out());

    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|2", "tin-sky@salt|4"), counts());
    assertEquals(0, second.exitCode());
  }

  @Test
  void fromAndToAreLocalDatesAndToIsIncluded() {
    ZoneId here = ZoneId.systemDefault();
    LocalDate day = LocalDate.of(2021, 5, 10);
    long first = day.atStartOfDay(here).toEpochSecond();
    long last = day.plusDays(2).atStartOfDay(here).toEpochSecond() - 1;
    home.play("Mirrow", "Slow Lantern", "Kites", first - 1, first, last, last + 1);

    CommandRun run = home.run("--yes", "--from=2021-05-10", "--to=2021-05-11");

    assertTrue(run.out().startsWith("Last.fm: 2 new plays, 2 in the cache"), run.out());
  }

  @Test
  void aRunWithoutThemFetchesWhatTheyLeftOut() {
    home.run("--yes", "--from=1605000000", "--to=1615000000").ok();

    CommandRun run = home.run("--yes");

    assertTrue(run.out().startsWith("Last.fm: 4 new plays, 7 in the cache"), run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void verifyComparesTheTotalsEvenWhereAllSeemsToAgree() {
    home.run("--yes").ok();
    int usual = home.run("--yes", "--json").json().get("fetch").get("requests").asInt();

    CommandRun run = home.run("--yes", "--json", "--verify");

    assertTrue(run.json().get("fetch").get("requests").asInt() > usual, run.out());
    assertEquals(0, run.json().get("fetch").get("newPlays").asInt());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--verify", "--verify=all"})
  void verifyFindsAPlayThatWasOnlyRenamed(String verify) {
    home.run("--yes").ok();
    home.lastfm.remove(LOST);
    home.play("Mirrow", "Slow Lantern", "Kites", LOST.second());
    assertEquals(0, home.run("--yes", "--json").json().get("fetch").get("newPlays").asInt());

    CommandRun run = home.run("--yes", verify);

    assertTrue(
        run.out()
            .startsWith(
                "1 play was deleted at Last.fm and no longer counts.\n"
                    + "Last.fm: 1 new play, 7 in the cache"),
        run.out());
    assertEquals("slow-lantern@kites|4", counts().get(1));
  }

  @Test
  void anUnknownWayToVerifyIsRefused() {
    assertEquals(
        new CommandRun(2, "", "Unknown --verify=some. Use --verify or --verify=all.\n"),
        home.run("--yes", "--verify=some"));
  }

  @Test
  void aPlayDeletedOnTheSiteIsWithdrawn() {
    home.run("--yes").ok();
    home.lastfm.remove(LOST);

    CommandRun run = home.run("--yes");

    assertTrue(
        run.out()
            .startsWith(
                "1 play was deleted at Last.fm and no longer counts.\n"
                    + "Last.fm: 0 new plays, 6 in the cache"),
        run.out());
    assertEquals("{}\n", home.text("json/missing_scrobbles.json"));
  }

  private List<String> counts() {
    return home.navidrome.rows(
        "select item_id, play_count from annotation where item_type = 'media_file'"
            + " order by item_id");
  }
}
