package navisync.match;

import static navisync.match.SampleTrack.song;
import static navisync.match.SampleTrack.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditReaderTest {
  private final CreditReader reader =
      new CreditReader(
          List.of(
              song("QR/ST", "One"),
              song("Birch, Stone & Reed", "One"),
              song("Suss & Jorn", "One"),
              song("Orla Venn feat. Tamsin Roe", "One")),
          List.of("Dell; Arbor"),
          new FoldedNames());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orla Venn                                | orla venn
          Orla Venn \u2022 Bo                      | orla venn; bo
          Orla Venn; Bo                            | orla venn; bo
          Orla Venn, Bo & Cy                       | orla venn; bo; cy
          Orla Venn, Bo, and Cy                    | orla venn; bo; cy
          Orla Venn / Bo                           | orla venn; bo
          Orla Venn/Bo                             | orla venn bo
          Orla Venn/Tamsin Roe                     | orla venn; tamsin roe
          K/DA                                     | k da
          Orla Venn, Jr.                           | orla venn jr
          Orla Venn, Jr. & Bo                      | orla venn jr; bo
          Orla Venn x Bo                           | orla venn; bo
          Orla Venn vs. Bo                         | orla venn; bo
          Orla Venn + Bo                           | orla venn; bo
          Orla Venn with Bo                        | orla venn; bo
          Orla Venn w/ Bo                          | orla venn ft bo
          Orla Venn feat. Bo & Cy                  | orla venn ft bo; cy
          Orla Venn; Bo feat. Cy                   | orla venn; bo ft cy
          Orla Venn feat\uFF0EBo                    | orla venn ft bo
          Orla Venn \uFF46\uFF54\uFF0EBo              | orla venn ft bo
          Orla Venn (ft. Bo)                       | orla venn ft bo
          Orla Venn featuring Orla Venn            | orla venn
          Orla Venn &amp; Bo                       | orla venn; bo
          QR/ST                                    | qr st
          QR/ST feat. Bo                           | qr st ft bo
          Bo, Birch, Stone & Reed                  | bo; birch stone and reed
          Birch, Stone and Reed, Suss & Jorn       | birch stone and reed; suss and jorn
          Dell; Arbor                              | dell arbor
          Dell; Arbor, Bo                          | dell; arbor; bo
          Alexander                                | alexander
          10,000 Foos                              | 10 000 foos
          """)
  void readsAnArtistsCreditCarefully(String credit, String names) {
    assertEquals(credits("one", names), reader.read(credit, "One").get(0));
  }

  /** The careful reading with these names; guests come after {@code ft}. */
  private static Credits credits(String title, String names) {
    String[] sides = names.split(" ft ");
    int main = sides[0].split("; ").length;
    return new Credits(title, List.of(names.split("; | ft ")), main, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rina feat. Orla Venn Remix   | Tin Sky                                    | tin sky orla venn remix
          Rina ft. Orla Venn (Live)    | Tin Sky                                    | tin sky orla venn live
          Rina                         | Tin Sky - feat. Orla Venn Remix            | tin sky orla venn remix
          Rina                         | Tin Sky [feat. Orla Venn Acoustic Version] | tin sky orla venn acoustic version
          Rina                         | Tin Sky (feat. Suss & Jorn Live)           | tin sky suss and jorn live
          """)
  void keepsTheWordsOfAnotherRecordingInTheTitle(String artist, String title, String key) {
    assertEquals(credits(key, "rina"), reader.read(artist, title).get(0));
  }

  @Test
  void readsANameThatCouldBeSeveralBothWays() {
    assertEquals(
        List.of(
            credits("one", "suss and jorn"), new Credits("one", List.of("suss", "jorn"), 2, false)),
        reader.read("Suss & Jorn", "One"));
  }

  @Test
  void takesGuestsFromTheTitle() {
    assertEquals(
        List.of(credits("glasshouse", "orla venn ft bo; cy")),
        reader.read("Orla Venn", "Glasshouse (feat. Bo & Cy)"));
  }

  @Test
  void believesInAGuestAfterWithOnlyWhenTheLibraryKnowsHim() {
    assertEquals(
        List.of(credits("glasshouse", "orla venn ft tamsin roe")),
        reader.read("Orla Venn", "Glasshouse (with Tamsin Roe)"));
    assertEquals(
        List.of(
            credits("stay with me", "orla venn"),
            new Credits("stay", List.of("orla venn", "me"), 1, false)),
        reader.read("Orla Venn", "Stay (With Me)"));
  }

  @Test
  void takesSeveralParticipantsOfNavidromeAsTheyAre() {
    assertEquals(
        credits("one", "fell and moor; bo"),
        reader.read(track("Whatever", "One", "").participants("Fell & Moor", "Bo").build()).get(0));
  }

  @Test
  void takesParticipantsInTheOrderInWhichTheyAreShown() {
    assertEquals(
        List.of(credits("one", "tern; gull; auk")),
        reader.read(track("Tern/Gull", "One", "").participants("Auk", "Gull", "Tern").build()));
  }
}
