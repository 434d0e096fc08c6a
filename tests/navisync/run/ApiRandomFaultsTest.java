package navisync.run;

import static navisync.support.ApiHome.ANN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.OddReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A person listens, here and there, while run after run is cut off in one way or another, the same
 * in every test run. Each time it has calmed down, the numbers are compared with the truth.
 */
class ApiRandomFaultsTest {
  private static final int ROUNDS = 10;
  private static final int TRACKS = 6;

  @TempDir Path folder;
  private final Map<String, Long> lastfm = new HashMap<>();
  private final Map<String, Long> live = new HashMap<>();
  private final Map<String, Long> atStart = new HashMap<>();
  private Random random;
  private ApiHome api;
  private long second = 1_500_000_000;

  @ParameterizedTest(name = "seed {0}, history {1}")
  @DisplayName("Whatever happens, the plays needed are Last.fm's count minus the count read")
  @CsvSource({"1, shown", "2, hidden", "3, shown", "4, hidden", "5, none"})
  void theNumbersAreRightWhateverHappens(long seed, String history) {
    random = new Random(seed);
    SampleHome home = new SampleHome(folder);
    for (int i = 0; i < TRACKS; i++) {
      home.navidrome.track("Mirrow", "Song " + i, "Kites");
    }
    api = ApiHome.of(home);
    if (history.equals("hidden")) {
      api.server.lacks(Feature.HISTORY_ADDRESS);
    } else if (history.equals("none")) {
      api.server.lacks(Feature.HISTORY);
    }
    for (int round = 0; round < ROUNDS; round++) {
      round("seed " + seed + ", round " + round);
    }
  }

  @AfterEach
  void leave() {
    api.close();
  }

  private void round(String name) {
    for (int i = random.nextInt(12); i >= 0; i--) {
      second += 1000 + random.nextInt(1000);
      int song = random.nextInt(TRACKS);
      api.home.play("Mirrow", "Song " + song, "Kites", second);
      lastfm.merge(id(song), 1L, Long::sum);
    }
    atStart.clear();
    live.clear();
    for (int i = 0; i < TRACKS; i++) {
      atStart.put(id(i), count(id(i)));
    }
    String faults = "";
    int runs = random.nextInt(3);
    for (int i = 0; i < runs; i++) {
      faults += fault() + " ";
      CommandRun run = api.run("--yes");
      faults += run.exitCode() + "; ";
      api.server.clearFaults();
      if (random.nextInt(3) == 0) {
        listen();
      }
    }
    CommandRun last = api.run("--yes");
    assertEquals(0, last.exitCode(), name + " " + faults + last.error());
    compare(name + ": " + faults);
  }

  /** Something goes wrong with the first or second request of a kind from now on. */
  private String fault() {
    String kind =
        List.of("scrobble", "scrobble", "scrobble", "getSong", "api/song", "star", "ping")
            .get(random.nextInt(7));
    int turn = api.times(kind) + 1 + random.nextInt(2);
    int counted = random.nextInt(8);
    Runnable killer = api.killer();
    int what = random.nextInt(7);
    boolean kills = random.nextBoolean();
    boolean listens = random.nextInt(3) == 0;
    NavidromeFault fault =
        switch (what) {
          case 0 -> NavidromeFault.cutOffBefore();
          case 1 -> NavidromeFault.cutOffAfterAll();
          case 2, 3 -> NavidromeFault.cutOffAfter(counted);
          case 4 -> NavidromeFault.answering(OddReply.serverError());
          case 5 -> NavidromeFault.answering(NavidromeReply.tooManyRequests(5));
          default -> (request, server) -> server.apply(request);
        };
    boolean pairs = kind.equals("scrobble") || what != 2 && what != 3;
    api.server.fault(
        (request, server) -> {
          if (!request.is(kind, turn)) {
            return server.apply(request);
          }
          if (listens && counted % 2 == 0) {
            listen();
          }
          NavidromeReply reply = pairs ? fault.answer(request, server) : NavidromeReply.CUT_OFF;
          if (listens && counted % 2 == 1) {
            listen();
          }
          if (kills) {
            killer.run();
          }
          return reply;
        });
    return kind
        + " "
        + turn
        + ": fault "
        + what
        + " after "
        + counted
        + (kills ? " killed" : "")
        + (listens ? " live" : "");
  }

  /** A live play, which Last.fm does not learn of. */
  private synchronized void listen() {
    api.home.time.pass(Duration.ofSeconds(1));
    String track = id(random.nextInt(TRACKS));
    api.server.play(ANN, track, api.home.time.now());
    live.merge(track, 1L, Long::sum);
  }

  private void compare(String what) {
    for (int i = 0; i < TRACKS; i++) {
      String track = id(i);
      long listened = live.getOrDefault(track, 0L);
      long shall = lastfm.getOrDefault(track, 0L);
      long atLeast = Math.max(atStart.get(track) + listened, shall);
      long atMost = Math.max(atStart.get(track), shall) + listened;
      long count = count(track);
      assertTrue(
          atLeast <= count && count <= atMost,
          "%s %s: %d, not %d to %d".formatted(what, track, count, atLeast, atMost));
    }
    List<String> plays = api.plays();
    List<String> twice = new ArrayList<>(plays);
    new HashSet<>(plays).forEach(twice::remove);
    assertEquals(List.of(), twice, what);
    assertEquals(List.of(), api.server.forwarded());
  }

  private long count(String track) {
    return api.server.annotations().getOrDefault(Item.track(ANN, track), CountedPlays.NONE).count();
  }

  private static String id(int song) {
    return "song-" + song + "@kites";
  }
}
