package navisync.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/rules.md, "Play history": paired one to one, nearest first, within the tolerance. */
class PlayPairsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no history                              | 1000 2000      | ''        | 1000 2000",
        "no plays                                | ''             | 1000      | ''",
        "the same second                         | 1000           | 1000      | ''",
        "40 s apart                              | 1000           | 1040      | ''",
        "at the tolerance, later                 | 1000           | 1300      | ''",
        "beyond the tolerance, later             | 1000           | 1301      | 1000",
        "at the tolerance, earlier               | 1000           | 700       | ''",
        "beyond the tolerance, earlier           | 1000           | 699       | 1000",
        "one row pairs with one play, the nearest| 1000 1100      | 1090      | 1000",
        "the nearest first, though an earlier play is near too | 1000 1100 | 1060 | 1000",
        "equally near: the earlier play          | 1000 1200      | 1100      | 1200",
        "two rows, two plays                     | 1000 1100      | 1050 1060 | ''",
        "two plays in one second, one row        | 1000 1000      | 1000      | 1000",
        "two plays in one second, two rows       | 1000 1000      | 1000 1000 | ''",
        "a nearer pair leaves the next one alone | 1000 1250      | 1200 1500 | 1000",
        "rows nobody needs                       | 5000           | 1000 9000 | 5000",
      })
  @DisplayName("Plays without a partner in the history")
  void unpaired(String name, String plays, String history, String left) {
    assertEquals(left, text(PlayPairs.unpaired(seconds(plays), seconds(history), 300)));
  }

  private static long[] seconds(String text) {
    return Stream.of(text.split(" "))
        .filter(s -> !s.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static String text(long[] seconds) {
    return String.join(" ", Arrays.stream(seconds).mapToObj(Long::toString).toList());
  }

  @Test
  @DisplayName("A long history is paired completely")
  void longHistory() {
    int plays = 20_000;
    long[] ours = LongStream.range(0, plays).map(play -> play * 1000).toArray();
    long[] theirs = LongStream.range(0, plays).map(play -> play * 1000 + 100).toArray();
    assertEquals("", text(PlayPairs.unpaired(ours, theirs, 300)));
  }
}
