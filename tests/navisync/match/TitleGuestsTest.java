package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleGuestsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Glasshouse (feat. Tamsin Roe)         | Glasshouse         | Tamsin Roe      | true
          Glasshouse (FEAT. Tamsin Roe)         | Glasshouse         | Tamsin Roe      | true
          Glasshouse (feat Tamsin Roe)          | Glasshouse         | Tamsin Roe      | true
          Glasshouse (feat.Tamsin Roe)          | Glasshouse         | Tamsin Roe      | true
          Glasshouse (ft. Tamsin Roe & Bo)      | Glasshouse         | Tamsin Roe & Bo | true
          Glasshouse [ft Tamsin Roe]            | Glasshouse         | Tamsin Roe      | true
          Glasshouse [featuring Tamsin Roe]     | Glasshouse         | Tamsin Roe      | true
          Glasshouse (w/ Tamsin Roe)            | Glasshouse         | Tamsin Roe      | true
          Glasshouse feat. Tamsin Roe           | Glasshouse         | Tamsin Roe      | true
          Glasshouse ft Tamsin Roe              | Glasshouse         | Tamsin Roe      | true
          Glasshouse - feat. Tamsin Roe         | Glasshouse         | Tamsin Roe      | true
          Glasshouse feat. Tamsin Roe (Live)    | Glasshouse (Live)  | Tamsin Roe      | true
          Glasshouse (feat. Tamsin Roe) [Remix] | Glasshouse [Remix] | Tamsin Roe      | true
          Glasshouse feat. Tamsin Roe - Demo    | Glasshouse - Demo  | Tamsin Roe      | true
          Glasshouse (with Tamsin Roe)          | Glasshouse         | Tamsin Roe      | false
          Stay (With Me)                        | Stay               | Me              | false
          """)
  void findsGuests(String title, String rest, String guests, boolean sure) {
    assertEquals(Optional.of(new TitleGuests(rest, guests, sure)), TitleGuests.of(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Feat of Clay",
        "A Feat of Clay",
        "No Small Feat",
        "Stay With Me",
        "Come In With the Rain",
        "Ten Ft. Tall",
        "6 ft Under",
        "Featherweight",
        "Drift Apart",
        "(feat. Tamsin Roe)",
        "Within"
      })
  void leavesTitlesThatMerelyHoldTheWord(String title) {
    assertEquals(Optional.empty(), TitleGuests.of(title));
  }
}
