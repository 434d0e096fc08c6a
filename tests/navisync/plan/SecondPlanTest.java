package navisync.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import navisync.plan.PlanAnswers.Resolution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for every plan, tried on invented lives of a library: several runs with plays, loves,
 * corrections, restored backups and the user's own clicks between them. The seeds are fixed; a
 * failure names the one that led to it.
 */
class SecondPlanTest {
  private static final int LIVES = 300;
  private static final int RUNS = 5;
  private static final String[] TRACKS = {"Ash Ferry", "Tin Sky", "Kites"};
  private static final String[] SPELLINGS = {"Ash Ferry", "Tin Sky", "ASH FERRY", "Lost"};

  @ParameterizedTest(name = "under {0}")
  @EnumSource
  @DisplayName("A second run with nothing new changes nothing, neither Navidrome nor the ledger")
  void secondRunChangesNothing(ConflictPolicy policy) {
    for (int seed = 0; seed < LIVES; seed++) {
      Random random = new Random(seed);
      Scene scene = library(random);
      for (int run = 0; run < RUNS; run++) {
        live(scene, random);
        answers(scene, random);
        scene.policy(run == RUNS - 1 ? policy : any(random, ConflictPolicy.values()));
        SceneLibrary before = scene.library.copy();
        Plan plan = scene.plan();
        scene.library.apply(plan);
        String where = "seed " + seed + ", run " + run;
        assertSound(where, scene, before, plan);
        Plan second = scene.plan();
        assertAll(
            where,
            () -> assertTrue(second.isEmpty(), scene.planned()),
            () -> assertEquals("", scene.plannedForLedger()));
      }
    }
  }

  private static void assertSound(String where, Scene scene, SceneLibrary before, Plan plan) {
    boolean complete = scene.input().rules().complete();
    for (Change change : plan.tracks()) {
      assertEquals(before.of(change.id()), change.before(), where);
      assertTrue(change.after().count() >= 0, where);
      assertTrue(complete || change.countDifference() >= 0, where + ": lowered despite gaps");
      assertTrue(change.historyAdded().length <= Math.max(0, gained(change, plan)), where);
    }
    for (String track : TRACKS) {
      assertNotEarlier(where, before.of(track), scene.library.of(track));
    }
    assertNotEarlier(where, before.ofAlbum("Kites"), scene.library.ofAlbum("Kites"));
    long sum = scene.library.of("Ash Ferry").count() + scene.library.of("Tin Sky").count();
    assertTrue(
        plan.albums().isEmpty() || scene.library.ofAlbum("Kites").count() >= sum,
        where + ": the album stands below the sum of its tracks");
    scene
        .library
        .ledger()
        .entries()
        .forEach(
            (pair, entry) ->
                assertTrue(0 <= entry.added() && entry.added() <= entry.recorded(), where));
  }

  /** How far the count rises after what was taken back in the same run; no limit is known then. */
  private static long gained(Change change, Plan plan) {
    boolean takesBack =
        plan.ledger().stream()
            .filter(LedgerChange.Recorded.class::isInstance)
            .map(LedgerChange.Recorded.class::cast)
            .anyMatch(line -> line.track().id().equals(change.id()) && line.after() == null);
    return takesBack ? Long.MAX_VALUE : change.countDifference();
  }

  private static void assertNotEarlier(String where, Annotation before, Annotation after) {
    Instant known = PlayDate.instant(before.playDate()).orElse(Instant.MIN);
    Instant now = PlayDate.instant(after.playDate()).orElse(Instant.MIN);
    assertTrue(!now.isBefore(known), where + ": last-played went back");
  }

  private static Scene library(Random random) {
    Scene scene = new Scene().matches("ASH FERRY", "Ash Ferry").matches("Lost");
    for (String track : TRACKS) {
      if (random.nextBoolean()) {
        scene.track(track, random.nextInt(6), 1 + random.nextInt(40));
      } else {
        scene.track(track);
      }
      if (random.nextBoolean()) {
        scene.history(track, PlayTimes.daysFrom(1 + random.nextInt(10), random.nextInt(4)));
      }
    }
    scene.credit("Ash Ferry", "Kites", "Dunmarrow", "Orla Venn");
    return scene.credit("Tin Sky", "Kites", "Dunmarrow");
  }

  /** What happens between two runs. */
  private static void live(Scene scene, Random random) {
    for (int event = 0; event < 4; event++) {
      String spelling = any(random, SPELLINGS);
      String track = any(random, TRACKS);
      long second = PlayTimes.day(1 + random.nextInt(60)) + random.nextInt(400);
      switch (random.nextInt(11)) {
        case 0, 1, 2 -> scene.played(spelling, second);
        case 3 -> scene.undated(spelling, random.nextInt(3));
        case 4 -> scene.library.play(track, second, random.nextBoolean());
        case 5 -> scene.matches(spelling, any(random, TRACKS));
        case 6 -> scene.matches(spelling);
        case 7 -> scene.matches(spelling, "Ash Ferry", "Kites");
        case 8 -> scene.loved(spelling, random.nextInt(2) * second);
        case 9 -> scene.unloved(spelling);
        default -> disturb(scene, random, track);
      }
    }
  }

  private static void disturb(Scene scene, Random random, String track) {
    Annotation now = scene.library.of(track);
    if (random.nextBoolean()) {
      scene.library.star(track, !now.starred());
    } else {
      scene.library.set(track, random.nextLong(now.count() + 1), now.playDate());
    }
  }

  private static void answers(Scene scene, Random random) {
    scene
        .complete(random.nextInt(4) > 0)
        .takeBack(random.nextBoolean())
        .setLedgerBack(random.nextBoolean())
        .answer("Ash Ferry", any(random, Resolution.values()));
  }

  @SafeVarargs
  private static <T> T any(Random random, T... choice) {
    return choice[random.nextInt(choice.length)];
  }
}
