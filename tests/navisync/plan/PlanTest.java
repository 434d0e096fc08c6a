package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a plan, and the names in it. */
class PlanTest {

  @Test
  @DisplayName("A plan says how much it raises, lowers, stars and unstars")
  void figures() {
    Scene scene = new Scene().policy(ConflictPolicy.LASTFM).track("Kites").loved("Kites", day(1));
    scene.run();
    scene
        .unloved("Kites")
        .track("Ash Ferry", 3, 3)
        .track("Tin Sky", 9, 5)
        .track("Slow Lantern")
        .played("Ash Ferry", days(5))
        .played("Tin Sky", days(5))
        .played("Slow Lantern", days(4))
        .loved("Ash Ferry", day(2))
        .loved("Slow Lantern", day(2));
    Plan plan = scene.plan();
    assertEquals(2, plan.raised());
    assertEquals(1, plan.lowered());
    assertEquals(2, plan.starred());
    assertEquals(1, plan.unstarred());
    assertEquals(6, plan.plays());
    assertFalse(plan.isEmpty());
  }

  @Test
  @DisplayName("A plan is empty when Navidrome stays as it is, whatever changes in the ledger")
  void empty() {
    Plan plan = new Scene().track("Ash Ferry", 5, 5).played("Ash Ferry", days(5)).plan();
    assertTrue(plan.isEmpty());
    assertEquals(2, plan.ledger().size());
  }

  @Test
  @DisplayName("Tracks are in the library's order, named by artist and title, totals by their name")
  void names() {
    Plan plan =
        new Scene()
            .track("Tin Sky")
            .track("Ash Ferry")
            .credit("Ash Ferry", "Kites", "Orla Venn")
            .played("Ash Ferry", day(1))
            .played("Tin Sky", day(1))
            .plan();
    assertEquals("Dunmarrow – Tin Sky", plan.tracks().get(0).name());
    assertEquals("Dunmarrow – Ash Ferry", plan.tracks().get(1).name());
    assertEquals("Kites", plan.albums().get(0).name());
    assertEquals("Orla Venn", plan.artists().get(0).name());
  }

  @Test
  @DisplayName("Changes, notes and lines of the ledger of many tracks are in the library's order")
  void order() {
    Scene scene = new Scene();
    List<String> raised = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String title = "Song " + i;
      boolean countsMore = i % 3 == 0;
      scene.played(title, day(1 + i % 300)).track(title, countsMore ? 9 : 0, 310);
      (countsMore ? kept : raised).add(title);
      all.add(title);
    }
    Plan plan = scene.policy(ConflictPolicy.NAVIDROME).plan();
    assertEquals(raised, plan.tracks().stream().map(PlanTest::title).toList());
    assertEquals(kept, plan.leftAlone().stream().map(note -> note.track().title()).toList());
    assertEquals(all, plan.ledger().stream().map(line -> line.track().title()).distinct().toList());
  }

  private static String title(Change change) {
    return change.name().substring("Dunmarrow – ".length());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "ask, ASK",
    "Navidrome, NAVIDROME",
    "LASTFM, LASTFM",
    "' higher ', HIGHER",
    "increment, INCREMENT"
  })
  @DisplayName("A policy is read in any case, with blanks around it")
  void policies(String text, ConflictPolicy policy) {
    assertEquals(policy, ConflictPolicy.of(text));
    assertEquals(policy, ConflictPolicy.of(policy.text()));
  }

  @Test
  @DisplayName("Any other policy is refused")
  void unknownPolicy() {
    assertThrows(IllegalArgumentException.class, () -> ConflictPolicy.of("sum"));
  }
}
