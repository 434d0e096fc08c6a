package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count was to rise from 2 to 5; what it is afterwards, and how much of it is unexplained. */
class UnexplainedPlaysTest {
  private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");
  private static final Change CHANGE =
      new Change(
          ItemType.MEDIA_FILE,
          "lantern",
          "Slow Lantern",
          Annotation.NONE.with(2, "2019-01-01T00:00:00Z"),
          Annotation.NONE.with(5, "2020-01-01T00:00:00Z"),
          new long[] {100, 200, 300},
          Change.NO_PLAYS);

  @ParameterizedTest(name = "count {0}, last played {1}, {2} live plays recorded: {3} too many")
  @CsvSource({
    "5, 2020-01-01T00:00:00Z, 0, 0",
    "4, 2020-01-01T00:00:00Z, 0, 0",
    "6, 2020-01-01T00:00:00Z, 0, 1",
    "6, 2026-03-01T09:59:59Z, 0, 1",
    "6, 2026-03-01T10:00:00Z, 0, 0",
    "7, 2026-03-01T10:09:00Z, 0, 1",
    "7, 2026-03-01T10:09:00Z, 2, 0",
    "9, 2026-03-01T10:09:00Z, 2, 2",
  })
  void finds(long count, String lastPlayed, int live, long more) {
    long[] history = new long[live + 1];
    for (int i = 1; i <= live; i++) {
      history[i] = SINCE.getEpochSecond() + 60L * i;
    }

    List<UnexplainedPlays> found =
        UnexplainedPlays.find(
            new Plan(List.of(CHANGE), List.of(), List.of(), List.of(), List.of()),
            Map.of("lantern", Annotation.NONE.with(count, lastPlayed)),
            Map.of("lantern", history),
            SINCE);

    assertEquals(
        more == 0 ? List.of() : List.of(new UnexplainedPlays("Slow Lantern", count, more)), found);
  }
}
