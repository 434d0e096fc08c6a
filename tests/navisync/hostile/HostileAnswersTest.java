package navisync.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs against mutated answers of Last.fm and Navidrome, then against good ones. Any number
 * of them: scripts/bench_hostile.java.
 */
class HostileAnswersTest {
  private static final int RUNS = 25;

  @TempDir Path folder;

  @Test
  @DisplayName(
      "Whatever is answered: no play is invented or lost, the run ends with a sentence, and the"
          + " next one repairs everything")
  void nothingInventedNothingLost() {
    Hostilities runs = new Hostilities(folder);
    List<String> wrong = new ArrayList<>();
    for (int seed = 1; seed <= RUNS; seed++) {
      runs.tell(seed).ifPresent(wrong::add);
    }

    assertEquals("", String.join("\n", wrong));
    assertTrue(runs.hits() > 150, runs.hits() + " mutated answers only");
  }
}
