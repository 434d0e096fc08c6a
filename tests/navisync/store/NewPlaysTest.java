package navisync.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Plays": an import is paired with known plays, one to one, nearest first. */
class NewPlaysTest {
  private static final LastfmTrack FERRY = new LastfmTrack("Mirrow", "Ash Ferry", "Kites", "");
  private final NewPlays newPlays = new NewPlays(300);

  @Test
  void withinTheToleranceItIsTheSamePlay() {
    newPlays.know(FERRY, 1_000, 5_000);

    assertEquals(List.of(1_301L), seconds(newPlays.among(plays(FERRY, 700, 1_301, 5_300))));
  }

  @Test
  void oneKnownPlayIsThePartnerOfOneOnlyTheNearest() {
    newPlays.know(FERRY, 1_000);

    assertEquals(List.of(900L, 1_200L), seconds(newPlays.among(plays(FERRY, 900, 1_010, 1_200))));
  }

  @Test
  void spellingsThatFoldToTheSameAreOneSong() {
    newPlays.know(new LastfmTrack("MIRROW", "Ash  Ferry", "", ""), 1_000);

    assertEquals(List.of(), newPlays.among(plays(FERRY, 1_000)));
  }

  @Test
  void anotherSongAtTheSameTimeIsAnotherPlay() {
    newPlays.know(FERRY, 1_000);

    assertEquals(
        List.of(1_000L),
        seconds(newPlays.among(plays(new LastfmTrack("Mirrow", "Tin Sky", "", ""), 1_000))));
  }

  @Test
  void namesThatFoldToNothingAreTheSameOnlyAsTheyStand() {
    newPlays.know(new LastfmTrack("Mirrow", "???", "", ""), 1_000);

    assertEquals(
        List.of(1_000L),
        seconds(newPlays.among(plays(new LastfmTrack("Mirrow", "!!!", "", ""), 1_000))));
  }

  @Test
  void twiceInAFileIsOnePlayAndTwoListensInARowAreTwo() {
    assertEquals(
        List.of(1_000L, 1_120L), seconds(newPlays.among(plays(FERRY, 1_000, 1_000, 1_120))));
  }

  private static List<Scrobble> plays(LastfmTrack track, long... seconds) {
    return Arrays.stream(seconds).mapToObj(second -> new Scrobble(track, second)).toList();
  }

  private static List<Long> seconds(List<Scrobble> plays) {
    return plays.stream().map(Scrobble::second).toList();
  }
}
