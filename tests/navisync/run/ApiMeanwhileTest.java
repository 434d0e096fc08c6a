package navisync.run;

import static navisync.support.ApiHome.ANN;
import static navisync.support.ApiHome.FIRST_PLAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.cli.CacheInfoCommand;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Others send plays while a run asks, or while it sends: what is needed is always Last.fm's count
 * minus the count just read, and each play is counted once.
 */
class ApiMeanwhileTest {
  @TempDir Path folder;
  private ApiHome api;

  @AfterEach
  void leave() {
    api.close();
  }

  @ParameterizedTest(name = "{0} plays of another client before the yes, history {1}")
  @CsvSource({"1, shown", "2, shown", "3, shown", "1, none", "2, none", "3, none"})
  void whatAnotherClientSendsWhileTheRunAsksIsNotSentAgain(int plays, String history) {
    api = ApiHome.ofMirrow(folder);
    lacksHistory(history);
    long[] seconds = {1_600_000_000, 1_610_000_000, 1_620_000_000};
    atTheYes(
        () -> {
          for (int i = 0; i < plays; i++) {
            play("slow-lantern@kites", seconds[i]);
          }
        });

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
    assertTrue(
        run.out()
            .contains(
                "Another client sent "
                    + plays
                    + (plays == 1 ? " play" : " plays")
                    + " in the meantime. Not sent again.\n"),
        run.out());
    assertNoneTwice();
    assertAdded(
        api.server.requests("scrobble").stream().mapToInt(each -> each.values("id").size()).sum());
    assertEquals(0, api.run("--yes").exitCode());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  @Test
  void nothingIsLeftToSend() {
    api = ApiHome.ofMirrow(folder);
    api.home.lastfm.loved(List.of());
    atTheYes(
        () -> {
          play("slow-lantern@kites", 1_600_000_000);
          play("slow-lantern@kites", 1_610_000_000);
          play("slow-lantern@kites", 1_620_000_000);
          play("ash-ferry@kites", 1_615_000_000);
        });

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEquals(0, api.times("scrobble"));
    assertTrue(run.out().contains("\nDone: 0 changes, verified.\n"), run.out());
    assertTrue(api.run("--yes").out().contains("\nDone: 0 changes"));
  }

  /** The other client knows one play more than Last.fm. */
  @Test
  void aCountAboveThePlanIsNamed() {
    api = ApiHome.ofMirrow(folder);
    atTheYes(
        () -> {
          play("slow-lantern@kites", 1_600_000_000);
          play("slow-lantern@kites", 1_610_000_000);
          play("slow-lantern@kites", 1_620_000_000);
          play("slow-lantern@kites", 1_660_000_000);
        });

    CommandRun run = api.run("--yes");

    assertEquals(
        "Mirrow – Slow Lantern: Navidrome has 4 plays, 1 more than planned. Another client or"
            + " another NaviSync folder seems to have sent the same plays. To lower the count, use"
            + " --mode=db --policy=lastfm.\n",
        run.error());
    assertEquals(3, run.exitCode());
    assertTrue(
        run.out().contains("\nVerification failed: Navidrome does not show what was planned.\n"),
        run.out());
    assertEquals("4*", api.tracks().get("slow-lantern@kites"));
  }

  /** Counts were read before the other client sent, and the history after. */
  @Test
  void whatAnotherClientSendsWhileTheLibraryIsReadIsNotSentAgain() {
    api = ApiHome.ofKites(folder, 5, 60);
    api.server.fault(
        NavidromeFault.before(
                () -> {
                  for (int play = 0; play < 150; play++) {
                    play("song-" + play % 5 + "@kites", FIRST_PLAY + 1000L * play);
                  }
                })
            .on("api/scrobble", 1));

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertCounts(5, 60);
    assertNoneTwice();
  }

  /** The person plays the song twice while the run asks, and once while it sends. */
  @ParameterizedTest(name = "history {0}")
  @CsvSource({"shown", "none"})
  void livePlaysExplainACountAboveThePlan(String history) {
    api = ApiHome.ofMirrow(folder);
    lacksHistory(history);
    Runnable live =
        () -> {
          api.home.time.pass(Duration.ofMinutes(4));
          api.server.play(ANN, "slow-lantern@kites", api.home.time.now());
        };
    atTheYes(live);
    api.server.fault(NavidromeFault.after(live).on("scrobble", 1));

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertEquals("4*", api.tracks().get("slow-lantern@kites"));
    assertNoneTwice();
  }

  @ParameterizedTest(name = "{0} tracks, at request {1} {2}, history {3}")
  @CsvSource({
    "5,  scrobble, 1, shown",
    "5,  scrobble, 2, shown",
    "5,  ping,     3, shown",
    "5,  ping,     4, shown",
    "5,  scrobble, 1, none",
    "5,  scrobble, 2, none",
    "5,  ping,     4, none",
    "30, ping,     3, shown",
    "30, ping,     4, none",
    "30, api/song, 4, shown",
  })
  void whatAnotherClientSendsBetweenTwoBatchesIsNotSentAgain(
      int tracks, String request, int turn, String history) {
    int plays = 600 / tracks;
    api = ApiHome.ofKites(folder, tracks, plays);
    lacksHistory(history);
    boolean amid = request.equals("scrobble");
    AtomicInteger byOthers = new AtomicInteger();
    Runnable other =
        () -> {
          Set<String> known = new HashSet<>(api.plays());
          for (int play = 600 - 2 * tracks; play < 600; play++) {
            String track = "song-" + play % tracks + "@kites";
            long second = FIRST_PLAY + 1000L * play;
            if (!known.contains(track + " " + second)) {
              play(track, second);
              byOthers.incrementAndGet();
            }
          }
        };
    api.server.fault(
        (amid ? NavidromeFault.after(other) : NavidromeFault.before(other)).on(request, turn));

    CommandRun run = api.run("--yes");

    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    assertCounts(tracks, plays);
    if (history.equals("shown")) {
      assertNoneTwice();
    }
    int sent =
        api.server.requests("scrobble").stream().mapToInt(each -> each.values("id").size()).sum();
    assertEquals(600 - byOthers.get(), sent);
    assertTrue(
        run.out().contains(" updated and verified, %d plays added.".formatted(sent)), run.out());
    assertAdded(sent);
  }

  /** What another client sent is not recorded as added, or it could be taken back later. */
  private void assertAdded(int plays) {
    assertEquals(
        "added\n" + plays + "\n",
        api.home
            .command(
                new CacheInfoCommand(),
                "--output=tsv",
                "--execute=sql select sum(added) as added from ledger")
            .out());
  }

  /** The other home runs from its beginning to its end while a request of this one waits. */
  @ParameterizedTest(name = "at request {0} {1}, history {2}")
  @CsvSource({
    "api/song,     1, shown",
    "api/scrobble, 1, shown",
    "api/player,   2, shown",
    "getSong,      1, shown",
    "ping,         2, shown",
    "ping,         3, shown",
    "ping,         4, shown",
    "getSong,     15, shown",
    "api/song,     1, none",
    "api/player,   2, none",
    "getSong,      1, none",
    "ping,         2, none",
    "ping,         3, none",
    "ping,         4, none",
  })
  void twoHomesCountEachPlayOnce(String request, int turn, String history) {
    api = ApiHome.ofKites(folder, 5, 300);
    lacksHistory(history);
    try (SampleHome other = api.anotherOfKites(folder.resolve("other"), 5, 300)) {
      List<CommandRun> others = new ArrayList<>();
      AtomicBoolean once = new AtomicBoolean();
      api.server.fault(
          NavidromeFault.before(
                  () -> {
                    if (once.compareAndSet(false, true)) {
                      others.add(other.run("--yes"));
                    }
                  })
              .on(request, turn));

      CommandRun run = api.run("--yes");

      assertEquals("", others.get(0).error());
      assertEquals("", run.error());
      assertEquals(List.of(0, 0), List.of(others.get(0).exitCode(), run.exitCode()));
      assertCounts(5, 300);
      if (history.equals("shown")) {
        assertNoneTwice();
      }
      assertTrue(api.run("--yes").out().contains("\nDone: 0 changes"));
      assertTrue(other.run("--yes").out().contains("\nDone: 0 changes"));
    }
  }

  /** A batch that was under way already when the other home began cannot be called back. */
  @Test
  void whatBothHaveUnderWayIsNamed() {
    api = ApiHome.ofKites(folder, 5, 300);
    try (SampleHome other = api.anotherOfKites(folder.resolve("other"), 5, 300)) {
      AtomicBoolean once = new AtomicBoolean();
      api.server.fault(
          NavidromeFault.before(
                  () -> {
                    if (once.compareAndSet(false, true)) {
                      other.run("--yes").ok();
                    }
                  })
              .on("scrobble", 1));

      CommandRun run = api.run("--yes");

      assertEquals(3, run.exitCode());
      assertTrue(run.error().contains("more than planned"), run.error());
      assertEquals(1520, api.plays().size());
    }
  }

  /** Whoever reads last sees all of it: each play counted once, or more of them and that said. */
  @Test
  void twoHomesAtTheSameMoment() throws Exception {
    api = ApiHome.ofKites(folder, 5, 300);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (SampleHome other = api.anotherOfKites(folder.resolve("other"), 5, 300)) {
      other.time.pass(Duration.ofMillis(37));
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<CommandRun> one = () -> begin(start, api.home);
      Callable<CommandRun> two = () -> begin(start, other);
      List<CommandRun> runs = new ArrayList<>();
      for (Future<CommandRun> run : threads.invokeAll(List.of(one, two))) {
        runs.add(run.get());
      }
      boolean named = runs.stream().anyMatch(run -> run.exitCode() == 3);
      long counted = api.plays().size();
      assertTrue(named ? counted > 1500 : counted == 1500, counted + " " + runs);
      assertTrue(counted < 1500 + 2 * 270, counted + " plays were counted");
    } finally {
      threads.shutdownNow();
    }
  }

  private static CommandRun begin(CyclicBarrier start, SampleHome home) throws Exception {
    start.await();
    return home.run("--yes");
  }

  private void lacksHistory(String history) {
    if (history.equals("none")) {
      api.server.lacks(Feature.HISTORY);
    }
  }

  /** Something happens when the plan was agreed to, before anything is read again. */
  private void atTheYes(Runnable event) {
    api.server.fault(NavidromeFault.before(event).on("getSong", 1));
  }

  private void play(String track, long second) {
    api.server.play(ANN, track, Instant.ofEpochSecond(second));
  }

  private void assertCounts(int tracks, int plays) {
    TreeMap<String, String> expected = new TreeMap<>();
    for (int track = 0; track < tracks; track++) {
      expected.put("song-" + track + "@kites", Integer.toString(plays));
    }
    assertEquals(expected, api.tracks());
  }

  private void assertNoneTwice() {
    List<String> plays = api.plays();
    List<String> twice = new ArrayList<>(plays);
    new HashSet<>(plays).forEach(twice::remove);
    assertEquals(List.of(), twice);
  }
}
