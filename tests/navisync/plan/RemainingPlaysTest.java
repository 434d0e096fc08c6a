package navisync.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count of 2 was to become 5 by plays at 1000, 2000 and 3000; then it was read again. */
class RemainingPlaysTest {

  @ParameterizedTest(name = "count {0}, last played {1}, others sent {2}: {3}")
  @CsvSource({
    "2,  500, '',        1000 2000 3000",
    "3, 1000, '',        2000 3000",
    "3, 1000, 1000,      2000 3000",
    "3, 2000, 2000,      1000 3000",
    "3, 3000, 3000,      1000 2000",
    "3, 2004, 2004,      1000 3000",
    "4, 3000, 1000 3000, 2000",
    "3, 9000, 9000,      1000 2000",
    "5, 3000, '',        ''",
    "6, 9000, '',        ''",
    "1,  500, '',        1000 2000 3000",
  })
  void needs(long count, long lastPlayed, String others, String needed) {
    Annotation now = Annotation.NONE.with(count, PlayDate.text(lastPlayed));
    assertEquals(
        needed,
        Arrays.stream(RemainingPlays.of(seconds("1000 2000 3000"), 5, now, seconds(others), 5))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" ")));
  }

  private static long[] seconds(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(" "))
            .flatMapToLong(each -> LongStream.of(Long.parseLong(each)))
            .toArray();
  }
}
