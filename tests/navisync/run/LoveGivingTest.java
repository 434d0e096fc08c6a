package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.LastfmRequest;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SYNC_LOVED_TO_LASTFM over the whole program: ann has starred Tin Sky and Ash Ferry by herself,
 * and Slow Lantern is loved at Last.fm.
 */
class LoveGivingTest {
  private static final String SECTION =
      """

      Stars to love at Last.fm
        Mirrow – Ash Ferry
        Mirrow – Tin Sky
      """;

  private static final String LEFT_ALONE = " Left alone: 1 conflict. Unmatched: 1 track.\n";

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
    home.set("SYNC_LOVED_TO_LASTFM", "True")
        .set("LASTFM_API_SECRET", FakeLastfm.SECRET)
        .set("LASTFM_SESSION_KEY", FakeLastfm.SESSION_KEY);
    star("tin-sky@salt");
    star("ash-ferry@kites");
  }

  @AfterEach
  void leave() {
    home.close();
  }

  private void star(String track) {
    home.navidrome.change(
        "update annotation set starred = 1, starred_at = '2022-02-02 00:00:00+00:00'"
            + " where item_id = ?",
        track);
  }

  private List<String> loved() {
    return home.lastfm.loved().stream().map(love -> love.title()).sorted().toList();
  }

  private long sent() {
    return home.lastfm.requests().stream()
        .filter(request -> request.method().equals("track.love"))
        .count();
  }

  private void everyLoveAnswers(HistoryReply reply) {
    home.lastfm.fault(LastfmFault.when(request -> request.method().equals("track.love"), reply));
  }

  @Test
  void starsAreShownAndLovedOnceTheWriteWasReadBack() {
    CommandRun run = home.run("--yes");

    assertTrue(
        run.out()
            .contains(
                "Plan: 2 play counts raised by 4 plays, 1 star set, 2 stars to love at"
                    + " Last.fm.\n"),
        run.out());
    assertTrue(run.out().contains(SECTION), run.out());
    assertTrue(run.out().contains("Loved at Last.fm: 2 tracks.\n"), run.out());
    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEquals(List.of("Ash Ferry", "Slow Lantern", "Tin Sky"), loved());
    assertTrue(home.text("json/report.html").contains("Stars to love at Last.fm"));
  }

  @Test
  void theSummaryLineCountsLoves() {
    CommandRun dry = home.run("--dry-run", "-q", "--summary");
    CommandRun done = home.run("--yes", "-q", "--summary");
    CommandRun second = home.run("--yes", "-q", "--summary");

    assertEquals(
        "Dry run: 2 counts to raise by 4 plays, 1 star to set, 2 tracks to love at Last.fm."
            + LEFT_ALONE,
        dry.out());
    assertEquals(
        "Done: 2 tracks updated, 4 plays added, 1 star set, verified, 2 tracks loved at Last.fm."
            + LEFT_ALONE,
        done.out());
    assertEquals("Done: nothing to change." + LEFT_ALONE, second.out());
  }

  @Test
  void theSummaryLineCountsLovesAloneAndThoseThatFailed() {
    home.set("SYNC_LOVED_TO_LASTFM", null).run("--yes");
    home.set("SYNC_LOVED_TO_LASTFM", "True");
    home.lastfm.fault(
        LastfmFault.when(
            request -> "Ash Ferry".equals(request.parameters().get("track")),
            LastfmError.reply(400, 6, "Track not found")));

    assertEquals(
        "Partly done: 1 track loved at Last.fm, 1 track not loved at Last.fm." + LEFT_ALONE,
        home.run("--yes", "-q", "--summary").out());
  }

  @Test
  void theSecondRunSendsNothing() {
    home.run("--yes").ok();

    CommandRun second = home.run("--yes");

    assertTrue(second.out().contains("Nothing to change. "), second.out());
    assertEquals(2, sent());
    assertEquals(0, second.exitCode());
  }

  @Test
  void theCacheKnowsWhatWasLovedWithoutAskingLastfm() {
    home.run("--yes").ok();

    CommandRun offline = home.run("--yes", "--offline");

    assertFalse(offline.out().contains("Stars to love"), offline.out());
  }

  @Test
  void offNothingIsShownOrSent() {
    home.set("SYNC_LOVED_TO_LASTFM", null);

    CommandRun run = home.run("--yes");

    assertFalse(run.out().contains("love at Last.fm"), run.out());
    assertEquals(List.of("Slow Lantern"), loved());
  }

  @Test
  void dryRunListsThemAndSendsNothing() {
    CommandRun run = home.run("--dry-run");

    assertTrue(run.out().contains(SECTION), run.out());
    assertEquals(0, sent());
  }

  @Test
  void aPlanOfLovesAloneIsAskedAboutAndDeclined() {
    home.set("SYNC_LOVED_TO_LASTFM", null).run("--yes");
    home.set("SYNC_LOVED_TO_LASTFM", "True");

    CommandRun dry = home.run("--dry-run", "--policy=higher");
    CommandRun declined = home.answering("n\n", "--policy=higher");
    CommandRun agreed = home.answering("y\n", "--policy=higher");

    assertTrue(dry.out().endsWith("run again without --dry-run to apply this plan.\n"), dry.out());
    assertTrue(declined.out().contains("Plan: 2 stars to love at Last.fm.\n"), declined.out());
    assertTrue(declined.out().contains(" at Last.fm? [y/N]"), declined.out());
    assertFalse(declined.out().contains("Loved at Last.fm"), declined.out());
    assertTrue(agreed.out().contains("Loved at Last.fm: 2 tracks.\n"), agreed.out());
    assertEquals(2, sent());
  }

  @Test
  void withoutYesNobodyAgreesAndNothingIsSent() {
    home.set("SYNC_PLAYCOUNT", "False");

    assertEquals(4, home.run().exitCode());
    assertEquals(0, sent());
  }

  @Test
  void offlineSendsNothingAndSaysSo() {
    home.set("SYNC_LOVED_TO_LASTFM", null).run("--dry-run");
    home.set("SYNC_LOVED_TO_LASTFM", "True").set("LASTFM_SESSION_KEY", null);

    CommandRun run = home.run("--yes", "--offline");

    assertTrue(
        run.out().contains("2 stars to love at Last.fm; nothing is sent with --offline.\n"),
        run.out());
    assertEquals(0, sent());
    assertEquals(0, run.exitCode());
  }

  @Test
  void withoutLovedNoStarIsLoved() {
    CommandRun run = home.run("--yes", "--no-loved");

    assertTrue(
        run.out()
            .startsWith("Star sync is off (SYNC_LOVED=False), so nothing is loved at Last.fm.\n"),
        run.out());
    assertEquals(0, sent());
  }

  @Test
  void ruleNotCompleteNothingIsLovedWhileTheListIsCutShort() {
    home.lastfm.fault(
        LastfmFault.when(
            request -> request.method().equals("user.getLovedTracks"),
            LastfmError.reply(500, 8, "Operation failed")));

    CommandRun run = home.run("--yes");

    assertTrue(
        run.out()
            .contains(
                "The list of loved tracks is incomplete, so nothing is loved at Last.fm in this"
                    + " run.\n"),
        run.out());
    assertEquals(0, sent());
  }

  @Test
  void ruleAStarOfThisToolIsNeverLovedAgain() {
    home.run("--yes").ok();
    home.lastfm.loved(
        home.lastfm.loved().stream().filter(love -> !love.title().equals("Slow Lantern")).toList());

    CommandRun run = home.run("--yes");

    assertFalse(run.out().contains("Stars to love"), run.out());
    assertEquals(List.of("Ash Ferry", "Tin Sky"), loved());
  }

  @Test
  void missingSecretOrSessionKeyIsNamedBeforeTheFetch() {
    home.set("LASTFM_SESSION_KEY", null);
    CommandRun noSession = home.run("--yes");
    home.set("LASTFM_API_SECRET", null);
    CommandRun noSecret = home.run("--yes");

    assertEquals(
        "LASTFM_SESSION_KEY is not set in HOME/home/.env, but SYNC_LOVED_TO_LASTFM needs it. Get"
            + " it with ./jbang scripts/session_key.java --save, or set"
            + " SYNC_LOVED_TO_LASTFM=False.\n",
        noSession.error());
    assertEquals(
        "LASTFM_API_SECRET is not set in HOME/home/.env, but SYNC_LOVED_TO_LASTFM needs it. Find it"
            + " next to your API key at https://www.last.fm/api/accounts, then get the"
            + " session key with ./jbang scripts/session_key.java --save, or set"
            + " SYNC_LOVED_TO_LASTFM=False.\n",
        noSecret.error());
    assertEquals(2, noSecret.exitCode());
    assertEquals(List.of(), home.lastfm.requests());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LASTFM_SESSION_KEY | --yes     | rejected the session key (error 9): get a new"
            + " LASTFM_SESSION_KEY with ./jbang scripts/session_key.java --save.",
        "LASTFM_SESSION_KEY | --dry-run | rejected the session key (error 9): get a new"
            + " LASTFM_SESSION_KEY with ./jbang scripts/session_key.java --save.",
        "LASTFM_API_SECRET  | --yes     | rejected the signature (error 13): correct"
            + " LASTFM_API_SECRET, shown next to your API key at https://www.last.fm/api/accounts,"
            + " and run ./jbang scripts/session_key.java --save.",
        "LASTFM_API_SECRET  | --dry-run | rejected the signature (error 13): correct"
            + " LASTFM_API_SECRET, shown next to your API key at https://www.last.fm/api/accounts,"
            + " and run ./jbang scripts/session_key.java --save.",
      })
  void aKeyThatLastfmRejectsStopsTheRunBeforeAnythingIsWritten(
      String setting, String option, String sentence) {
    List<String> before = home.navidrome.tracks();

    CommandRun run = home.set(setting, "an-old-one").run(option);

    assertEquals("127.0.0.1 " + sentence + "\n", run.error());
    assertEquals(2, run.exitCode());
    assertEquals(0, sent());
    assertEquals(before, home.navidrome.tracks());
  }

  @Test
  void aKeyThatLastfmRejectsMattersOnlyWhereThereIsSomethingToLove() {
    home.run("--yes").ok();

    CommandRun second = home.set("LASTFM_SESSION_KEY", "an-old-one").run("--yes");

    assertEquals("", second.error());
    assertEquals(0, second.exitCode());
  }

  @Test
  void anErrorThatSaysNothingAboutTheKeyStopsNoRun() {
    home.lastfm.fault(
        LastfmFault.when(
            request -> request.method().equals("user.getInfo"),
            LastfmError.reply(400, 6, "Invalid parameters")));

    CommandRun run = home.run("--yes");

    assertEquals(
        """
        Not loved at Last.fm: Mirrow – Ash Ferry (Last.fm does not confirm that the session key is yours)
        Not loved at Last.fm: Mirrow – Tin Sky (Last.fm does not confirm that the session key is yours)
        """,
        run.error());
    assertEquals(3, run.exitCode());
    assertTrue(
        run.out().contains("Done: 2 tracks, 1 album and 1 artist updated and verified"), run.out());
  }

  private void keyBelongsTo(String user) {
    home.lastfm.fault(
        LastfmFault.when(
            request -> request.method().equals("user.getInfo"),
            HistoryReply.text(200, "{\"user\":{\"name\":\"" + user + "\"}}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--yes", "--dry-run"})
  void theKeyOfAnotherUserIsRefusedBeforeAnythingIsWritten(String option) {
    List<String> before = home.navidrome.tracks();
    keyBelongsTo("bob");

    CommandRun run = home.run(option);

    assertEquals(
        "LASTFM_SESSION_KEY belongs to bob, but LASTFM_USER is ann. Nothing was written. Get your"
            + " own key with ./jbang scripts/session_key.java --save.\n",
        run.error());
    assertEquals(4, run.exitCode());
    assertEquals(0, sent());
    assertEquals(before, home.navidrome.tracks());
  }

  @Test
  void nothingIsLovedWhileLastfmDoesNotSayWhoseKeyItIs() {
    keyBelongsTo("");

    CommandRun run = home.run("--yes");

    assertEquals(
        """
        Not loved at Last.fm: Mirrow – Ash Ferry (Last.fm does not confirm that the session key is yours)
        Not loved at Last.fm: Mirrow – Tin Sky (Last.fm does not confirm that the session key is yours)
        """,
        run.error());
    assertEquals(3, run.exitCode());
    assertEquals(0, sent());
  }

  @Test
  void aServiceThatIsDownForAMomentIsAskedAgainAfterTheWrite() {
    home.lastfm.fault(
        new LastfmFault() {
          private boolean down = true;

          @Override
          public synchronized HistoryReply apply(LastfmRequest request, HistoryReply good) {
            boolean fails = down && request.method().equals("user.getInfo");
            down &= !fails;
            return fails ? LastfmError.reply(503, 11, "Service offline") : good;
          }
        });

    assertEquals(0, home.run("--yes").exitCode());
    assertEquals(2, sent());
  }

  @Test
  void oneTrackThatIsNotTakenIsNamedAndTheOthersAreLoved() {
    home.lastfm.fault(
        LastfmFault.when(
            request -> "Ash Ferry".equals(request.parameters().get("track")),
            LastfmError.reply(400, 6, "Track not found")));

    CommandRun run = home.run("--yes");

    assertEquals(
        "Not loved at Last.fm: Mirrow – Ash Ferry (127.0.0.1 rejected these names (error 6))\n",
        run.error());
    assertTrue(run.out().contains("Loved at Last.fm: 1 track.\n"), run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void noSecretIsShownEvenWhenTheServiceRepeatsIt() {
    everyLoveAnswers(
        LastfmError.reply(
            500, 8, FakeLastfm.SESSION_KEY + " " + FakeLastfm.SECRET + " " + FakeLastfm.API_KEY));

    CommandRun run = home.run("--yes", "-v");

    assertTrue(
        run.error().contains("Not loved at Last.fm: Mirrow – Tin Sky (127.0.0.1 returned error 8,"),
        run.error());
    for (String secret : List.of(FakeLastfm.SESSION_KEY, FakeLastfm.SECRET)) {
      assertFalse((run.error() + run.out()).contains(secret), run.error());
    }
  }
}
