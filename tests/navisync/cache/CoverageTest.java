package navisync.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import navisync.fetch.TimeRange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void joinsWhatOverlapsOrTouches(TimeRange added, List<TimeRange> wanted) {
    assertEquals(wanted, Coverage.with(List.of(range(10, 19), range(40, 49)), added));
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

  private static Arguments row(String name, TimeRange added, TimeRange... wanted) {
    return Arguments.of(Named.of(name, added), List.of(wanted));
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(from, to);
  }
}
