package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case that people have met: "Success" but nothing changed: only what is read back as planned
 * counts as done.
 */
class ExpectedRowsTest {
  private static final Annotation BEFORE = new Annotation(true, 3L, null, false, null);
  private static final Annotation AFTER = new Annotation(true, 5L, "2021", true, "2020");

  private static final Change CHANGE =
      new Change(
          ItemType.MEDIA_FILE,
          "lantern",
          "Mirrow – Slow Lantern",
          BEFORE,
          AFTER,
          new long[] {200, 300},
          new long[] {100});

  static Stream<Arguments> readings() {
    return Stream.of(
        Arguments.of("as planned", AFTER, new long[] {100, 200, 300}, true),
        Arguments.of("as before", BEFORE, new long[] {100, 100}, false),
        Arguments.of(
            "another count", annotation(6, "2021", "2020"), new long[] {100, 200, 300}, false),
        Arguments.of(
            "another date", annotation(5, "2022", "2020"), new long[] {100, 200, 300}, false),
        Arguments.of(
            "another star", annotation(5, "2021", "2019"), new long[] {100, 200, 300}, false),
        Arguments.of("a play too few", AFTER, new long[] {100, 200}, false),
        Arguments.of("a play too many", AFTER, new long[] {100, 200, 300, 300}, false),
        Arguments.of("both old plays gone", AFTER, new long[] {200, 300}, false));
  }

  private static Annotation annotation(long count, String played, String starred) {
    return new Annotation(true, count, played, true, starred);
  }

  private static UserRows rows(Annotation annotation, long... history) {
    return new UserRows(
        Map.of(ItemType.MEDIA_FILE, Map.of("lantern", annotation)), Map.of("lantern", history));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void aChangeIsFoundOnlyWhereEveryFieldStandsAsPlanned(
      String name, Annotation read, long[] history, boolean found) {
    ExpectedRows expected = ExpectedRows.after(rows(BEFORE, 100, 100), List.of(CHANGE));

    assertEquals(found ? List.of(CHANGE) : List.of(), expected.foundIn(rows(read, history)));
  }
}
