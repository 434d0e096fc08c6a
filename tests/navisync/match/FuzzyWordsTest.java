package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which differing words are typos of each other, and which are two words. */
class FuzzyWordsTest {

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a doubled letter               | long road to the ferry | long road to the fery  | true
          doubled in a short word        | orla venn              | orla ven               | false
          swapped letters                | long winter night      | long winter nihgt      | true
          swapped in a short word        | the letter form        | the letter from        | false
          swapped at the beginning       | long winter night      | long winter inght      | false
          a letter missing               | long winter dreams     | long winter drams      | true
          missing in a short word        | long winter heart      | long winter hart       | false
          the first letter missing       | long winter dreams     | long winter reams      | false
          the last letter missing        | long winter dreams     | long winter dream      | false
          another letter in a long word  | the kestrel song       | the kestral song       | true
          in one of four                 | long lane to the sea   | long lone to the sea   | false
          of four, the last but one      | all of the rain        | all of the ruin        | false
          of four, the third             | love in the summer     | live in the summer     | false
          of five                        | follow the spark       | follow the stark       | false
          of six                         | the winter of this year | the winner of this year | false
          the first of a long word       | my younger brother     | my younger mother      | false
          an ending                      | la noche encantada     | la noche encantado     | false
          an ending before -s            | hermanos de la noche   | hermanas de la noche   | false
          an ending before -n            | the old gentleman      | the old gentlemen      | false
          a word more                    | the long road home     | the long old road home | false
          an article more                | the long road home     | long road home         | true
          a blank less                   | night fall waltz       | nightfall waltz        | true
          a typo in each of two words    | silver kestrel song    | silevr kestral song    | true
          """)
  void tellsATypoFromAnotherWord(String kind, String one, String other, boolean typo) {
    assertEquals(typo, FuzzyWords.agree(one, other));
    assertEquals(typo, FuzzyWords.agree(other, one));
  }
}
