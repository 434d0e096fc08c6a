package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01 - Tin Sky     | 1   | Tin Sky
          1. Tin Sky       | 1   | Tin Sky
          01. Tin Sky      | 1   | Tin Sky
          12) Tin Sky      | 12  | Tin Sky
          07 Tin Sky       | 7   | Tin Sky
          03_Tin Sky       | 3   | Tin Sky
          101 - Tin Sky    | 101 | Tin Sky
          1-04 Tin Sky     | 4   | Tin Sky
          02.- Tin Sky     | 2   | Tin Sky
          5 – 夜の港       | 5   | 夜の港
          1 - 99 Balloons  | 1   | 99 Balloons
          """)
  void findsTheNumberBeforeATitle(String title, int number, String rest) {
    assertEquals(rest, TrackNumber.strip(title));
    assertEquals(number, TrackNumber.of(title).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99 Balloons",
        "7 Up",
        "1.5",
        "1.5 Degrees",
        "1999",
        "1 - 2 - 3",
        "20-Something",
        "4x4",
        "007",
        "1979 - 80",
        "Track 1",
        "???",
        ""
      })
  void leavesDigitsThatBelongToTheTitle(String title) {
    assertEquals(title, TrackNumber.strip(title));
    assertEquals(true, TrackNumber.of(title).isEmpty());
  }
}
