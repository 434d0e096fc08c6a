package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.cli.ImportHistoryCommand;
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
      Added for plays that are gone or now match other tracks
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
  void theLineThatSumsUpTheRunTellsOfIt() {
    assertEquals(
        "Dry run: 1 count to raise by 3 plays. Left alone: 1 track with plays to take back.\n",
        home.run("--dry-run", "-q", "--summary").out());
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
                    + " plays that are gone or now match other tracks.\n"),
        run.out());
    assertEquals(List.of("tin-sky@best-of|2", "tin-sky@kites|3"), counts());
  }

  @Test
  void declinedAtATerminalItStaysAndIsOfferedAgain() {
    home.answering("n\ny\n").ok();
    assertEquals(List.of("tin-sky@best-of|5", "tin-sky@kites|3"), counts());

    assertTrue(home.run("--yes").out().contains(OFFER));
  }

  /** Rule "Changed matches": an import of another person's plays is removed after a run. */
  @Test
  void playsOfARemovedImportAreTakenBackAndCountOnceWhenTheyAreImportedAgain() throws IOException {
    home.navidrome
        .track("Mirrow", "Ash Ferry", "Kites")
        .counted("ash-ferry@kites", 1, "2019-01-01 00:00:00+00:00");
    home.run("--yes", "--take-back").ok();
    Path export = folder.resolve("plays.csv");
    Files.writeString(
        export,
        """
        uts,artist,album,track
        1600000100,Mirrow,Kites,Ash Ferry
        1600009100,Mirrow,Kites,Ash Ferry
        """);
    take(export.toString());
    home.run("--yes", "--policy=increment").ok();
    assertEquals("ash-ferry@kites|3", ashFerry());
    take("--remove=1");

    CommandRun offered = home.run("--yes");
    assertTrue(
        offered
            .out()
            .contains(
                """
                Added for plays that are gone or now match other tracks
                                      Navidrome  added
                  Mirrow – Ash Ferry          3      2
                  Left as they are. Use --take-back to remove the added plays.
                """),
        offered.out());
    take(export.toString());
    home.run("--yes", "--policy=increment").ok();
    assertEquals("ash-ferry@kites|3", ashFerry());

    take("--remove=1");
    home.run("--yes", "--take-back").ok();
    assertEquals("ash-ferry@kites|1", ashFerry());
    assertEquals(
        List.of(),
        home.navidrome.history().stream().filter(row -> row.startsWith("ash-ferry")).toList());
    take(export.toString());
    home.run("--yes", "--policy=increment").ok();
    assertEquals("ash-ferry@kites|3", ashFerry());
  }

  private void take(String... arguments) {
    home.command(new ImportHistoryCommand(), arguments).ok();
  }

  private String ashFerry() {
    return counts().stream().filter(count -> count.startsWith("ash-ferry")).findFirst().get();
  }

  private List<String> counts() {
    return home.navidrome.tracks().stream()
        .map(track -> track.replaceFirst("(\\|\\d+).*", "$1"))
        .toList();
  }
}
