package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneEditTest {

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a letter less        | midnight ferry | midnigt ferry    | true
          a letter more        | midnight ferry | midnightt ferry  | true
          another letter       | midnight ferry | midnight derry   | true
          the first            | midnight       | nidnight         | true
          the last             | midnight       | midnighs         | true
          two in wrong order   | midnight ferry | midngiht ferry   | true
          a blank less         | night fall     | nightfall        | true
          Cyrillic             | зимний вечер   | зимний ветер     | true
          two edits            | midnight ferry | midnigt fery     | false
          two letters apart    | abcdefgh       | xbcdefgy         | false
          none                 | midnight       | midnight         | false
          too short            | walking        | talking          | false
          too short when less  | midnight       | midnigh          | false
          eight syllables      | すろうらんたんよ | すろうらんかんよ | true
          seven syllables      | すろうらんたん   | すろうらんかん   | false
          one sign is a word   | 東京の夜の雨の音を | 東京の夜の風の音を | false
          """)
  void tellsOneTypoFromMore(String kind, String one, String other, boolean typo) {
    assertEquals(typo, OneEdit.apart(OneEdit.composed(one), OneEdit.composed(other)));
    assertEquals(typo, OneEdit.apart(OneEdit.composed(other), OneEdit.composed(one)));
  }
}
