package navisync.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangedTimeRangesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void joinsWhatOverlapsOrTouches(TimeRange added, List<TimeRange> wanted) {
    assertEquals(wanted, TimeRanges.with(List.of(range(10, 19), range(40, 49)), added));
  }

  static Stream<Arguments> joinsWhatOverlapsOrTouches() {
    return Stream.of(
        row("before all", range(0, 5), range(0, 5), range(10, 19), range(40, 49)),
        row("touches the first from below", range(0, 9), range(0, 19), range(40, 49)),
        row("one second short of touching", range(0, 8), range(0, 8), range(10, 19), range(40, 49)),
        row("within one", range(12, 13), range(10, 19), range(40, 49)),
        row("overlaps the end of one", range(15, 25), range(10, 25), range(40, 49)),
        row("fills the gap", range(20, 39), range(10, 49)),
        row("covers all", range(0, 99), range(0, 99)),
        row("after all", range(60, 60), range(10, 19), range(40, 49), range(60, 60)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void takesARangeOut(TimeRange removed, List<TimeRange> wanted) {
    assertEquals(wanted, TimeRanges.without(List.of(range(10, 19), range(40, 49)), removed));
  }

  static Stream<Arguments> takesARangeOut() {
    return Stream.of(
        row("before all", range(0, 9), range(10, 19), range(40, 49)),
        row("the start of one", range(0, 10), range(11, 19), range(40, 49)),
        row("the middle of one", range(12, 13), range(10, 11), range(14, 19), range(40, 49)),
        row(
            "the end of one and the start of the next",
            range(19, 40),
            range(10, 18),
            range(41, 49)),
        row("one", range(40, 49), range(10, 19)),
        row("all", range(0, 99)));
  }

  private static Arguments row(String name, TimeRange added, TimeRange... wanted) {
    return Arguments.of(Named.of(name, added), List.of(wanted));
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(from, to);
  }
}
