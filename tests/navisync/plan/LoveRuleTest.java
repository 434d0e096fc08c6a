package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import navisync.model.SongName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SYNC_LOVED_TO_LASTFM: which stars become loves. All tracks are by Dunmarrow. */
class LoveRuleTest {

  /** A library track that the user has starred. */
  private static Scene starred(String title) {
    Scene scene = new Scene().track(title);
    scene.library.star(title, true);
    return scene;
  }

  private static List<SongName> toGive(Scene scene) {
    return LoveRule.toGive(scene.input(), true);
  }

  private static SongName love(String title) {
    return new SongName("Dunmarrow", title);
  }

  @Test
  @DisplayName("A star that no love matches becomes a love; a track without a star does not")
  void starWithoutALove() {
    Scene scene = starred("Ash Ferry").track("Tin Sky").played("Tin Sky", day(4));
    assertEquals(List.of(love("Ash Ferry")), toGive(scene));
  }

  @Test
  @DisplayName("A star that a love matches is not loved again, whatever the love's names")
  void alreadyLoved() {
    Scene scene =
        starred("Ash Ferry")
            .played("Ash Ferry", day(4))
            .loved("Ash Ferry (Mono)", day(5))
            .matches("Ash Ferry (Mono)", "Ash Ferry");
    assertEquals(List.of(), toGive(scene));
  }

  @Test
  @DisplayName("A star that this tool set and whose love is gone is never given back")
  void starOfThisTool() {
    Scene scene = new Scene().track("Ash Ferry").loved("Ash Ferry", day(5));
    scene.run();
    scene.unloved("Ash Ferry");
    assertEquals(true, scene.input().library().ofTrack("Ash Ferry").starred());
    assertEquals(List.of(), toGive(scene));
  }

  @Test
  @DisplayName("The names are those of the most played Last.fm track that matches")
  void mostPlayedNames() {
    Scene scene =
        starred("Ash Ferry")
            .played("Ash Ferry", day(1), day(2))
            .played("Ash Ferry (Demo Tape)", day(3), day(4), day(5))
            .played("A. Ferry", day(6))
            .matches("Ash Ferry (Demo Tape)", "Ash Ferry")
            .matches("A. Ferry", "Ash Ferry");
    assertEquals(List.of(love("Ash Ferry (Demo Tape)")), toGive(scene));
  }

  @Test
  @DisplayName("Undated plays count among the most played")
  void undatedPlaysCount() {
    Scene scene =
        starred("Ash Ferry")
            .played("Ash Ferry", day(1), day(2))
            .undated("Ashen Ferry", 3)
            .matches("Ashen Ferry", "Ash Ferry");
    assertEquals(List.of(love("Ashen Ferry")), toGive(scene));
  }

  @Test
  @DisplayName("Equally often played: the first by name")
  void tiesByName() {
    Scene scene =
        starred("Ash Ferry")
            .played("Ash Ferry", day(1), day(2))
            .played("Ash Fairy", day(3), day(4))
            .matches("Ash Fairy", "Ash Ferry");
    assertEquals(List.of(love("Ash Fairy")), toGive(scene));
  }

  @Test
  @DisplayName("Never played: the first participant and the title of the library")
  void tagsOfTheLibrary() {
    Scene scene = starred("Ash Ferry").credit("Ash Ferry", "Kites", "Mirrow", "Orla Venn");
    assertEquals(List.of(new SongName("Mirrow", "Ash Ferry")), toGive(scene));
  }

  @Test
  @DisplayName("Two starred copies of one song: one love")
  void eachPairOnce() {
    Scene scene = starred("Ash Ferry").track("Ash Ferry (Best Of)").played("Ash Ferry", day(1));
    scene.library.star("Ash Ferry (Best Of)", true);
    scene.matches("Ash Ferry", "Ash Ferry", "Ash Ferry (Best Of)");
    assertEquals(List.of(love("Ash Ferry")), toGive(scene));
  }

  @Test
  @DisplayName("Names that are loved already are not loved again for another copy, in any case")
  void pairLovedAlready() {
    Scene scene =
        starred("Ash Ferry")
            .track("Ash Ferry (Best Of)")
            .loved("ASH FERRY", day(5))
            .matches("ASH FERRY", "Ash Ferry (Best Of)");
    assertEquals(List.of(), toGive(scene));
  }

  @Test
  @DisplayName("The list of loved tracks is incomplete: nothing is loved")
  void listCutShort() {
    assertEquals(List.of(), LoveRule.toGive(starred("Ash Ferry").input(), false));
  }

  @Test
  @DisplayName("SYNC_LOVED off: nothing is loved")
  void syncLovedOff() {
    assertEquals(List.of(), toGive(starred("Ash Ferry").syncLoved(false)));
  }

  @Test
  @DisplayName("Several loves are sorted by name")
  void byName() {
    Scene scene = starred("Tin Sky").track("Ash Ferry");
    scene.library.star("Ash Ferry", true);
    assertEquals(List.of(love("Ash Ferry"), love("Tin Sky")), toGive(scene));
  }
}
