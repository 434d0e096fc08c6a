package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md: a play is (account, artist, title, second). */
class ExtraRowCounterTest {
  private static final TimeRange RANGE = new TimeRange(100, 200);

  @Test
  @DisplayName("the same artist, title and second again is extra, whatever the album")
  void again() {
    assertEquals(
        Map.of(150L, 2),
        ExtraRowCounter.rows(
            List.of(
                play("Lost", "Kites", 150),
                play("Lost", "Kites", 150),
                play("Lost", "", 150),
                play("Found", "", 150),
                play("Lost", "", 151)),
            List.of(),
            RANGE));
  }

  @Test
  @DisplayName("rows without a name are extra; what lies outside the range is left out")
  void unusable() {
    assertEquals(
        Map.of(100L, 1),
        ExtraRowCounter.rows(
            List.of(play("Lost", "", 99), play("Lost", "", 99)),
            List.of(
                new UnusableRow("", "Lost", 100),
                new UnusableRow("", "Lost", 201),
                new UnusableRow("", "Lost", 0)),
            RANGE));
  }

  private static Scrobble play(String title, String album, long second) {
    return new Scrobble(new LastfmTrack("Mirrow", title, album, ""), second);
  }
}
