package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import navisync.demo.SampleSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random lives of a person with Last.fm and Navidrome: after each step everything in Navidrome's
 * database is what the rules say, whatever was played, deleted, starred, moved, restored, run and
 * undone before. Any number of them: scripts/bench_lives.java.
 */
class RandomLivesTest {
  private static final int LIVES = 14;

  @TempDir Path folder;

  @ParameterizedTest(name = "schema {0}")
  @EnumSource
  @DisplayName("After each step of a random life Navidrome has what the rules say")
  void asTheRulesSay(SampleSchema schema) {
    Lives lives = new Lives(folder);
    int schemas = SampleSchema.values().length;
    List<String> different = new ArrayList<>();
    for (int life = 0; life < LIVES; life++) {
      lives.live(schema.ordinal() + (long) schemas * life).ifPresent(different::add);
    }
    assertEquals("", String.join("\n", different));
  }

  /** A play that nothing in the model accounts for. */
  private record Unforeseen() implements Step {
    @Override
    public void live(Life life) {
      life.world.change(
          changes -> changes.run("update annotation set play_count = play_count + 1"));
    }
  }

  @Test
  @DisplayName("A difference is found, and told by the fewest steps that show it")
  void fewestSteps() {
    List<Step> steps =
        List.of(
            new NavidromeSteps.SomebodyElse(Tune.FERRY),
            new LastfmSteps.Hours(3),
            new NavidromeSteps.Listen(Tune.HERON, 60, false, null),
            new LastfmSteps.PlayOfNobody(5),
            new Unforeseen(),
            new LastfmSteps.Hours(2));

    Optional<String> told = new Lives(folder).live(SampleSchema.LIBRARIES, steps);

    assertEquals(
        """
        schema LIBRARIES:
          Listen[tune=HERON, minutesAgo=60, recorded=false, apart=null]
          Unforeseen[]
        after step 2, Unforeseen[]:
          album-marsh
            by the rules: 1 played 2023-11-14T21:23:20Z
            in Navidrome: 2 played 2023-11-14T21:23:20Z
          artist-tamsin-roe
            by the rules: 1 played 2023-11-14T21:23:20Z
            in Navidrome: 2 played 2023-11-14T21:23:20Z
          heron
            by the rules: 1 played 2023-11-14T21:23:20Z
            in Navidrome: 2 played 2023-11-14T21:23:20Z\
        """,
        told.orElseThrow());
  }
}
