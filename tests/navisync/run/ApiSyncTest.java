package navisync.run;

import static navisync.support.ApiHome.ANN;
import static navisync.support.ApiHome.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeRequest;
import navisync.fake.navidrome.Player;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in API mode from end to end: the plan, what is sent, what is said, what is left alone. */
class ApiSyncTest {
  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  void sendsWhatIsMissingWithItsOwnTimesAndReadsItBack() {
    CommandRun run = api.run("--yes");

    assertEquals(
        """
        Last.fm: 7 new plays, 7 in the cache (4 requests, # s)
        Library: 3 of 4 Last.fm tracks matched (# s)
        Plan: 2 play counts raised by 4 plays, 1 star set.

        Play counts raised
         before after
         Mirrow – Slow Lantern 0 3
         Mirrow – Ash Ferry 1 2

        Stars set
         Mirrow – Slow Lantern

        Conflicts: Navidrome's count is higher
         Navidrome Last.fm
         Mirrow – Tin Sky 4 1
         Left as they are: the API cannot lower a count.

        Not in the library: 1 track, 1 play
         album plays
         Nobody – Lost 1
         Full list: json/missing_scrobbles.json
        Plays sent over the API cannot be undone; plays written in database mode can.

        Done: 2 tracks updated and verified, 4 plays added, 1 star set.
        Open HOME/home/json/report.html in a browser.
        """,
        run.out().replaceAll(" +", " "));
    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEquals(
        Map.of("ash-ferry@kites", "2", "slow-lantern@kites", "3*", "tin-sky@salt", "4"),
        api.tracks());
    assertEquals(
        List.of(
            "ash-ferry@kites 1605000000",
            "slow-lantern@kites 1600000000",
            "slow-lantern@kites 1610000000",
            "ash-ferry@kites 1615000000",
            "slow-lantern@kites 1620000000"),
        api.plays());
  }

  @Test
  void caseSecondsVersusMilliseconds() {
    api.run("--yes").ok();

    NavidromeRequest scrobble = api.server.requests("scrobble").get(0);
    assertEquals("true", scrobble.value("submission"));
    assertEquals(
        List.of("1600000000000", "1610000000000", "1615000000000", "1620000000000"),
        scrobble.values("time"));
    assertEquals("POST", scrobble.method());
  }

  @Test
  void caseASecondRunSendsNothing() {
    api.run("--yes").ok();
    int requests = api.requests().size();

    CommandRun run = api.run("--yes");

    assertTrue(run.out().contains("\nNothing to change. The differences below"), run.out());
    assertTrue(run.out().contains("\nDone: 0 changes, nothing was written to Navidrome.\n"));
    List<String> second = api.requests().subList(requests, api.requests().size());
    assertEquals(
        List.of("ping", "auth/login", "ping", "api/player", "api/song", "api/scrobble"), second);
    assertEquals(0, run.exitCode());
  }

  @Test
  void caseALocalCountThatIsHigherStays() {
    api.run("--yes").ok();

    assertEquals("4", api.tracks().get("tin-sky@salt"));
  }

  @Test
  void onlyWhatWasAskedChanges() {
    api.server.play(BEN, "slow-lantern@kites", Instant.ofEpochSecond(1_500_000_000));
    api.server.player(
        new Player(
            "other", ANN.id(), "Phone", "Phone", Instant.ofEpochSecond(1_600_000_000), true));
    Map<Item, CountedPlays> expected = new HashMap<>(api.server.annotations());
    Player other = api.server.players().get(0);

    api.run("--yes").ok();

    Instant starred = api.home.time.now();
    expected.put(Item.track(ANN, "slow-lantern@kites"), annotation(3, 1_620_000_000, starred));
    expected.put(Item.track(ANN, "ash-ferry@kites"), annotation(2, 1_615_000_000, null));
    expected.put(Item.album(ANN, "album-kites"), annotation(5, 1_620_000_000, null));
    expected.put(Item.artist(ANN, "artist-mirrow"), annotation(5, 1_620_000_000, null));
    assertEquals(expected, api.server.annotations());
    assertTrue(api.server.players().contains(other));
  }

  private static CountedPlays annotation(int count, long played, Instant starred) {
    return new CountedPlays(count, Instant.ofEpochSecond(played), starred);
  }

  @Test
  void aDryRunSendsNothingAndChangesNoPlayer() {
    CommandRun run = api.run("--dry-run");

    assertEquals(List.of("ping", "auth/login", "api/song", "api/scrobble"), api.requests());
    assertTrue(api.server.requests().stream().noneMatch(request -> request.method().equals("PUT")));
    assertTrue(run.out().contains("\nNext: run again without --dry-run to apply this plan.\n"));
  }

  @Test
  void saysBeforeAskingThatPlaysCannotBeTakenBack() {
    CommandRun run = api.answering("n\n");

    int warning =
        run.out()
            .indexOf(
                "Plays sent over the API cannot be undone; plays written in database mode can.");
    assertTrue(warning > 0 && warning < run.out().indexOf("[y/N]"), run.out());
    assertEquals(0, api.times("scrobble"));
  }

