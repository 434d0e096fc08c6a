package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three plays were sent to a track that counted two; what its count and date say afterwards. */
class SentChangesTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final long[] SENT = {100, 200, 300};
  private static final Change CHANGE =
      new Change(
          ItemType.MEDIA_FILE,
          "lantern",
          "Slow Lantern",
          annotation(2, "2019-01-01T00:00:00Z"),
          annotation(5, "2020-01-01T00:00:00Z"),
          SENT,
          Change.NO_PLAYS);

  @ParameterizedTest(name = "count {0}, last played {1}: {2} of the sent plays seem counted")
  @CsvSource({
    "2, 2019-01-01T00:00:00Z, 0, 0",
    "4, 2019-01-01T00:00:00Z, 2, 2",
    "4, 2026-03-01T09:59:59Z, 2, 2",
    "4, 2026-03-01T10:00:00Z, 1, 2",
    "5, 2020-01-01T00:00:00Z, 3, 3",
    "7, 2026-03-01T10:05:00Z, 3, 3",
    "1, 2019-01-01T00:00:00Z, 0, 0"
  })
  void countsWhatWasSent(int count, String lastPlayed, int seemCounted, int ofThePlanned) {
    SentChanges sent =
        new SentChanges(List.of(CHANGE), Map.of("lantern", annotation(count, lastPlayed)));

    assertArrayEquals(
        Arrays.copyOf(SENT, seemCounted),
        sent.countedPlays(START).getOrDefault("lantern", Change.NO_PLAYS));
    assertEquals(ofThePlanned, sent.plays());
  }

  private static Annotation annotation(int count, String lastPlayed) {
    return Annotation.NONE.with(count, lastPlayed);
  }
}
