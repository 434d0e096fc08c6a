package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.plan.ConflictPolicy;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rule "A match that changed": Tin Sky was played on Kites, the library had it on Best Of alone
 * when the first run added 3 plays there to 2 of the person's own; then Kites comes into the
 * library.
 */
class TakeBackTest {
  private static final String OFFER =
      """
      Plays added for tracks that now match elsewhere
                          Navidrome  added
        Mirrow – Tin Sky          5      3
        Left as they are. Use --take-back to remove the added plays.
      """;

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = new SampleHome(folder);
    home.navidrome
        .track("Mirrow", "Tin Sky", "Best Of")
        .counted("tin-sky@best-of", 2, "2019-01-01 00:00:00+00:00");
    home.play("Mirrow", "Tin Sky", "Kites", 1_600_000_000, 1_610_000_000, 1_620_000_000);
    home.run("--yes", "--policy=increment", "--accept-first-increment").ok();
    assertEquals(List.of("tin-sky@best-of|5"), counts());
    home.navidrome.track("Mirrow", "Tin Sky", "Kites");
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void unattendedItIsOfferedAndLeftAlone() {
    CommandRun run = home.run("--yes");

    assertTrue(run.out().contains(OFFER), run.out());
    assertEquals(List.of("tin-sky@best-of|5", "tin-sky@kites|3"), counts());
    assertEquals(0, run.exitCode());
  }

  @Test
  void takeBackTakesWhatWasAddedAndNeverMore() {
    CommandRun run = home.run("--yes", "--take-back");

    assertEquals(List.of("tin-sky@best-of|2", "tin-sky@kites|3"), counts());
    assertEquals(
        List.of("tin-sky@kites|1600000000", "tin-sky@kites|1610000000", "tin-sky@kites|1620000000"),
        home.navidrome.history());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  void takeBackRemovesTheHistoryRowsUnderEveryPolicy(ConflictPolicy policy) {
    home.play("Mirrow", "Tin Sky", "Best Of", 1_680_000_000, 1_690_000_000);

    home.run(SampleHome.policy(policy.text(), "--yes", "--take-back")).ok();

    List<String> history = new ArrayList<>(home.navidrome.history());
    history.removeIf(row -> row.endsWith("1680000000") || row.endsWith("1690000000"));
    assertEquals(
        List.of("tin-sky@kites|1600000000", "tin-sky@kites|1610000000", "tin-sky@kites|1620000000"),
        history);
  }

  @Test
  void onceTakenBackNothingIsLeftToChange() {
    home.run("--yes", "--take-back").ok();
    Map<String, List<String>> tables = home.navidrome.tables();

    CommandRun run = home.run("--yes", "--take-back");

    assertTrue(run.out().contains("Nothing to change. Navidrome already agrees with Last.fm.\n"));
    assertEquals(tables, home.navidrome.tables());
  }

  @Test
  void atATerminalItIsAQuestionOfItsOwn() {
    CommandRun run = home.answering("y\ny\n");

    assertTrue(
        run.out()
            .contains(
                "Earlier runs added 3 plays to 1 track (such as Mirrow – Tin Sky (Best Of)) for"
                    + " songs that now match other tracks.\n"),
        run.out());
    assertEquals(List.of("tin-sky@best-of|2", "tin-sky@kites|3"), counts());
  }

  @Test
  void declinedAtATerminalItStaysAndIsOfferedAgain() {
    home.answering("n\ny\n").ok();
    assertEquals(List.of("tin-sky@best-of|5", "tin-sky@kites|3"), counts());

    assertTrue(home.run("--yes").out().contains(OFFER));
  }

  private List<String> counts() {
    return home.navidrome.tracks().stream()
        .map(track -> track.replaceFirst("(\\|\\d+).*", "$1"))
        .toList();
  }
}
