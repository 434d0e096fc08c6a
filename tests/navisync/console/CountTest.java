package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0
          999                  | 999
          -999                 | -999
          1204                 | 1,204
          -1204                | -1,204
          123456               | 123,456
          1000000              | 1,000,000
          -9223372036854775808 | -9,223,372,036,854,775,808
          """)
  void separatesThousands(long number, String text) {
    assertEquals(text, Count.of(number));
  }
}
