package navisync.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.navidrome.db.TableDump;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo shows all of the main job, and touches nothing of the person's. */
class DemoTest {
  @TempDir Path folder;
  private SampleHome home;

  /** The demo's plays reach to November 2024. */
  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
    home.time.pass(Duration.ofDays(3 * 365));
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void showsRaisedCountsAConflictAnUnmatchedTrackAndStars() {
    String out = home.run("--demo").out();

    assertTrue(out.contains("\nPlan: 29 play counts raised by 274 plays, 3 stars set.\n"), out);
    assertTrue(out.contains("\n  Harrow Lane – Tin Sky (Paper Boats)           0     27\n"), out);
    assertTrue(out.contains("\n  Marlow & Reed – Hedgerow         31       12\n"), out);
    assertTrue(out.contains("\nNot in the library: 8 tracks, 75 plays\n"), out);
    assertTrue(out.contains("\n  Saltmarsh Radio – Shipping News "), out);
    assertTrue(
        out.contains(
            """
            Stars set
              Harrow Lane – Tin Sky (Paper Boats)
              Petra Lund – Nordlys (Vårlys)
              灯台組 – 夜の港
            """),
        out);
    assertTrue(out.contains("\n2 plays without a date\n"), out);
    assertTrue(
        out.contains(
            "\n"
                + "Done: 29 tracks, 13 albums and 11 artists updated and verified, 274 plays added,"
                + " 3 stars set.\n"),
        out);
  }

  @Test
  void runsOnceMoreToShowThatNothingChanges() {
    String out = home.run("--demo").out();

    String second = out.substring(out.indexOf("The same again"));
    assertTrue(
        second.startsWith(
            "The same again, to show that a second run changes nothing:\n\n"
                + "Last.fm: 0 new plays, 370 in the cache ("),
        second);
    assertTrue(second.contains("\nDone: 0 changes, nothing was written to Navidrome.\n"), second);
  }

  @Test
  void saysWhereTheFilesAreAndTheyAreThere() throws Exception {
    CommandRun run = home.run("--demo");

    Path made = made(run);
    assertTrue(Files.exists(made.resolve("navidrome.db")));
    assertTrue(Files.exists(made.resolve("cache/scrobbles_cache.db")));
    assertTrue(Files.exists(made.resolve("json/missing_scrobbles.json")));
    try (var backups = Files.list(made.resolve("backups"))) {
      assertEquals(1, backups.count());
    }
    assertEquals(
        List.of("27"),
        TableDump.rows(
            made.resolve("navidrome.db"),
            "select play_count from annotation join media_file on media_file.id = item_id where"
                + " title = 'Tin Sky' and album = 'Paper Boats'"));
  }

  @Test
  void touchesNothingOfThePersonsAndNeedsNoSettings() throws Exception {
    Map<String, List<String>> tables = home.navidrome.tables();
    Files.delete(home.folder().resolve(".env"));

    CommandRun run = home.run("--demo");

    assertEquals(0, run.exitCode());
    assertEquals("", run.error());
    assertEquals(List.of(), home.files());
    assertEquals(List.of(), home.lastfm.requests());
    assertEquals(tables, home.navidrome.tables());
  }

  @Test
  void asksNothingEvenAtATerminal() {
    assertEquals(-1, home.answering("", "--demo").out().indexOf("[y/N]"));
  }

  @Test
  void jsonIsTheFirstRunsWithTheSecondInIt() {
    JsonNode json = home.run("--demo", "--json").json();

    assertEquals(
        "{\"raised\":29,\"lowered\":0,\"starred\":3,\"unstarred\":0,\"conflicts\":1,\"plays\":274}",
        json.get("plan").toString());
    assertEquals(274, json.get("applied").get("plays").asInt());
    JsonNode second = json.get("secondRun");
    assertEquals(
        "{\"raised\":0,\"lowered\":0,\"starred\":0,\"unstarred\":0,\"conflicts\":1,\"plays\":0}",
        second.get("plan").toString());
    assertEquals(0, second.get("fetch").get("newPlays").asInt());
    assertTrue(second.get("applied").get("verified").asBoolean());
    assertEquals(0, json.get("exitCode").asInt());
  }

