package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import navisync.cli.ImportHistoryCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/rules.md, "Plays": of the usual story, Last.fm knows Ash Ferry at 1605000000 and 1615000000.
 */
class ImportHistoryCommandTest {
  private static final String PLAYS =
      """
      artist,album,track,time
      Mirrow,Kites,Ash Ferry,1605000200
      Mirrow,Kites,Ash Ferry,1606000000
      Mirrow,Kites,Ash Ferry,1607000000
      """;

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void start() throws IOException {
    home = SampleHome.ofMirrow(folder);
    Files.writeString(home.folder().resolve("plays.csv"), PLAYS);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void onlyWhatIsNotKnownIsTakenAndCountsFromTheNextRunOn() {
    home.run("--dry-run");

    CommandRun run = take("plays.csv");

    assertEquals(
        """
        plays.csv (table): 3 plays, 2 new.
        Imported 2 plays. The next run counts them.
        """,
        run.out());
    assertEquals(0, run.exitCode());
    CommandRun sync = home.run("--yes", "--json");
    assertEquals("ash-ferry@kites|4", home.navidrome.tracks().get(0).substring(0, 17));
    assertEquals(7, sync.json().get("fetch").get("cachedPlays").asInt(), "Last.fm's own");
    assertEquals(7, sync.json().get("fetch").get("expectedPlays").asInt());
  }

  @Test
  void toTakeTheSameAgainAddsNothing() {
    take("plays.csv");

    assertEquals(
        """
        plays.csv (table): 3 plays, 0 new.
        Imported 0 plays. The next run counts them.
        """,
        take("plays.csv").out());
  }

  @Test
  void beforeTheFirstFetchItComesToTheSame() {
    take("plays.csv");

    home.run("--yes");

    assertEquals("ash-ferry@kites|4", home.navidrome.tracks().get(0).substring(0, 17));
    assertEquals("plays.csv (table): 3 plays, 0 new.", firstLine(take("plays.csv")));
  }

  @Test
  void inEitherOrderTheToleranceOfTheSettingsDecides() {
    home.set("PLAY_TIME_TOLERANCE_SECONDS", "100");
    take("plays.csv");

    home.run("--yes");

    assertEquals("ash-ferry@kites|5", home.navidrome.tracks().get(0).substring(0, 17));
    assertEquals("plays.csv (table): 3 plays, 0 new.", firstLine(take("plays.csv")));
  }

  @Test
  void twoFilesOfTheSameListeningAreTakenOnce() throws IOException {
    Files.writeString(
        home.folder().resolve("other.json"),
        """
        [{"artist": "mirrow", "name": "Ash Ferry", "date": {"uts": "1606000100"}}]
        """);

    assertEquals(
        """
        plays.csv (table): 3 plays, 3 new.
        other.json (JSON): 1 play, 0 new.
        Dry run: nothing was imported.
        """,
        take("--dry-run", "plays.csv", "other.json").out());
  }

  @Test
  void aDryRunTakesNothing() {
    take("--dry-run", "plays.csv");

    assertEquals("plays.csv (table): 3 plays, 3 new.", firstLine(take("plays.csv")));
  }

  @Test
  void verifyingAgainstLastfmsTotalsLeavesImportsAlone() {
    take("plays.csv");
    home.run("--dry-run");

    home.run("--yes", "--verify");

    assertEquals("ash-ferry@kites|4", home.navidrome.tracks().get(0).substring(0, 17));
  }

  @Test
  void rowsThatCannotBeReadAreNamedAndTheOthersAreTaken() throws IOException {
    Files.writeString(home.folder().resolve("plays.csv"), PLAYS + "Mirrow,Kites,Ash Ferry,soon\n");

    CommandRun run = take("plays.csv");

    assertEquals("plays.csv, line 5: no readable time.\n", run.error());
    assertTrue(run.out().endsWith("Imported 3 plays. The next run counts them.\n"), run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void aBadFileCostsNoOther() {
    CommandRun run = take("plays.csv", "none.csv");

    assertEquals("File not found: HOME/home/none.csv.\n", run.error());
    assertTrue(run.out().endsWith("Imported 3 plays. The next run counts them.\n"), run.out());
    assertEquals(3, run.exitCode());
  }

  @Test
  void withoutAnyPlayNothingIsImported() throws IOException {
    Files.writeString(home.folder().resolve("empty.json"), "[]");

    CommandRun run = take("empty.json");

    assertEquals(
        """
        empty.json has no plays; --help lists the formats.
        No file with plays was found, so nothing was imported.
        """,
        run.error());
    assertEquals(2, run.exitCode());
  }

  private CommandRun take(String... arguments) {
    return home.command(new ImportHistoryCommand(), arguments);
  }

  private static String firstLine(CommandRun run) {
    return run.out().lines().findFirst().orElse("");
  }
}
