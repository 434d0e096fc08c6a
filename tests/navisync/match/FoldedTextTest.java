package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          apostrophe dropped        | Don't Wait               | dont wait
          punctuation is a blank    | Re-Tied: (Half/Light)    | re tied half light
          ampersand                 | Fire & Rope              | fire and rope
          no blanks around it       | Fire&Rope                | fire and rope
          initials                  | R.E.M. and S.O.S         | rem and sos
          a word's dot is a blank   | Mr.Sand vs. St. Orrin    | mr sand vs st orrin
          numbers stay apart        | 1.5                      | 1 5
          symbols stay              | A+B                      | a + b
          number sign               | Song #9                  | song #9
          per cent                  | 50%                      | 50%
          several blanks            | Ash \t Ferry             | ash ferry
          """)
  void showsWhatANameBecomes(String kind, String name, String key) {
    assertEquals(key, FoldedText.key(name.replace("\\t", "\t")));
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          curly apostrophe            | Don\u2019t Wait          | Don't Wait
          acute for apostrophe        | Don\u00B4t Wait          | Don't Wait
          modifier apostrophe         | Don\u02BCt Wait          | Don't Wait
          backtick                    | Don`t Wait               | Don't Wait
          fullwidth apostrophe        | Don\uFF07t Wait          | Don't Wait
          prime                       | Don\u2032t Wait          | Don't Wait
          leading apostrophe          | \u201993 Lights          | '93 Lights
          okina                       | Hawai\u02BBi             | Hawaii
          quotes                      | \u201CHush\u201D Song    | "Hush" Song
          angle quotes                | \u00ABHush\u00BB Song    | 'Hush' Song
          corner brackets             | \u300C夜の港\u300D       | 夜の港
          hyphen                      | Half\u2010Light          | Half-Light
          no-break hyphen             | Half\u2011Light          | Half-Light
          en dash                     | Half\u2013Light          | Half-Light
          minus                       | Half\u2212Light          | Half-Light
          no-break blank              | Ash\u00A0Ferry           | Ash Ferry
          ideographic blank           | Ash\u3000Ferry           | Ash Ferry
          ellipsis                    | Wait\u2026               | Wait...
          multiplication sign         | Orla \u00D7 Bo           | Orla x Bo
          musical sharp               | Study in C\u266F         | Study in C#
          entity                      | Fire &amp; Rope          | Fire & Rope
          entity of a letter          | Caf&eacute; &Zcaron;al   | Caf\u00E9 \u017Dal
          entity, twice               | Fire &amp;amp; Rope      | Fire & Rope
          numeric entity              | Don&#39;t &#x26; Wait    | Don't & Wait
          and                         | Fire and Rope            | Fire & Rope
          fullwidth                   | \uFF21\uFF33\uFF28 \uFF19 | ash 9
          composed, decomposed        | Noe\u0308lle             | No\u00EBlle
          accent left out             | No\u00EBlle              | Noelle
          several accents             | Vi\u1EC7t                | Viet
          Polish                      | \u0141\u00F3d\u017A      | lodz
          Danish                      | \u00D8st \u00C6ther      | ost aether
          Icelandic                   | \u00DE\u00F3r\u00F0      | thord
          German sharp s              | Stra\u00DFe              | STRASSE
          capital sharp s             | STRA\u1E9EE              | Strasse
          dotted I                    | \u0130nce                | ince
          dotless i                   | I\u015F\u0131k           | isik
          ligature                    | \uFB01re                 | fire
          final sigma                 | \u03BB\u03CC\u03B3\u03BF\u03C2 | \u039B\u038C\u0393\u039F\u03A3
          Cyrillic case               | \u0412\u0435\u0447\u0435\u0440 | \u0432\u0415\u0427\u0415\u0420
          Cyrillic composed           | \u0438\u0306             | \u0439
          kana decomposed             | \u304B\u3099             | \u304C
          kana with free voicing mark | \u304B\u309B             | \u304C
          halfwidth kana              | \uFF76\uFF9E             | \u30AC
          Hangul decomposed           | \u1112\u1161\u11AB       | \uD55C
          zero width                  | Ash\u200BFer\u00ADry     | AshFerry
          byte order mark             | \uFEFFAsh Ferry          | Ash Ferry
          direction marks             | \u200EAsh Ferry\u200F    | Ash Ferry
          control character           | A\u0003sh Ferry          | Ash Ferry
          Arabic digits               | Song \u0663              | Song 3
          Roman numeral sign          | Part \u2161              | Part II
          heart as an emoji           | \u2665\uFE0F             | \u2665
          """)
  void takesSpellingsOfOneName(String kind, String one, String other) {
    assertEquals(FoldedText.key(other), FoldedText.key(one));
  }

  @ParameterizedTest(name = "{0}: {1} is not {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          kana voicing              | \u304C        | \u304B
          kana half voicing         | \u3071        | \u306F
          Cyrillic short i          | \u0439        | \u0438
          Thai tone                 | \u0E01\u0E48  | \u0E01
          Hindi vowel               | \u0915\u093F  | \u0915
          long vowel mark           | \u30AB\u30FC  | \u30AB
          two scripts               | 夜の港        | Вечер
          an entity only in part    | Hearts&notes; | Hearts\u00ACes;
          only signs                | ???           | ( )
          one sign more             | !!!           | !!!!
          a sign and a word         | ???           | What
          symbol                    | A+B           | AB
          per cent                  | 50%           | 50
          number sign               | x #9          | x 9
          flat                      | A\u266D       | A
          decimal                   | 1.5           | 15
          blank                     | Now Here      | Nowhere
          """)
  void keepsNamesApart(String kind, String one, String other) {
    assertNotEquals(FoldedText.key(other), FoldedText.key(one));
  }

  @Test
  void givesAnEmptyNameTheKeyOfNoOtherName() {
    assertNotEquals(FoldedText.key(""), FoldedText.key("???"));
    assertNotEquals(FoldedText.key(""), FoldedText.key("\u200B"));
    assertEquals(FoldedText.key("???"), FoldedText.key("???"));
  }

  @Test
  void foldsAlikeUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("lit inside", FoldedText.key("LIT INSIDE"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
