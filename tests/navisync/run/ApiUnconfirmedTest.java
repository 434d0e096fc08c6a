package navisync.run;

import static navisync.support.ApiHome.ANN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers whose play counts do not move: they show none, they are copies that store nothing, or
 * they count late. No play is sent twice, and few are sent in vain. 300 plays of 5 tracks.
 */
class ApiUnconfirmedTest {
  private static final String OK =
      "{\"subsonic-response\":{\"status\":\"ok\",\"version\":\"1.16.1\"}}";

  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofKites(folder, 5, 60);
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  void aServerThatShowsNoCountsGetsTheFirstFewPlaysOnly() {
    showsNothing();

    CommandRun run = api.run("--yes");

    assertEquals(
        "NaviSync sent 20 plays, but no play count went up, so it stopped: 280 plays"
            + " were not sent. The plays already sent may or may not have been counted. They are"
            + " not sent again until a play count goes up. Play a song in Navidrome. If its play"
            + " count goes up, run again; otherwise use --mode=db.\n",
        run.error());
    assertEquals(3, run.exitCode());
    assertEquals(20, sent().size());
  }

  @Test
  void furtherRunsSendNothing() {
    showsNothing();
    assertEquals(3, api.run("--yes").exitCode());

    CommandRun second = api.run("--yes");
    CommandRun third = api.run("--yes");

    assertEquals(
        "An earlier run sent 20 plays, and still no play count has gone up, so nothing was sent:"
            + " 280 plays were skipped. Play a song in Navidrome. If its play count goes up, run"
            + " again; otherwise use --mode=db.\n",
        second.error());
    assertEquals(3, second.exitCode());
    assertEquals(second.error(), third.error());
    assertEquals(20, sent().size());
  }

  @Test
  void oneThatShowsThemLaterGetsEachPlayOnce() {
    showsNothing();
    assertEquals(3, api.run("--yes").exitCode());
    api.server.lacks();

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEachOnce();
    assertTrue(api.run("--yes").out().contains("\nDone: 0 changes"));
  }

  /** The server counts in the background, and shows it when it is asked the third time. */
  @Test
  void aServerThatCountsAFewSecondsLateIsWaitedFor() {
    showsNothing();
    api.server.fault(NavidromeFault.before(api.server::lacks).on("getSong", 22));

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEachOnce();
  }

  @ParameterizedTest(name = "the first answer lost after {0} plays")
  @ValueSource(ints = {0, 7, 20})
  void aLostAnswerIsNotSentAgainWhereNoCountShows(int counted) {
    showsNothing();
    api.server.fault(NavidromeFault.cutOffAfter(counted).on("scrobble", 1));

    CommandRun run = api.run("--yes");

    assertTrue(run.error().startsWith("NaviSync sent 20 plays, but no play count"));
    assertEquals(3, run.exitCode());
    assertEquals(20, sent().size());
    assertEquals(3, api.run("--yes").exitCode());
    assertEquals(20, sent().size());
  }

  @ParameterizedTest(name = "killed when {0} plays were counted, counts shown later: {1}")
  @CsvSource({"7, false", "20, false", "7, true", "20, true"})
  void aKillIsNotSentAgainEither(int counted, boolean shownLater) {
    showsNothing();
    Runnable killer = api.killer();
    api.server.fault(NavidromeFault.after(killer).on("scrobble", 1));
    api.server.fault(NavidromeFault.cutOffAfter(counted).on("scrobble", 1));
    assertEquals(130, api.run("--yes").exitCode());
    api.server.clearFaults();
    if (shownLater) {
      api.server.lacks();
    }

    CommandRun run = api.run("--yes");

    assertEquals(shownLater ? 0 : 3, run.exitCode(), run.error());
    if (shownLater) {
      assertEachOnce();
    } else {
      assertEquals(20, sent().size());
    }
  }

  /** It shows the counts of the server it was copied from, accepts plays and forgets them. */
  @Test
  void aReadOnlyCopyGetsOneOtherPlayInEachFurtherRun() {
    api.server.play(ANN, "song-0@kites", Instant.ofEpochSecond(1_500_000_000));
    accepting();

    CommandRun run = api.run("--yes");
    assertTrue(run.error().startsWith("NaviSync sent 20 plays, but no play count"));
    assertEquals(3, run.exitCode());
    CommandRun second = api.run("--yes");
    assertTrue(second.error().startsWith("NaviSync sent 21 plays, but no play count"));
    assertEquals(3, second.exitCode());

    assertEquals(List.of(20, 1), batches());
    assertNothingSentTwice();
  }

  @Test
  void oneThatCountsAgainGetsAllThatIsMissing() {
    api.server.play(ANN, "song-0@kites", Instant.ofEpochSecond(1_500_000_000));
    accepting();
    assertEquals(3, api.run("--yes").exitCode());
    api.server.clearFaults();

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEquals(Set.of("60"), new HashSet<>(api.tracks().values()));
  }

  @Test
  void starsAreSetAllTheSame() {
    showsNothing();
    api.home.love("Mirrow", "Song 1", 1_650_000_000);

    CommandRun run = api.run("--yes");

    assertEquals(3, run.exitCode());
    assertTrue(api.tracks().get("song-1@kites").endsWith("*"));
  }

  private void showsNothing() {
    api.server.lacks(Feature.PLAY_COUNTS, Feature.HISTORY_ADDRESS);
  }

  private void accepting() {
    api.server.fault(
        NavidromeFault.answering(NavidromeReply.of(200, "application/json", OK))
            .when(request -> request.name().equals("scrobble")));
  }

  /** Every play that was sent, as often as it was. */
  private List<String> sent() {
    List<String> sent = new ArrayList<>();
    api.server
        .requests("scrobble")
        .forEach(
            request -> {
              for (int i = 0; i < request.values("id").size(); i++) {
                sent.add(request.values("id").get(i) + " " + request.values("time").get(i));
              }
            });
    return sent;
  }

  private List<Integer> batches() {
    return api.server.requests("scrobble").stream()
        .map(request -> request.values("id").size())
        .toList();
  }

  private void assertNothingSentTwice() {
    assertEquals(new HashSet<>(sent()).size(), sent().size());
  }

  private void assertEachOnce() {
    List<String> plays = api.plays();
    assertEquals(300, plays.size());
    assertEquals(300, new HashSet<>(plays).size());
  }
}
