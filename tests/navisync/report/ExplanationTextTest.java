package navisync.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.match.Explanation;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.SongName;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
  private static final Layout LAYOUT = new Layout(80, false, ZoneOffset.UTC);
  private static final LastfmTrack LAMP = new LastfmTrack("Nobody", "Lamp", "", "");
  private static final SongName TIN_SKY = new SongName("Mirrow", "Tin Sky");

  private static List<AttributedString> lines(boolean found, boolean overruled) {
    Explanation explanation =
        new Explanation(
            new Match(LAMP, List.of(), MatchReason.DECLINED, List.of()),
            Optional.of(new Explanation.Target(TIN_SKY, found, overruled)),
            List.of(),
            List.of(),
            List.of());
    return ExplanationText.lines(List.of(explanation), LAYOUT);
  }

  @Test
  void anAliasThatADecisionOverrulesSaysSo() {
    assertEquals(
        "An alias leads to Mirrow – Tin Sky. Your decision comes before it.",
        lines(true, true).get(1).toString());
    assertEquals("An alias leads to Mirrow – Tin Sky.", lines(true, false).get(1).toString());
  }

  @Test
  void anAliasThatFindsNothingStandsOut() {
    assertEquals(Styles.ASIDE, lines(true, false).get(1).styleAt(0));
    assertEquals(Styles.WARNING, lines(false, false).get(1).styleAt(0));
  }
}
