package navisync.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * docs/rules.md, "Play history": the newest beyond the last-played date first, then the oldest
 * first.
 */
class PlayPickerTest {

  @ParameterizedTest(name = "last played {0}, rise of {1}: {2}")
  @CsvSource(
      nullValues = "never",
      value = {
        "35,    0, ''",
        "35,    1, 50",
        "35,    2, 40 50",
        "35,    3, 10 40 50",
        "35,    4, 10 20 40 50",
        "35,    5, 10 20 30 40 50",
        "35,    6, 10 20 30 40 50",
        "40,    2, 10 50",
        "99,    2, 10 20",
        "never, 2, 40 50",
        "35,   -1, ''",
      })
  @DisplayName("Of the plays 10 20 30 40 50 a rise picks")
  void picks(Long lastPlayed, int rise, String picked) {
    long last = lastPlayed == null ? Long.MIN_VALUE : lastPlayed;
    assertEquals(
        picked,
        Arrays.stream(PlayPicker.pick(new long[] {10, 20, 30, 40, 50}, last, rise))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" ")));
  }
}
