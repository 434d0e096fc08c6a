package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code --json}, standard output is one JSON object, whatever happens. */
class JsonOutputTest {
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

  @Test
  void everyFieldStandsThereInItsOrderAndOnOneLine() {
    CommandRun run = home.run("--json", "--yes");

    assertEquals(
        "{\"mode\":\"db\",\"dryRun\":false,"
            + "\"fetch\":{\"requests\":4,\"newPlays\":7,\"cachedPlays\":7,\"expectedPlays\":7,"
            + "\"undatedPlays\":0,\"unusable\":0,\"gaps\":[],\"source\":\"Last.fm\"},"
            + "\"match\":{\"lastfmTracks\":4,\"matched\":3,\"unmatched\":1,\"suggested\":0,"
            + "\"byReason\":{}},"
            + "\"plan\":{\"raised\":2,\"lowered\":0,\"starred\":1,\"unstarred\":0,\"conflicts\":1,"
            + "\"plays\":4},"
            + "\"applied\":{\"tracks\":2,\"albums\":1,\"artists\":1,\"plays\":4,\"stars\":1,"
            + "\"failed\":0,\"verified\":true,\"backup\":\"backups/navidrome-#.db\"},"
            + "\"seconds\":{\"fetch\":0,\"match\":0,\"plan\":0,\"apply\":0,\"total\":0},"
            + "\"error\":null,\"exitCode\":0}\n",
        run.jsonText().replaceFirst("(\"byReason\":\\{)[^}]*}", "$1}"));
    assertEquals(3, run.json().get("match").get("byReason").get("exact").asInt());
    assertTrue(run.error().startsWith("Last.fm: 7 new plays, 7 in the cache"), run.error());
    assertTrue(run.error().contains("Done: 2 tracks, "), run.error());
    assertEquals(0, run.exitCode());
  }

  @Test
  void aSecondRunIsVerifiedAndHasNoBackup() {
    home.run("--yes").ok();

    assertEquals(
        "{\"tracks\":0,\"albums\":0,\"artists\":0,\"plays\":0,\"stars\":0,\"failed\":0,"
            + "\"verified\":true,\"backup\":null}",
        home.run("--json", "--yes").json().get("applied").toString());
  }

  @Test
  void aDryRunSaysThatItIsOne() {
    CommandRun run = home.run("--json", "--dry-run");

    assertTrue(run.json().get("dryRun").asBoolean());
    assertEquals(2, run.json().get("plan").get("raised").asInt());
    assertEquals(
        "{\"tracks\":0,\"albums\":0,\"artists\":0,\"plays\":0,\"stars\":0,\"failed\":0,"
            + "\"verified\":false,\"backup\":null}",
        run.json().get("applied").toString());
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        failure("missing setting", home -> home.set("LASTFM_USER", null), 2),
        failure("unreadable setting", home -> home.set("BACKUPS_KEEP", "many"), 2),
        failure("API mode", home -> home.set("USE_NAVIDROME_API", "True"), 2),
        failure("no such user", home -> home.set("NAVIDROME_USER_ID", "carl"), 2),
        failure("no database", home -> home.set("NAVIDROME_DB_PATH", "gone.db"), 2),
        failure("nobody to be asked", home -> home.set("AUTO_CONFIRM", "False"), 4),
        failure(
            "suspended key",
            home ->
                home.lastfm.fault(
                    LastfmFault.when(request -> true, LastfmError.reply(403, 26, "Suspended"))),
            2),
        failure(
            "first increment",
            home ->
                home.set("PLAYCOUNT_CONFLICT_RESOLUTION", "increment").set("AUTO_CONFIRM", "True"),
            4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void aFailureIsOneSentenceThereAndOnStandardError(Consumer<SampleHome> fault, int exitCode) {
    fault.accept(home);

    CommandRun run = home.run("--json");

    String sentence = run.json().get("error").asText();
    assertTrue(sentence.length() > 20 && sentence.endsWith("."), sentence);
    assertTrue(run.error().endsWith(sentence + "\n"), run.error());
    assertEquals(exitCode, run.json().get("exitCode").asInt());
    assertEquals(exitCode, run.exitCode());
    assertEquals("db", home.run("--json", "--mode=db").json().get("mode").asText());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "USE_NAVIDROME_API=True,   '',           api",
    "USE_NAVIDROME_API=False,  '',           db",
    "USE_NAVIDROME_API=,       '',           db",
    "NAVIDROME_API_USER=ann,   '',           db",
    "USE_NAVIDROME_API=maybe,  '',           api",
    "USE_NAVIDROME_API=True,   --mode=db,    db",
    "USE_NAVIDROME_API=False,  --mode=api,   api",
    "USE_NAVIDROME_API=True,   --mode=both,  api",
    "USE_NAVIDROME_API=True,   --no-such,    api",
  })
  void theModeInForceIsToldThoughTheRunCannotBegin(String setting, String option, String mode) {
    home.set("BACKUPS_KEEP", "many");
    home.set(setting.split("=")[0], setting.replaceFirst(".*=", ""));

    CommandRun run = option.isEmpty() ? home.run("--json") : home.run("--json", option);

    assertEquals(mode, run.json().get("mode").asText());
    assertEquals(2, run.json().get("exitCode").asInt());
  }

  @Test
  void anEnvironmentVariableDecidesWhereTheEnvFileIsMissing() {
    home.environment.put("USE_NAVIDROME_API", "False");

    CommandRun run = home.run("--json", "--env-file=gone.env");

    assertEquals("db", run.json().get("mode").asText());
  }

  @Test
  void quietKeepsTheObject() {
    CommandRun run = home.run("--json", "--yes", "-q");

    assertEquals(4, run.json().get("plan").get("plays").asInt());
    assertEquals("", run.error());
  }

  @Test
  void theObjectIsNeverColoured() {
    assertEquals('{', home.onTerminal("", "--json", "--yes").out().charAt(0));
  }

  private static Arguments failure(String name, Consumer<SampleHome> fault, int exitCode) {
    return Arguments.of(Named.of(name, fault), exitCode);
  }
}
