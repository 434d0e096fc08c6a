package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import navisync.cli.CacheInfoCommand;
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
    home.run("--dry-run").ok();

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

  private void log(String name, String... rows) throws IOException {
    Files.writeString(
        home.folder().resolve(name),
        "#AUDIOSCROBBLER/1.1\n#TZ/UTC\n" + String.join("\n", rows).replace(' ', '\t') + "\n");
  }

  @Test
  void timesOfAClockThatWasResetAreNamedWithWhatToDo() throws IOException {
    log("player.log", "Mirrow Kites Reed 1 200 L 1607000000", "Mirrow Kites Reed 1 200 L 86400");

    CommandRun run = take("player.log");

    assertEquals(3, run.exitCode());
    assertEquals(
        "player.log, line 4: a time before 2002, from a clock that was reset; add --undated, or"
            + " --shift=DATE with the day of the first such play.\n",
        run.error());
  }

  @Test
  void onRequestTheyCountWithoutADateOnceHoweverOftenTheyAreImported() throws IOException {
    home.navidrome.track("Mirrow", "Reed", "Kites");
    log("player.log", "Mirrow Kites Reed 1 200 L 86400", "Mirrow Kites Reed 1 200 L 0");
    log(
        "later.log",
        "Mirrow Kites Reed 1 200 L 86400",
        "Mirrow Kites Reed 1 200 L 0",
        "Mirrow Kites Reed 1 200 L 0",
        "Mirrow Kites Reed 1 200 L 90000");

    CommandRun first = take("--undated", "player.log").ok();
    take("--undated", "player.log").ok();
    CommandRun later = take("--undated", "later.log").ok();
    home.run("--yes").ok();
    home.run("--yes").ok();

    assertEquals(
        """
        player.log (scrobbler log): 2 plays, 2 new; 2 without a date.
        Imported 2 plays. The next run counts them.
        """,
        first.out());
    assertEquals(
        """
        later.log (scrobbler log): 4 plays, 2 new; 4 without a date.
        Imported 2 plays. The next run counts them.
        """,
        later.out());
    assertEquals("4|null", reed());
    take("--remove=2").ok();
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("2|null", reed());
  }

  @Test
  void orTheyAreShiftedSoThatTheFirstWasAtAGivenTime() throws IOException {
    home.navidrome.track("Mirrow", "Reed", "Kites");
    log(
        "player.log",
        "Mirrow Kites Reed 1 200 L 86400",
        "Mirrow Kites Reed 1 200 L 90000",
        "Mirrow Kites Reed 1 200 L 500");

    CommandRun run = take("--shift=1240000000", "player.log");
    home.run("--yes").ok();

    assertEquals(3, run.exitCode());
    assertEquals(
        "player.log, line 5: the clock was reset once more before this play; import it with"
            + " --undated.\n",
        run.error());
    assertEquals("2|2009-04-17 21:26:40+00:00", reed());
  }

  @Test
  void aPlayWithoutADateIsKnownAgainInALogWhoseOtherTimesAreNotWholeMinutes() throws IOException {
    home.navidrome.track("Mirrow", "Reed", "Kites");
    String[] rows = {"Mirrow Kites Reed 1 200 L 1607000040", "Mirrow Kites Reed 1 200 L 86400"};
    log("player.log", rows);
    log("later.log", rows[0], rows[1], "Mirrow Kites Reed 1 200 L 1608000001");

    take("--undated", "player.log").ok();
    CommandRun later = take("--undated", "later.log").ok();
    home.run("--yes").ok();

    assertEquals("later.log (scrobbler log): 3 plays, 1 new; 1 without a date.", firstLine(later));
    assertEquals("3|2020-12-15 02:40:01+00:00", reed());
  }

  private String reed() {
    return home.navidrome
        .rows(
            "select play_count || '|' || ifnull(play_date, 'null') from annotation where item_id ="
                + " 'reed@kites'")
        .get(0);
  }

  @Test
  void toTakeTheSameAgainAddsNothing() {
    take("plays.csv").ok();

    assertEquals(
        """
        plays.csv (table): 3 plays, 0 new.
        Nothing new: every play is in the cache already.
        """,
        take("plays.csv").out());
  }

  @Test
  void beforeTheFirstFetchItComesToTheSame() {
    take("plays.csv").ok();

    home.run("--yes").ok();

    assertEquals("ash-ferry@kites|4", home.navidrome.tracks().get(0).substring(0, 17));
    assertEquals("plays.csv (table): 3 plays, 0 new.", firstLine(take("plays.csv")));
  }

  @Test
  void inEitherOrderTheToleranceOfTheSettingsDecides() {
    home.set("PLAY_TIME_TOLERANCE_SECONDS", "100");
    take("plays.csv").ok();

    home.run("--yes").ok();

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
        plays.csv (table): 3 plays, 2 new.
        other.json (JSON): 1 play, 1 new.
        Dry run: nothing was imported.
        """,
        take("--dry-run", "plays.csv", "other.json").out());
  }

  @Test
  void onePlayByTheMinuteIsTheSameAsTheOneThatAnotherTableHasToTheSecond() throws IOException {
    Files.writeString(
        home.folder().resolve("minute.csv"), "Mirrow,Kites,Ash Ferry,21 Nov 2020 23:06\n");

    assertEquals(
        """
        plays.csv (table): 3 plays, 3 new.
        minute.csv (table): 1 play, 0 new.
        Dry run: nothing was imported.
        """,
        take("--dry-run", "plays.csv", "minute.csv").out());
  }

  @Test
  void aDryRunTakesNothing() {
    take("--dry-run", "plays.csv").ok();

    assertEquals("plays.csv (table): 3 plays, 3 new.", firstLine(take("plays.csv")));
  }

  @Test
  void verifyingAgainstLastfmsTotalsLeavesImportsAlone() {
    take("plays.csv").ok();
    home.run("--dry-run").ok();

    home.run("--yes", "--verify").ok();

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
        empty.json has no plays. --help lists the formats.
        No file with plays was found, so nothing was imported.
        """,
        run.error());
    assertEquals(2, run.exitCode());
  }

  @Test
  void importsAreListedAndRemovedAndTheNextRunCountsWithoutThem() {
    take("plays.csv").ok();
    home.run("--yes").ok();
    assertEquals("ash-ferry@kites|4", home.navidrome.tracks().get(0).substring(0, 17));

    assertEquals(
        List.of("0 ann at 127.0.0.1:# 7 7", "1 plays.csv 3 2"),
        stream(take("--list", "--json").json().get("imports"))
            .map(
                each ->
                    String.join(
                        " ",
                        each.get("number").asText(),
                        each.get("file").asText(),
                        each.get("plays").asText(),
                        each.get("counting").asText()))
            .toList());
    assertEquals(
        "Removed import 1 (plays.csv). The next run counts without its plays.\n",
        take("--remove", "1").out());

    assertEquals(1, take("--list", "--json").json().get("imports").size());
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("ash-ferry@kites|2", home.navidrome.tracks().get(0).substring(0, 17));
    CommandRun again = take("--remove", "1");
    assertEquals("No import 1. List them with import_history.java --list.\n", again.error());
    assertEquals(2, again.exitCode());
  }

  @Test
  void onePlayUnderTwoSpellingsOfOneLibraryTrackCountsOnce() throws IOException {
    Files.writeString(
        home.folder().resolve("spotify.json"),
        """
        [{"ts": "2020-11-10T09:23:20Z", "ms_played": 200000,
          "master_metadata_track_name": "Ash Ferry - 2011 Remaster",
          "master_metadata_album_artist_name": "Mirrow",
          "master_metadata_album_album_name": "Kites"}]
        """);

    take("spotify.json").ok();
    home.run("--yes").ok();

    assertEquals("ash-ferry@kites|2", home.navidrome.tracks().get(0).substring(0, 17));
  }

  @Test
  void asJsonOneObjectSaysWhatCameOfEachFile() throws IOException {
    Files.writeString(home.folder().resolve("plays.csv"), PLAYS + "Mirrow,Kites,Ash Ferry,soon\n");

    assertEquals(
        "{\"dryRun\":true,\"imported\":3,\"files\":[{\"name\":\"plays.csv\",\"format\":\"table\","
            + "\"plays\":3,\"newPlays\":3,\"undated\":0,\"tooShort\":0,\"notMusic\":0,\"unreadable\":[{\"line\":5,\"why\":\"no"
            + " readable time\"}]}],\"bad\":[\"File not found:"
            + " HOME/home/none.csv.\"],\"passedOver\":[]}\n",
        take("--json", "--dry-run", "plays.csv", "none.csv").out());
    assertEquals(
        "{\"error\":\"Name export files, or use --list or --remove N. See --help.\","
            + "\"exitCode\":2}\n",
        take("--json").out());
  }

  @Test
  void otherFilesOfAFolderArePassedOver() throws IOException {
    Path data = Files.createDirectories(home.folder().resolve("data"));
    Files.writeString(data.resolve("plays.csv"), PLAYS);
    Files.writeString(data.resolve("read me.txt"), "Dear Ann");

    CommandRun run = take("data");

    assertEquals(
        """
        data/plays.csv (table): 3 plays, 3 new.
        1 other file without plays (-v names them).
        Imported 3 plays. The next run counts them.
        """,
        run.out());
    assertEquals(0, run.exitCode());
  }

  @Test
  void theShellLooksAtTheImportsAsTheLastRunLeftThem() {
    take("plays.csv");
    home.run("--yes").ok();
    home.set("PLAY_TIME_TOLERANCE_SECONDS", "100");

    CommandRun shell = home.piped("conflicts\nunmatched\n", new CacheInfoCommand());

    assertEquals("", shell.error());
    assertEquals(0, shell.exitCode());
    home.run("--yes").ok();
    assertEquals("ash-ferry@kites|5", home.navidrome.tracks().get(0).substring(0, 17));
  }

  @Test
  void noKeyOfLastfmIsNeeded() {
    home.set("LASTFM_API_KEY", "");

    assertEquals(0, take("plays.csv").exitCode());
  }

  @Test
  void withoutAUserNoFileIsRead() {
    home.set("LASTFM_USER", null);

    CommandRun run = take("none.csv");

    assertEquals(
        "LASTFM_USER is not set. Write your Last.fm user name there, or set LISTENBRAINZ_USER.\n",
        run.error());
    assertEquals(2, run.exitCode());
  }

  private CommandRun take(String... arguments) {
    return home.command(new ImportHistoryCommand(), arguments);
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String firstLine(CommandRun run) {
    return run.out().lines().findFirst().orElse("");
  }
}
