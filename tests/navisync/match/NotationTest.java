package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Long Road Pt. II               | Long Road, Part 2
          Tin Sky #2                     | Tin Sky No. 2
          Tin Sky Vol 3                  | Tin Sky, Volume III
          Variation XXIV                 | Variation 24
          Prelude in C♯ minor            | Prelude in C-sharp minor
          Nocturne in B flat             | Nocturne in B♭
          Sonata K.331                   | Sonata K. 331
          Partita BWV1004                | Partita BWV 1004
          Sonata Op. 27/2                | Sonata, Op.27 No.2
          Symphony No. 5: I. Allegro     | Symphony No. 5: 1. Allegro
          Symphony No.5 - II. Adagio     | Symphony No. 5: 2. Adagio
          5 AM                           | 5am
          St. Orrin                      | Saint Orrin
          You  Me                        | You & Me
          Salt 'n' Bone                  | Salt & Bone
          """)
  void isTheSameForBoth(String one, String other) {
    assertEquals(notation(other), notation(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Variation XVI                  | Variation XIV
          Prelude in C♯ minor            | Prelude in C minor
          Sonata Op. 27/2                | Sonata Op. 27/1
          Symphony No. 5: I. Allegro     | Symphony No. 5: II. Allegro
          Sonata K. 331                  | Sonata K. 332
          5 AM                           | 5 PM
          Mix                            | 1009
          """)
  void differs(String one, String other) {
    assertNotEquals(notation(other), notation(one));
  }

  private static String notation(String title) {
    return Notation.of(FoldedText.key(Notation.mended(title)));
  }
}