  @Test
  void modeApiShowsTheSameOnANavidromeWithinTheProcess() {
    JsonNode json = home.run("--demo", "--mode=api", "--json").json();

    assertEquals("api", json.get("mode").asText());
    assertEquals(
        "{\"raised\":27,\"lowered\":0,\"starred\":3,\"unstarred\":0,\"conflicts\":1,\"plays\":272}",
        json.get("plan").toString());
    assertEquals(272, json.get("applied").get("plays").asInt());
    assertTrue(json.get("applied").get("verified").asBoolean());
    assertEquals(0, json.get("secondRun").get("plan").get("plays").asInt());
    assertEquals(0, json.get("exitCode").asInt());
  }

  @Test
  void theSummaryIsTheFirstRuns() {
    assertEquals(
        "Done: 27 tracks updated, 272 plays added, 3 stars set, verified. Left alone: 1 conflict."
            + " Unmatched: 10 tracks.\n",
        home.run("--demo", "--mode=api", "-q", "--summary").ok().out());
  }

  @Test
  void keepsTheReportsOfTheFirstRunAndPutsThoseOfTheSecondBesideThem() throws Exception {
    CommandRun run = home.run("--demo");

    Path json = made(run).resolve("json");
    assertTrue(
        Files.readString(json.resolve("report.html"))
            .contains("<h1>29 play counts raised by 274 plays, 3 stars set.</h1>"));
    assertTrue(
        Files.readString(json.resolve("second-run/report.html"))
            .contains("<h1>Nothing to change. The differences below were left as they are.</h1>"));
    String first = run.out().substring(0, run.out().indexOf("The same again"));
    assertTrue(
        first.contains("\nOpen " + json.resolve("report.html") + " in a browser.\n"), run.out());
  }

  @Test
  void theReportSaysWhoWhereAndHowAndLinksToTheServer() throws Exception {
    String database = report(home.run("--demo", "--policy=higher"));
    assertTrue(database.contains("<dt>Plays from</dt><dd>Last.fm (demo-listener)</dd>"), database);
    assertTrue(database.contains("<dt>Navidrome user</dt><dd>demo</dd>"), database);
    assertTrue(database.contains("<dt>Policy</dt><dd>higher</dd>"), database);
    assertFalse(database.contains("\"navidrome\":\"http"), database);

    String api = report(home.run("--demo", "--mode=api"));
    assertTrue(api.contains("<dt>Policy</dt><dd>counts only go up</dd>"), api);
    assertTrue(api.contains("<dt>Server</dt><dd>http://127.0.0.1:"), api);
    assertTrue(api.contains("\"navidrome\":\"http://127.0.0.1:"), api);
  }

  private static String report(CommandRun run) throws IOException {
    return Files.readString(made(run).resolve("json/report.html"));
  }

  @ParameterizedTest
  @CsvSource({
    "ask, 29, 0, 1, 31",
    "navidrome, 29, 0, 1, 31",
    "higher, 29, 0, 1, 31",
    "lastfm, 29, 1, 0, 12",
    "increment, 30, 0, 0, 43"
  })
  void takesAPolicy(String policy, int raised, int lowered, int conflicts, String hedgerow)
      throws Exception {
    CommandRun run = home.run("--demo", "--policy=" + policy, "--json");

    JsonNode plan = run.json().get("plan");
    assertEquals(
        List.of(raised, lowered, conflicts),
        Stream.of("raised", "lowered", "conflicts").map(name -> plan.get(name).asInt()).toList());
    assertEquals(0, run.json().get("secondRun").get("plan").get("plays").asInt());
    assertEquals(0, run.exitCode(), run.error());
    assertEquals(
        List.of(hedgerow),
        TableDump.rows(
            made(run.error()).resolve("navidrome.db"),
            "select play_count from annotation join media_file on media_file.id = item_id where"
                + " title = 'Hedgerow'"));
  }

  @Test
  void refusesAPolicyInApiModeWhichHasNone() {
    CommandRun run = home.run("--demo", "--mode=api", "--policy=lastfm", "--json");

    assertTrue(run.error().contains("--policy has no effect in API mode"), run.error());
    assertEquals("api", run.json().get("mode").asText());
    assertEquals(2, run.exitCode());
  }

  private static Path made(CommandRun run) {
    return made(run.out());
  }

  private static Path made(String messages) {
    String last = "The files of the demo are in ";
    return Path.of(
        messages
            .substring(messages.indexOf(last) + last.length())
            .replaceAll("; delete it.*\\s*$", ""));
  }
}
