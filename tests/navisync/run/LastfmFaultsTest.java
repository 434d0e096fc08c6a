package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at Last.fm, as far as the person sees it: what is said, written and mended. */
class LastfmFaultsTest {
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
  void caseAFailingPageIsAGapAndTheRestIsWritten() {
    home.lastfm.fault(LastfmFault.poisonedBy("Lost"));

    CommandRun run = home.run("--yes");

    assertEquals(3, run.exitCode());
    assertTrue(run.out().contains("Last.fm: 6 new plays, 6 in the cache ("), run.out());
    assertTrue(run.out().contains("\n1 gap in Last.fm's history\n  2021-06-"), run.out());
    assertTrue(run.out().contains("127.0.0.1 returned error 8, \"Operation failed\"\n"), run.out());
    assertTrue(
        run.out()
            .contains("Next: run again to fetch the missing part of your history at Last.fm.\n"),
        run.out());
    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|4"), counts());
  }

  @Test
  void caseAFailingPageIsNamedInTheJsonObject() {
    home.lastfm.fault(LastfmFault.poisonedBy("Lost"));

    JsonNode json = home.run("--yes", "--json").json();

    JsonNode gaps = json.get("fetch").get("gaps");
    assertEquals(1, gaps.size(), gaps.toString());
    assertTrue(gaps.get(0).get("from").asLong() <= 1_625_000_000, gaps.toString());
    assertTrue(gaps.get(0).get("to").asLong() >= 1_625_000_000, gaps.toString());
    assertEquals(
        "127.0.0.1 returned error 8, \"Operation failed\"", gaps.get(0).get("reason").asText());
    assertTrue(json.get("error").isNull());
    assertEquals(3, json.get("exitCode").asInt());
  }

  @Test
  void aListOfLovesThatIsSuddenlyEmptyTakesNoStarAwayUntilItIsVerified() {
    home.run("--yes").ok();
    String starred = "slow-lantern@kites|3|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00";
    assertTrue(home.navidrome.tracks().contains(starred), home.navidrome.tracks().toString());
    home.lastfm.loved(List.of());

    CommandRun doubted = home.run("--yes", "--policy=lastfm");

    assertEquals(3, doubted.exitCode());
    assertTrue(
        doubted.error().contains("the server lists none, but the cache has 1."), doubted.error());
    assertTrue(home.navidrome.tracks().contains(starred), home.navidrome.tracks().toString());

    assertEquals(0, home.run("--yes", "--policy=lastfm", "--verify").exitCode());
    assertFalse(home.navidrome.tracks().contains(starred), home.navidrome.tracks().toString());
  }

  @Test
  void ruleNotCompleteNothingIsLoweredAndARunAfterItMends() {
    home.lastfm.fault(LastfmFault.poisonedBy("Lost"));

    CommandRun partial = home.run("--yes", "--policy=lastfm");
    assertTrue(
        partial.out().contains("Not lowered: Last.fm's history is incomplete"), partial.out());
    assertEquals("tin-sky@salt|4", counts().get(2));

    home.lastfm.clearFaults();
    CommandRun whole = home.run("--yes", "--policy=lastfm");

    assertEquals(0, whole.exitCode());
    assertTrue(whole.out().contains("Last.fm: 1 new play, 7 in the cache ("), whole.out());
    assertEquals("tin-sky@salt|1", counts().get(2));
  }

  @Test
  void caseAPageThatFailsForAWhileIsNoFault() {
    home.lastfm.fault(LastfmFault.on(LastfmError.reply(500, 8, "Operation failed"), 2, 3));

    CommandRun run = home.run("--yes");

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("Last.fm: 7 new plays, 7 in the cache (6 requests, # s)\n"));
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), home.time.pauses());
  }

  @ParameterizedTest(name = "error {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "17 | 127.0.0.1 hides the plays of \"ann\" (error 17): turn off \"Hide recent"
            + " listening\" at https://www.last.fm/settings/privacy and run again.",
        "10 | 127.0.0.1 rejected the API key (error 10): check LASTFM_API_KEY. A key is free"
            + " at https://www.last.fm/api/account/create.",
        "26 | 127.0.0.1 has suspended the API key (error 26): set LASTFM_API_KEY to a new one"
            + " from https://www.last.fm/api/account/create.",
        "6 | 127.0.0.1 has no user \"ann\" (error 6): check LASTFM_USER."
      })
  void whatTheUserMustFixStopsAtOnceWithExitCode2(int code, String sentence) {
    home.lastfm.fault(LastfmFault.when(request -> true, LastfmError.reply(403, code, "No")));
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(new CommandRun(2, "", sentence + "\n"), run);
    assertEquals(1, home.lastfm.requests().size());
    assertEquals(before, home.navidrome.files());
  }

  @Test
  void downAltogetherItSyncsWhatTheCacheHolds() {
    home.run("--dry-run").ok();
    home.lastfm.fault(
        LastfmFault.when(request -> true, LastfmError.reply(503, 11, "Service Offline")));

    CommandRun run = home.run("--yes");

    assertEquals(3, run.exitCode());
    assertTrue(run.out().contains("Last.fm: 0 new plays, 7 in the cache ("), run.out());
    assertEquals(
        """
        Cannot read plays without a date (127.0.0.1 returned error 11, "Service Offline"). Nothing is lowered until they are fetched. Run again.
        Cannot read all loved tracks (127.0.0.1 returned error 11, "Service Offline"). No star is removed until they are fetched. Run again.
        """,
        run.error());
    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|4"), counts());
  }

  @Test
  void downAltogetherWithAnEmptyCacheChangesNothing() {
    home.lastfm.close();
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(3, run.exitCode());
    assertTrue(run.out().contains("127.0.0.1 cannot be reached: nothing answers there"), run.out());
    assertEquals(before, home.navidrome.files());
  }

  @Test
  void aLovedListThatCannotBeReadIsSaidAndEndsWithExitCode3() {
    home.lastfm.fault(
        LastfmFault.when(
            request -> request.method().equals("user.getLovedTracks"),
            LastfmError.reply(500, 8, "Operation failed")));

    CommandRun run = home.run("--yes");

    assertEquals(
        "Cannot read all loved tracks (127.0.0.1 returned error 8, \"Operation"
            + " failed\"). No star is removed until they are fetched. Run again.\n",
        run.error());
    assertEquals(3, run.exitCode());
    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|3", "tin-sky@salt|4"), counts());
  }

  @Test
  void caseTheKeyIsMaskedInWhateverTheServerSays() {
    home.lastfm.fault(
        LastfmFault.when(
            request -> true,
            LastfmError.reply(500, 8, "Failed for api_key=" + FakeLastfm.API_KEY)));

    CommandRun run = home.run("--yes", "-v");

    assertTrue(run.error().contains("Failed for api_key=***"), run.error());
    assertFalse(run.error().contains("\tat "), run.error());
  }

  @Test
  void caseABodyThatIsNoJsonIsAFailingPageWithoutAStackTrace() {
    home.lastfm.fault(
        LastfmFault.when(
            request -> request.method().equals("user.getRecentTracks"),
            HistoryReply.text(200, "<html><h1>Bad gateway</h1>")));

    CommandRun run = home.run("--yes");

    assertEquals(3, run.exitCode());
    assertFalse((run.out() + run.error()).contains("Exception"), run.error());
  }

  private List<String> counts() {
    return home.navidrome.rows(
        "select item_id, play_count from annotation where item_type = 'media_file'"
            + " order by item_id");
  }
}
