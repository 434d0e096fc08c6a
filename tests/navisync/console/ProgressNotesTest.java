package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressNotesTest {
  private final List<String> lines = new ArrayList<>();
  private Instant now = Instant.ofEpochSecond(1_600_000_000);
  private final ProgressNotes progress = new ProgressNotes(lines::add, () -> now, "Fetching plays");

  private void stepAfter(int seconds, long done, String extra) {
    now = now.plusSeconds(seconds);
    progress.step(done, extra);
  }

  @Test
  void aLineEveryTenSeconds() {
    stepAfter(4, 200, "");
    stepAfter(6, 1_000, "2014-05-03");
    progress.total(200_000);
    stepAfter(9, 1_500, "");
    stepAfter(1, 2_000, "2014-04-01");
    stepAfter(40, 150_000, "");
    stepAfter(4000, 199_000, "");
    stepAfter(10, 200_000, "");
    progress.close();
    assertEquals(
        List.of(
            "Fetching plays: 1,000, 2014-05-03",
            "Fetching plays: 2,000 of 200,000 (1%), about 33 min left, 2014-04-01",
            "Fetching plays: 150,000 of 200,000 (75%), about 20 s left",
            "Fetching plays: 199,000 of 200,000 (99%), about 20 s left",
            "Fetching plays: 200,000 of 200,000 (100%)"),
        lines);
  }

  @Test
  void hoursAreToldAsSuch() {
    progress.total(1_000);
    stepAfter(60, 10, "");
    assertEquals(List.of("Fetching plays: 10 of 1,000 (1%), about 1 h 39 min left"), lines);
  }

  @Test
  void shortWorkLeavesNoLine() {
    progress.total(200);
    stepAfter(9, 200, "");
    progress.close();
    assertEquals(List.of(), lines);
  }

  @Test
  void moreThanTheTotalIsNeverMoreThanAll() {
    progress.total(100);
    stepAfter(10, 120, "");
    assertEquals(List.of("Fetching plays: 120 of 100 (100%)"), lines);
  }
}
