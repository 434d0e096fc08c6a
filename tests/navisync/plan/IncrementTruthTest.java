package navisync.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Policy increment against the truth: a user listens in Navidrome, which scrobbles to Last.fm, and
 * on other devices, which scrobble to Last.fm alone; after each run Navidrome's count shall be the
 * number of songs really heard. The seeds are fixed; a failure names the one that led to it.
 */
class IncrementTruthTest {
  private static final int LIVES = 300;
  private static final int RUNS = 6;

  /** One song's listener. Plays are an hour apart; the two clocks differ by up to two minutes. */
  private static final class Listener {
    private final Random random;
    private final Scene scene = new Scene().policy(ConflictPolicy.INCREMENT).track("Ash Ferry");
    private int heard;

    Listener(int seed) {
      random = new Random(seed);
    }

    void onAnotherDevice() {
      scene.played("Ash Ferry", next());
    }

    /** Returns the second under which Last.fm will know the play. */
    long inNavidrome(boolean recorded) {
      long second = next();
      scene.library.play("Ash Ferry", second, recorded);
      return second + random.nextInt(241) - 120;
    }

    void inNavidromeScrobbled(boolean recorded) {
      scene.played("Ash Ferry", inNavidrome(recorded));
    }

    long count() {
      return scene.library.of("Ash Ferry").count();
    }

    int times() {
      return random.nextInt(4);
    }

    private long next() {
      return PlayTimes.day(1) + 3600L * ++heard;
    }
  }

  @Test
  @DisplayName("With a history every play counts once, scrobbled at once, late or never")
  void withHistory() {
    for (int seed = 0; seed < LIVES; seed++) {
      Listener listener = new Listener(seed);
      listener.scene.history("Ash Ferry");
      long late = 0;
      for (int run = 0; run < RUNS; run++) {
        for (int i = listener.times(); i > 0; i--) {
          listener.onAnotherDevice();
        }
        for (int i = listener.times(); i > 0; i--) {
          listener.inNavidromeScrobbled(true);
        }
        if (late > 0 && listener.random.nextBoolean()) {
          listener.scene.played("Ash Ferry", late);
        }
        late = listener.inNavidrome(true);
        listener.scene.run();
        assertEquals(listener.heard, listener.count(), "seed " + seed + ", run " + run);
      }
    }
  }

  @Test
  @DisplayName("Without a history every play counts once when Navidrome's are scrobbled")
  void withoutHistory() {
    for (int seed = 0; seed < LIVES; seed++) {
      Listener listener = new Listener(seed);
      listener.onAnotherDevice();
      listener.scene.run();
      for (int run = 0; run < RUNS; run++) {
        listen(listener, () -> listener.inNavidromeScrobbled(false));
        assertEquals(listener.heard, listener.count(), "seed " + seed + ", run " + run);
      }
    }
  }

  @Test
  @DisplayName("A history switched on and off: every play counts once when they are scrobbled")
  void historyOnAndOff() {
    for (int seed = 0; seed < LIVES; seed++) {
      Listener listener = new Listener(seed);
      listener.onAnotherDevice();
      listener.scene.run();
      for (int run = 0; run < RUNS; run++) {
        listen(listener, () -> listener.inNavidromeScrobbled(listener.random.nextBoolean()));
        assertEquals(listener.heard, listener.count(), "seed " + seed + ", run " + run);
      }
    }
  }

  @Test
  @DisplayName("Without a history, plays that were never scrobbled: no play counts twice")
  void neverScrobbled() {
    for (int seed = 0; seed < LIVES; seed++) {
      Listener listener = new Listener(seed);
      listener.onAnotherDevice();
      listener.scene.run();
      for (int run = 0; run < RUNS; run++) {
        long before = listener.count();
        listen(listener, () -> listener.inNavidrome(false));
        String where = "seed " + seed + ", run " + run;
        assertTrue(listener.count() <= listener.heard, where + ": counted twice");
        assertTrue(listener.count() >= before, where + ": lowered");
      }
    }
  }

  /** Some plays here and there, in any order, and then a run. */
  private static void listen(Listener listener, Runnable inNavidrome) {
    for (int i = listener.times() + listener.times(); i > 0; i--) {
      if (listener.random.nextBoolean()) {
        inNavidrome.run();
      } else {
        listener.onAnotherDevice();
      }
    }
    listener.scene.run();
  }
}
