package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.cli.UndoCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options and settings that contradict each other are refused by name before anything is asked. */
class ContradictionsTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "--no-playcount --no-loved | - | --no-playcount and --no-loved leave nothing to sync. Leave"
            + " one out.",
        "--no-playcount | SYNC_LOVED=False | --no-playcount and SYNC_LOVED=False leave nothing to"
            + " sync. Leave one out.",
        "--no-loved | SYNC_PLAYCOUNT=False | SYNC_PLAYCOUNT=False and --no-loved leave nothing to"
            + " sync. Leave one out.",
        "--take-back --no-playcount | - | --take-back changes play counts, but --no-playcount"
            + " leaves them unchanged. Leave one out.",
        "--take-back | SYNC_PLAYCOUNT=False | --take-back changes play counts, but"
            + " SYNC_PLAYCOUNT=False leaves them unchanged. Leave one out.",
        "--accept-first-increment --policy=increment --no-playcount | - |"
            + " --accept-first-increment changes play counts, but --no-playcount leaves them"
            + " unchanged. Leave one out.",
        "--policy=higher --no-playcount | - | --policy=higher changes play counts, but"
            + " --no-playcount leaves them unchanged. Leave one out.",
        "--accept-first-increment | - | --accept-first-increment needs --policy=increment, but"
            + " PLAYCOUNT_CONFLICT_RESOLUTION=ask is set. Leave one out.",
        "--accept-first-increment --policy=lastfm | PLAYCOUNT_CONFLICT_RESOLUTION=increment |"
            + " --accept-first-increment needs --policy=increment, but --policy=lastfm is set."
            + " Leave one out.",
        "--accept-first-increment --mode=api | PLAYCOUNT_CONFLICT_RESOLUTION=increment |"
            + " --accept-first-increment works in database mode only, but this run is in API mode."
            + " Leave it out or use --mode=db.",
        "--take-back | USE_NAVIDROME_API=True | --take-back works in database mode only, but"
            + " this run is in API mode. Leave it out or use --mode=db.",
        "--while-running | USE_NAVIDROME_API=True | --while-running works in database mode only,"
            + " but this run is in API mode. Leave it out or use --mode=db.",
        "--yes | FUZZY_MATCHING_AUTO_THRESHOLD=80 | FUZZY_MATCHING_AUTO_THRESHOLD (80) is below"
            + " FUZZY_MATCHING_THRESHOLD (85): a match accepted without asking must also be a"
            + " suggestion. Raise the first or lower the second."
      })
  void isRefusedByOneSentenceAndExitCode2(String options, String setting, String sentence) {
    if (setting != null) {
      home.set(setting.replaceFirst("=.*", ""), setting.replaceFirst(".*=", ""));
    }

    CommandRun run = home.run(options.split(" "));

    assertEquals(new CommandRun(2, "", sentence + "\n"), run);
    assertEquals(List.of(), home.lastfm.requests());
    assertEquals(List.of(), home.files());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--dry-run --yes | AUTO_CONFIRM=False",
        "--dry-run --while-running | AUTO_CONFIRM=False",
        "--yes --policy=lastfm --no-playcount | SYNC_LOVED=True",
        "--yes --accept-first-increment | PLAYCOUNT_CONFLICT_RESOLUTION=increment",
        "--yes --take-back --no-loved | SYNC_LOVED=True",
        "--yes --verify --from=2020-01-01 | SYNC_LOVED=True",
        "--yes --json -q | SYNC_LOVED=True",
        "--yes --json -v | SYNC_LOVED=True",
        "--yes | FUZZY_MATCHING_THRESHOLD=98",
        "--yes | FUZZY_MATCHING_AUTO_THRESHOLD=85"
      })
  void whatGoesTogetherRuns(String options, String setting) {
    home.set(setting.replaceFirst("=.*", ""), setting.replaceFirst(".*=", ""));

    assertEquals(0, home.run(options.split(" ")).exitCode());
  }

  @Test
  void anUndoOverTheApiTakesNoOptionOfDatabaseMode() {
    home.set("USE_NAVIDROME_API", "True");

    assertEquals(
        new CommandRun(
            2,
            "",
            "--while-running works in database mode only, but this run is in API mode. Leave it"
                + " out or use --mode=db.\n"),
        home.command(new UndoCommand(), "--while-running"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tracks -n 2 -a | -n cannot be combined with -a. Leave one out.",
        "artists --all --number=2 | -n cannot be combined with -a. Leave one out.",
        "tracks -n 0 | -n must be at least 1."
      })
  void soAreOptionsOfTheShell(String command, String sentence) {
    home.run("--dry-run").ok();

    CommandRun run = home.piped(command + "\n", new CacheInfoCommand());

    assertEquals(new CommandRun(2, "", sentence + "\n"), run);
  }

  @Test
  void aRunThatComparesNothingDoesNotSayThatEverythingAgrees() {
    home.set("SYNC_PLAYCOUNT", "False").set("SYNC_LOVED", "False");

    CommandRun run = home.run("--yes");

    assertEquals(
        "Nothing to change. SYNC_PLAYCOUNT and SYNC_LOVED are both off, so nothing was compared.",
        headline(run));
    assertEquals(0, run.exitCode());
  }

  @Test
  void whatWasNotComparedIsNotSaidToAgree() {
    home.run("--yes", "--policy=lastfm").ok();

    assertEquals(
        "Nothing to change. Play counts and dates already agree with Last.fm. Stars were not"
            + " compared.",
        headline(home.run("--yes", "--no-loved")));
    for (String policy : List.of("lastfm", "increment")) {
      home.set("PLAYCOUNT_CONFLICT_RESOLUTION", policy);
      assertEquals(
          "Nothing to change. Stars already agree with Last.fm. Play counts were not compared.",
          headline(home.run("--yes", "--no-playcount")));
    }
  }

  private static String headline(CommandRun run) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith("Nothing to change"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.out() + run.error()));
  }
}
