package navisync.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeRangesTest {
  private static final TimeRange WITHIN = range(10, 20);

  static Stream<Arguments> coverage() {
    return Stream.of(
        Arguments.of("nothing covered", List.of(), List.of(range(10, 20)), List.of()),
        Arguments.of("all covered", List.of(range(1, 30)), List.of(), List.of(range(10, 20))),
        Arguments.of(
            "a hole in the middle",
            List.of(range(1, 12), range(15, 40)),
            List.of(range(13, 14)),
            List.of(range(10, 12), range(15, 20))),
        Arguments.of(
            "both ends open",
            List.of(range(12, 13)),
            List.of(range(10, 11), range(14, 20)),
            List.of(range(12, 13))),
        Arguments.of(
            "one second each",
            List.of(range(10, 10), range(20, 20)),
            List.of(range(11, 19)),
            List.of(range(10, 10), range(20, 20))),
        Arguments.of(
            "covered elsewhere",
            List.of(range(1, 9), range(21, 30)),
            List.of(range(10, 20)),
            List.of()));
  }

  @ParameterizedTest(name = "{0}: what is missing and what is common")
  @MethodSource("coverage")
  void arithmetic(
      String name, List<TimeRange> covered, List<TimeRange> missing, List<TimeRange> common) {
    assertEquals(missing, TimeRanges.missing(WITHIN, covered));
    assertEquals(common, TimeRanges.common(WITHIN, covered));
  }

  @Test
  @DisplayName("the halves of a range make up the range")
  void halves() {
    assertEquals(range(10, 14), WITHIN.olderHalf());
    assertEquals(range(15, 20), WITHIN.newerHalf());
    assertEquals(range(1, 1), range(1, 2).olderHalf());
    assertEquals(range(2, 2), range(1, 2).newerHalf());
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(from, to);
  }
}
