package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.model.LastfmTrack;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.HttpsFront;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/rules.md, "Recorded plays": one for all modes, since both know the user by the same id. The
 * database beside the server is brought to what the server counted, as if it were its own.
 */
class ApiAndDatabaseTest {
  private static final String SLOW_LANTERN = "slow-lantern@kites";

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
  void whatTheApiSentIsNotAddedOnceMoreByIncrement() {
    api.run("--yes").ok();
    stopAndLookAt(3, 1);

    CommandRun run = api.run("--mode=db", "--yes", "--policy=increment");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(3, countInDatabase());
  }

  @Test
  void aRunningServerIsNoticedBehindItsOwnCertificate() {
    try (HttpsFront front = new HttpsFront(folder, api.server.address())) {
      api.home.set("NAVIDROME_URL", front.address());
      CommandRun unknown = api.run("--mode=db", "--yes");
      api.home.set("NAVIDROME_CA_FILE", front.certificate().toString());
      CommandRun running = api.run("--mode=db", "--yes");

      assertEquals(4, unknown.exitCode());
      assertEquals(
          "Cannot tell whether a server runs at NAVIDROME_URL "
              + front.address()
              + ": TLS failed. If its certificate is your own, name its file in NAVIDROME_CA_FILE."
              + " Otherwise make sure that the server is stopped, and remove NAVIDROME_URL from the"
              + " settings.\n",
          unknown.error());
      assertEquals(4, running.exitCode());
      assertEquals(
          "Navidrome is running at NAVIDROME_URL "
              + front.address()
              + ". Stop it and run again (--while-running writes anyway).\n",
          running.error());
    }
  }

  @Test
  void onePlayMoreAfterItIsOnePlayMore() {
    api.run("--yes").ok();
    stopAndLookAt(3, 1);
    api.home.play("Mirrow", "Slow Lantern", "Kites", 1_650_000_000);

    CommandRun run = api.run("--mode=db", "--yes", "--policy=increment");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(4, countInDatabase());
  }

  @Test
  void anOpenIntentOfTheApiIsSettledInDatabaseMode() {
    killAfter(2);
    stopAndLookAt(2, 0);

    CommandRun run = api.run("--mode=db", "--yes", "--policy=higher");

    assertTrue(
        run.out()
            .contains("\nRun 1 was interrupted while sending plays: 2 of 4 plays were counted"),
        run.out() + run.error());
    assertEquals(3, countInDatabase());
    assertTrue(api.run("--mode=db", "--yes", "--policy=higher").out().contains("Done: 0 changes"));
  }

  @Test
  void incrementAfterACutOffRunAddsOnlyWhatIsMissing() {
    killAfter(2);
    stopAndLookAt(2, 0);

    api.run("--mode=db", "--yes", "--policy=increment", "--accept-first-increment").ok();

    assertEquals(3, countInDatabase());
  }

  /** Three dated plays and one without a date are counted by database mode, then one is new. */
  @ParameterizedTest(name = "database mode under {0}")
  @ValueSource(strings = {"higher", "increment"})
  void undatedPlaysThatDatabaseModeCountedTakeNothingFromNewOnes(String policy) {
    api.home.lastfm.undated(List.of(new LastfmTrack("Mirrow", "Slow Lantern", "Kites", "")));
    String url = api.server.address().toString();
    api.home.set("NAVIDROME_URL", null);
    boolean increment = policy.equals("increment");
    api.run(
            "--mode=db",
            "--yes",
            "--policy=" + policy,
            increment ? "--accept-first-increment" : "--quiet")
        .ok();
    assertEquals(4, countInDatabase());
    api.home.set("NAVIDROME_URL", url);
    serverCounts(4);

    CommandRun nothingNew = api.run("--yes");
    assertEquals("4*", api.tracks().get(SLOW_LANTERN));
    assertEquals(-1, nothingNew.out().indexOf("Slow Lantern"), nothingNew.out());
    assertEquals(-1, nothingNew.out().indexOf("without a date"), nothingNew.out());

    api.home.play("Mirrow", "Slow Lantern", "Kites", 1_650_000_000);
    CommandRun oneNew = api.run("--yes");
    assertEquals(0, oneNew.exitCode(), oneNew.error());
    assertEquals("5*", api.tracks().get(SLOW_LANTERN));
    assertEquals(-1, oneNew.out().indexOf("without a date"), oneNew.out());

    assertEquals(-1, api.run("--yes").out().indexOf("Slow Lantern"));
    assertEquals("5*", api.tracks().get(SLOW_LANTERN));
  }

  @Test
  void undatedPlaysThatARestoredBackupLostAreNotWaitedFor() {
    api.home.lastfm.undated(List.of(new LastfmTrack("Mirrow", "Slow Lantern", "Kites", "")));
    String url = api.server.address().toString();
    api.home.set("NAVIDROME_URL", null);
    api.run("--mode=db", "--yes", "--policy=higher").ok();
    api.home.set("NAVIDROME_URL", url);

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("3*", api.tracks().get(SLOW_LANTERN));
    assertTrue(run.out().contains("Not sent: plays without a date"), run.out());
    assertTrue(api.run("--yes").out().contains("\nDone: 0 changes"));
  }

  private void serverCounts(int plays) {
    api.server.annotate(
        Item.track(ApiHome.ANN, SLOW_LANTERN),
        new CountedPlays(
            plays, Instant.ofEpochSecond(1_620_000_000), Instant.ofEpochSecond(1_620_000_100)));
  }

  private void killAfter(int plays) {
    Runnable killer = api.killer();
    api.server.fault(
        (request, server) -> {
          if (!request.is("scrobble", 1)) {
            return server.apply(request);
          }
          NavidromeReply reply = NavidromeFault.cutOffAfter(plays).answer(request, server);
          killer.run();
          return reply;
        });
    assertEquals(130, api.run("--yes").exitCode());
    api.server.clearFaults();
  }

  /** The server stops, and leaves in its database what it counted of Slow Lantern. */
  private void stopAndLookAt(int count, int stars) {
    assertEquals(count + (stars == 0 ? "" : "*"), api.tracks().get(SLOW_LANTERN));
    api.home.navidrome.counted(SLOW_LANTERN, count, "2021-05-03 00:00:00+00:00");
    long[] seconds = {1_600_000_000, 1_610_000_000, 1_620_000_000};
    for (int i = 0; i < count; i++) {
      api.home.navidrome.change(
          "insert into scrobbles values (null, ?, 'id-ann', ?)", SLOW_LANTERN, seconds[i]);
    }
    api.home.set("NAVIDROME_URL", null);
  }

  private int countInDatabase() {
    return Integer.parseInt(
        api.home
            .navidrome
            .rows(
                "select play_count from annotation where item_id = 'slow-lantern@kites' and user_id"
                    + " = 'id-ann'")
            .get(0));
  }
}
