package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoScriptsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          봄밤 (Spring Night)       | 봄밤; Spring Night
          Spring Night [봄밤]       | Spring Night; 봄밤
          夜の港 / Night Harbour    | 夜の港; Night Harbour
          Снег - First Snow         | Снег; First Snow
          """)
  void aTitleHasTwoHalves(String title, String halves) {
    assertEquals(List.of(halves.split("; ")), TwoScripts.ofTitle(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Spring (Night)",
        "봄밤 (Live)",
        "夜の港 (TV Size)",
        "봄밤 (Acoustic Ver.)",
        "夜の港 (弾き語り)",
        "夜の港 (MV)",
        "봄밤 (feat. Orla Venn)",
        "夜の港 (II)",
        "夜の港 Love"
      })
  void orNone(String title) {
    assertEquals(List.of(), TwoScripts.ofTitle(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"김하늘 (Kim Haneul)", "김하늘 Kim Haneul"})
  void anArtistsHalvesMayStandSideBySide(String artist) {
    assertEquals(List.of("김하늘", "Kim Haneul"), TwoScripts.ofArtist(artist));
  }
}