  @Test
  void theQuestionSaysItEvenWhereMessagesAreHidden() throws IOException {
    Path log = folder.resolve("navisync.log");

    CommandRun run = api.answering("n\n", "-q", "--log-file=" + log);

    assertEquals(
        """
        Plays sent over the API cannot be undone; plays written in database mode can.
        Write 2 higher counts (+4 plays) and 1 star to Navidrome at http://127.0.0.1:#? [y/N]\
        """,
        run.out().strip());
    assertEquals(0, api.times("scrobble"));
    assertEquals(
        1,
        Files.readAllLines(log).stream()
            .filter(line -> line.contains("Plays sent over the API cannot be undone"))
            .count());
  }

  @Test
  void unattendedWithoutYesSendsNothing() {
    CommandRun run = api.run();

    assertEquals(4, run.exitCode());
    assertEquals(0, api.times("scrobble"));
  }

  @Test
  void starsAreSetOldestLoveFirst() {
    api.home.lastfm.loved(
        List.of(
            new LovedTrack("Mirrow", "Ash Ferry", "", 1_650_000_000),
            new LovedTrack("Mirrow", "Tin Sky", "", 1_640_000_000),
            new LovedTrack("Mirrow", "Slow Lantern", "", 1_645_000_000)));

    api.run("--yes").ok();

    assertEquals(
        List.of("tin-sky@salt", "slow-lantern@kites", "ash-ferry@kites"),
        api.server.requests("star").stream().map(request -> request.value("id")).toList());
  }

  @Test
  void playsWithoutADateAreListedAndNotSent() {
    api.home.lastfm.undated(List.of(new LastfmTrack("Mirrow", "Slow Lantern", "Kites", "")));

    CommandRun run = api.run("--yes", "-v");

    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    assertTrue(
        run.out()
            .contains(
                """

                Not sent: plays without a date
                                         plays
                  Mirrow – Slow Lantern      1
                  The API needs a date. Database mode counts such plays.

                """),
        run.out());
  }

  @Test
  void aServerThatGivesFewerSongsThanAskedIsListedWhole() {
    withoutNativeApi();
    api.server.fault(
        (request, server) ->
            request.name().equals("search3")
                ? server.apply(request.parameter("songCount", 1))
                : server.apply(request));

    CommandRun run = api.run("--yes", "--json");

    assertEquals(3, run.json().get("match").get("matched").asInt());
    assertEquals(4, run.json().get("applied").get("plays").asInt());
    assertEquals(4, api.times("search3"));
  }

  /** Subsonic's API alone: as of another server, or where a proxy lets only that through. */
  private void withoutNativeApi() {
    api.server.lacks(Feature.NATIVE_API);
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");
  }

  @Test
  void policyDoesNothingAndIsSaid() {
    api.home.set("PLAYCOUNT_CONFLICT_RESOLUTION", "lastfm");
    CommandRun run = api.run("--yes");

    assertTrue(
        run.out()
            .contains(
                "PLAYCOUNT_CONFLICT_RESOLUTION has no effect in API mode: counts only go up.\n"));
    assertEquals("4", api.tracks().get("tin-sky@salt"));
  }

  @Test
  void aPolicyOnTheCommandLineIsAnError() {
    assertEquals(
        new CommandRun(
            2,
            "",
            "--policy has no effect in API mode, where counts only go up. Leave it out or use"
                + " --mode=db.\n"),
        api.run("--yes", "--policy=lastfm"));
    assertEquals(List.of(), api.requests());
  }

  @Test
  void thePauseBetweenRequestsIsKept() {
    api.home.set("API_RATE_LIMIT_MS", "250");

    api.run("--yes").ok();

    long pauses = api.home.time.pauses().stream().filter(Duration.ofMillis(250)::equals).count();
    assertEquals(api.requests().size() - 1, pauses);
  }

  @Test
  void aTrackThatIsSilentlyNeverCountedIsReportedByName() {
    api.server.fault(
        NavidromeFault.uncounted("slow-lantern%40kites")
            .when(request -> request.name().equals("scrobble")));

    CommandRun run = api.run("--yes");

    assertEquals("Mirrow – Slow Lantern: 0 of 3 plays were counted.\n", run.error());
    assertTrue(
        run.out().contains("\nDone: 2 tracks updated, 1 play added, 1 star set.\n"), run.out());
    assertTrue(run.out().contains("\n1 change failed.\n"), run.out());
    assertEquals(3, run.exitCode());
    assertEquals("0*", api.tracks().get("slow-lantern@kites"));

    api.server.clearFaults();
    api.run("--yes").ok();
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  @Test
  void jsonHasTheWholeRun() {
    CommandRun run = api.run("--yes", "--json");

    assertEquals("api", run.json().get("mode").asText());
    assertEquals(
        "{\"raised\":2,\"lowered\":0,\"starred\":1,\"unstarred\":0,\"conflicts\":1,\"plays\":4}",
        run.json().get("plan").toString());
    assertEquals(
        "{\"tracks\":2,\"albums\":0,\"artists\":0,\"plays\":4,\"stars\":1,\"failed\":0,"
            + "\"verified\":true,\"backup\":null}",
        run.json().get("applied").toString());
    assertEquals(0, run.exitCode());
  }
}
