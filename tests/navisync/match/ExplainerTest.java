package navisync.match;

import static navisync.match.SampleTrack.song;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.SongName;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final LastfmTrack PLAY = new LastfmTrack("Mirrow", "Tin Sky", "", "");
  private static final LibraryTrack TIN_SKY = song("Mirrow", "Tin Sky");

  @Test
  void whereAnAliasFindsNothingTheStepsOfTheTracksOwnNamesAreShown() {
    Explanation explanation =
        explain(List.of(Alias.ofArtist("Mirrow", "Dunmarrow")), List.of(), PLAY);
    assertEquals(List.of(TIN_SKY), explanation.match().targets());
    assertEquals(
        new Explanation.Step("artist and title", List.of(TIN_SKY)), last(explanation.steps()));
    assertEquals(new Explanation.Key("artist, folded", "mirrow"), explanation.keys().get(0));
  }

  @Test
  void whereNeitherNamesFindAnythingThoseOfTheAliasAreShown() {
    Explanation explanation =
        explain(
            List.of(Alias.ofArtist("Ash", "Dunmarrow")),
            List.of(),
            new LastfmTrack("Ash", "Lamp", "", ""));
    assertEquals(List.of(), last(explanation.steps()).found());
    assertEquals(new Explanation.Key("artist, folded", "dunmarrow"), explanation.keys().get(0));
    assertEquals(
        Optional.of(new Explanation.Target(new SongName("Dunmarrow", "Lamp"), false, false)),
        explanation.alias());
  }

  @Test
  void aDeclinedTrackShowsTheDecisionAndNoSteps() {
    Decision declined =
        new Decision(
            Kind.MATCH, new Names("Mirrow", "Tin Sky", null, false), List.of(), "asked", 0);
    Explanation explanation =
        explain(
            List.of(new Alias("Mirrow", "Tin Sky", "Mirrow", "Tin Ski")), List.of(declined), PLAY);
    assertEquals(List.of(new Explanation.Step("declined", List.of())), explanation.steps());
    assertEquals(
        Optional.of(new Explanation.Target(new SongName("Mirrow", "Tin Ski"), false, true)),
        explanation.alias());
  }

  private static Explanation explain(
      List<Alias> aliases, List<Decision> decisions, LastfmTrack track) {
    MatchLibrary library =
        new MatchLibrary(List.of(TIN_SKY), MatchSettings.DEFAULT.withAliases(aliases));
    Matcher matcher = new Matcher(library, decisions, KeptCopies.NONE);
    return new Explainer(library, matcher).explain(track.song(), null, List.of(track)).get(0);
  }

  private static Explanation.Step last(List<Explanation.Step> steps) {
    return steps.get(steps.size() - 1);
  }
}
