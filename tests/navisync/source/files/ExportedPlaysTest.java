package navisync.source.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files have their times by the minute; see docs/rules.md, "Plays". */
class ExportedPlaysTest {
  private static final LastfmTrack FERRY = new LastfmTrack("Mirrow", "Ash Ferry", "Kites", "");

  @DisplayName("Times that are whole minutes throughout are by the minute, however few")
  @ParameterizedTest(name = "{0} with {1}: {2} s")
  @CsvSource({
    "TABLE, 1600000020, 60",
    "TABLE, 1600000021, 0",
    "TABLE, 1600000020 1600000080, 60",
    "TABLE, 1600000020 1600000081, 0",
    "TABLE, 1600000020 -9999913600, 60",
    "SCROBBLER_LOG, -9999913600, 0",
    "SPOTIFY_ACCOUNT, 1600000021, 60"
  })
  void kind(ExportFormat format, String seconds, int coarseSeconds) {
    List<Scrobble> plays = new ArrayList<>();
    for (String second : seconds.split(" ")) {
      plays.add(new Scrobble(FERRY, Long.parseLong(second)));
    }

    assertEquals(
        coarseSeconds, new ExportedPlays(format, plays, 0, 0, List.of()).kind().coarseSeconds());
  }
}
