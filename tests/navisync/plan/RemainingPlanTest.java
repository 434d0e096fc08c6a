package navisync.plan;

import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.PlayDate;
import org.junit.jupiter.api.Test;

/** A plan for plays that are sent, before and after counts and stars were read again. */
class RemainingPlanTest {
  private static final Annotation BEFORE = Annotation.NONE.with(2, PlayDate.text(days(1)[0]));
  private static final Change CHANGE =
      new Change(
          ItemType.MEDIA_FILE,
          "t",
          "Ash Ferry",
          BEFORE,
          BEFORE.with(5, PlayDate.text(days(5)[4])).withStar(true, PlayDate.text(days(3)[2])),
          new long[] {days(5)[2], days(5)[3], days(5)[4]},
          Change.NO_PLAYS);

  @Test
  void whatStandsAsItWasStaysAsPlanned() {
    assertEquals(List.of(CHANGE), fresh(BEFORE).tracks());
  }

  @Test
  void whatOthersCountedGoesAndWhatItAimsAtStays() {
    Change change = fresh(BEFORE.with(4, PlayDate.text(days(4)[3]))).tracks().get(0);

    assertEquals(4, change.before().count());
    assertEquals(5, change.after().count());
    assertEquals(List.of(days(5)[4]), List.of(change.historyAdded()[0]));
    assertTrue(change.stars());
  }

  @Test
  void aStarThatSomebodySetMeanwhileIsNotSetAgain() {
    Annotation now = BEFORE.withStar(true, PlayDate.text(days(9)[8]));
    Change change = fresh(now).tracks().get(0);

    assertEquals(3, change.historyAdded().length);
    assertEquals(now.starredAt(), change.after().starredAt());
    assertTrue(!change.stars());
  }

  @Test
  void whereNothingIsLeftToDoThereIsNoChange() {
    Annotation now =
        BEFORE.with(6, PlayDate.text(days(6)[5])).withStar(true, PlayDate.text(days(9)[8]));

    assertTrue(fresh(now).isEmpty());
  }

  private static Plan fresh(Annotation now) {
    Plan plan = new Plan(List.of(CHANGE), List.of(), List.of(), List.of(), List.of());
    return RemainingPlan.of(plan, Map.of("t", now), Map.of(), 300);
  }
}
