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
          Orla Venn/Bo                             | orla venn; bo
          Orla Venn x Bo                           | orla venn; bo
          Orla Venn vs. Bo                         | orla venn; bo
          Orla Venn + Bo                           | orla venn; bo
          Orla Venn with Bo                        | orla venn; bo
          Orla Venn w/ Bo                          | orla venn; bo
          Orla Venn feat. Bo & Cy                  | orla venn; bo; cy
          Orla Venn (ft. Bo)                       | orla venn; bo
          Orla Venn featuring Orla Venn            | orla venn
          Orla Venn &amp; Bo                       | orla venn; bo
          QR/ST                                    | qr st
          QR/ST feat. Bo                           | qr st; bo
          Bo, Birch, Stone & Reed                  | bo; birch stone and reed
          Birch, Stone and Reed, Suss & Jorn       | birch stone and reed; suss and jorn
          Dell; Arbor                              | dell arbor
          Dell; Arbor, Bo                          | dell; arbor; bo
          Alexander                                | alexander
          10,000 Foos                              | 10 000 foos
          """)
  void readsAnArtistsCreditCarefully(String credit, String names) {
    assertEquals(
        new Credits("one", List.of(names.split("; ")), true), reader.read(credit, "One").get(0));
  }

  @Test
  void readsANameThatCouldBeSeveralBothWays() {
    assertEquals(
        List.of(
            new Credits("one", List.of("suss and jorn"), true),
            new Credits("one", List.of("suss", "jorn"), false)),
        reader.read("Suss & Jorn", "One"));
  }

  @Test
  void takesGuestsFromTheTitle() {
    assertEquals(
        List.of(new Credits("glasshouse", List.of("orla venn", "bo", "cy"), true)),
        reader.read("Orla Venn", "Glasshouse (feat. Bo & Cy)"));
  }

  @Test
  void believesInAGuestAfterWithOnlyWhenTheLibraryKnowsHim() {
    assertEquals(
        List.of(new Credits("glasshouse", List.of("orla venn", "tamsin roe"), true)),
        reader.read("Orla Venn", "Glasshouse (with Tamsin Roe)"));
    assertEquals(
        List.of(
            new Credits("stay with me", List.of("orla venn"), true),
            new Credits("stay", List.of("orla venn", "me"), false)),
        reader.read("Orla Venn", "Stay (With Me)"));
  }

  @Test
  void takesSeveralParticipantsOfNavidromeAsTheyAre() {
    assertEquals(
        new Credits("one", List.of("fell and moor", "bo"), true),
        reader
            .read(track("Whatever", "One", "").participants("Fell & Moor", "Bo").build(), "One")
            .get(0));
  }

  @Test
  void takesParticipantsInTheOrderInWhichTheyAreShown() {
    assertEquals(
        List.of(new Credits("one", List.of("tern", "gull", "auk"), true)),
        reader.read(
            track("Tern/Gull", "One", "").participants("Auk", "Gull", "Tern").build(), "One"));
  }
}
