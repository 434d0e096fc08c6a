package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import navisync.cli.CheckSetupCommand;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.TestNavidrome;
import navisync.fake.navidrome.User;
import navisync.model.LibraryTrack;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.LibraryReader;
import navisync.source.lastfm.SessionServer;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line a check; whatever is wrong is named, and the others are looked at all the same. */
class CheckSetupCommandTest {
  private static final User ANN = new User("id-ann", "ann", "a-password", true, false);

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void start() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void databaseModeWhereAllIsWell() {
    List<String> files = home.navidrome.files();

    CommandRun run = check();

    assertEquals(
        """
        ✓ Java
        ✓ JBang
        ✓ Settings in HOME/home/.env
        ✓ All settings are valid
        ✓ All setting names are known
        ✓ Folder HOME/home/cache, created when needed
        ✓ Folder HOME/home/json, created when needed
        ✓ Folder HOME/home/backups, created when needed
        ✓ Space for a backup: # MB needed, # MB free
        ✓ No cache yet: the first run creates it
        ✓ 127.0.0.1 answers
        ✓ API key is valid
        ✓ Last.fm user ann
        ✓ Last.fm history: 7 plays
        ✓ Database file: HOME/server/navidrome.db, # KB
        ✓ Server stopped: no program on this machine has the file open
        ✓ Changes not yet in the main file: none
        ✓ Database integrity: OK
        ✓ Database schema: supported, with a play history
        ✓ Navidrome user: ann
        ✓ Tracks: 3
        ✓ Missing files: 0
        """,
        shown(run));
    assertEquals(0, run.exitCode());
    assertEquals(files, home.navidrome.files(), "nothing is changed");
    assertEquals(List.of(), home.files());
  }

  @Test
  void afterARunTheCacheIsLookedAtToo() {
    home.run("--yes").ok();

    assertTrue(
        shown(check())
            .contains(
                """
                ✓ Cache HOME/home/cache/scrobbles_cache.db: schema is current
                ✓ Cache integrity: OK
                ✓ No gaps in the history up to the last fetch
                """));
  }

  @Test
  void everyFaultIsNamedAndNothingIsSkipped() throws Exception {
    home.set("LASTFM_USER", "nobody-of-that-name")
        .set("LASFM_API_SECRET", "x")
        .set("SYNC_LOVED", "perhaps")
        .set("BACKUPS_KEEP", "many")
        .set("SYNC_LOVED_TO_LASTFM", "True")
        .set("NAVIDROME_USER_ID", "zoe");
    home.navidrome.change("update media_file set missing = 1 where title = 'Tin Sky'");
    Files.writeString(home.folder().resolve("json"), "a file where a folder is needed");

    CommandRun run = check();

    assertEquals(
        """
        ✗ Settings – BACKUPS_KEEP in HOME/home/.env is invalid: "many". Write a whole number from 1 to 1000.
        ✗ Settings – SYNC_LOVED in HOME/home/.env is invalid: "perhaps". Write one of true, yes, on, 1 or false, no, off, 0.
        ✗ Setting names – LASFM_API_SECRET in HOME/home/.env is not a setting. Did you mean LASTFM_API_SECRET?
        ✗ Folder HOME/home/json – HOME/home/json is not writable. Change its permissions, or choose another with --home.
        ✗ Last.fm user – 127.0.0.1 has no user "nobody-of-that-name" (error 6): check LASTFM_USER.
        – Last.fm history skipped: fix the user first.
        ✗ Session key – SYNC_LOVED_TO_LASTFM needs one: ./jbang scripts/session_key.java --save
        ✗ Navidrome user – HOME/server/navidrome.db has no user zoe. Set NAVIDROME_USER_ID or --user to one of: ann.
        """,
        wrong(run));
    assertTrue(shown(run).contains("✓ Missing files: 1\n"));
    assertEquals(2, run.exitCode());
  }

  @Test
  void withoutAnyFileOrSetting() throws Exception {
    Files.delete(home.folder().resolve(".env"));
    home.environment.put("LASTFM_API_URL", home.lastfm.address().toString());

    assertEquals(
        """
        ✗ 1. Last.fm or ListenBrainz – set LASTFM_API_KEY and LASTFM_USER in HOME/home/.env, a copy of env.example. A key is free at https://www.last.fm/api/account/create. For ListenBrainz, set only LISTENBRAINZ_USER.
        ✗ 2. Navidrome – set NAVIDROME_URL, NAVIDROME_API_USER and NAVIDROME_API_PASSWORD there. Or set only NAVIDROME_DB_PATH, to write the database while Navidrome is stopped.
        ✗ No env file HOME/home/.env – copy env.example to this file and fill it in.
        – Last.fm skipped: fill in the settings first.
        – Navidrome skipped: fill in the settings first.
        """,
        wrong(check()));
  }

  @Test
  void aRunningServerIsANoteAndNoFailure() {
    try (TestNavidrome server = new TestNavidrome(home.time, List.of(), List.of())) {
      home.set("NAVIDROME_URL", server.address().toString());

      CommandRun run = check();

      assertTrue(
          run.out()
              .contains(
                  "✓ Navidrome is running at NAVIDROME_URL – stop Navidrome before a run that"
                      + " writes. A dry run works while it runs.\n"),
          run.out());
      assertEquals(0, run.exitCode(), run.out());
    }
  }

  @Test
  void withAnUntouchedCopyOfTheExampleTheFirstTwoLinesSayWhatToDo() throws Exception {
    Files.copy(
        Path.of("env.example"),
        home.folder().resolve(".env"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    CommandRun run = check();

    assertEquals(
        List.of(
            "✗ 1. Last.fm or ListenBrainz – set LASTFM_API_KEY and LASTFM_USER in HOME/home/.env. A"
                + " key is free at https://www.last.fm/api/account/create. For ListenBrainz, set"
                + " only LISTENBRAINZ_USER.",
            "✗ 2. Navidrome – set NAVIDROME_URL, NAVIDROME_API_USER and NAVIDROME_API_PASSWORD"
                + " there. Or set only NAVIDROME_DB_PATH, to write the database while Navidrome is"
                + " stopped."),
        run.out().lines().limit(2).toList());
    assertEquals(2, run.exitCode());
  }

  @Test
  void lastfmThatDoesNotAnswer() {
    home.lastfm.fault(LastfmFault.when(any -> true, HistoryReply.text(502, "<html>")));

    assertEquals(
        """
        ✗ LASTFM_API_URL http://127.0.0.1:#/2.0/ – sent an HTML page (HTTP 502). Try again later.
        – API key skipped: 127.0.0.1 must answer first.
        – Last.fm user skipped: 127.0.0.1 must answer first.
        – Last.fm history skipped: 127.0.0.1 must answer first.
        """,
        wrong(check()));
  }

  @Test
  void anAddressAtWhichNothingAnswersIsNamedOnceWithItsSetting() {
    home.lastfm.close();

    String said = wrong(check());

    assertTrue(
        said.startsWith(
            "✗ LASTFM_API_URL http://127.0.0.1:#/2.0/ – cannot be reached: nothing answers there."
                + " Try again later.\n"),
        said);
  }

  @Test
  void anApiKeyThatIsNotKnown() {
    home.set("LASTFM_API_KEY", "another");

    assertEquals(
        """
        ✗ API key – 127.0.0.1 rejected the API key (error 10): check LASTFM_API_KEY. A key is free at https://www.last.fm/api/account/create.
        – Last.fm user skipped: fix the API key first.
        – Last.fm history skipped: fix the API key first.
        """,
        wrong(check()));
  }

  @Test
  void aHiddenHistory() {
    home.lastfm.fault(LastfmFault.when(any -> true, LastfmError.reply(403, 17, "Login required")));

    assertEquals(
        """
        ✗ Last.fm history – 127.0.0.1 hides the plays of "ann" (error 17): turn off "Hide recent listening" at https://www.last.fm/settings/privacy and run again.
        """,
        wrong(check()));
  }

  @Test
  void theSessionKeyIsTried() {
    home.lastfm.fault(new SessionServer(1));
    home.set("LASTFM_API_SECRET", "a-secret").set("LASTFM_SESSION_KEY", SessionServer.SESSION_KEY);
    assertTrue(shown(check()).contains("✓ Session key for Ann\n"));

    home.set("LASTFM_SESSION_KEY", "old");
    assertEquals(
        "✗ Session key – 127.0.0.1 rejected the session key (error 9): get a new"
            + " LASTFM_SESSION_KEY with ./jbang scripts/session_key.java --save.\n",
        wrong(check()));

    home.set("LASTFM_API_SECRET", "another");
    assertEquals(
        "✗ Session key – 127.0.0.1 rejected the signature (error 13): correct"
            + " LASTFM_API_SECRET, shown next to your API key at"
            + " https://www.last.fm/api/accounts, and run ./jbang scripts/session_key.java"
            + " --save.\n",
        wrong(check()));
  }

  @Test
  void aNameThatARunIgnoresIsSaidInTheSameWords() {
    home.set("ALBUM_AWARE_MATCHING", "True").set("LASFM_USER", "ann");

    String warnings = home.run("--dry-run").error();
    String checks = shown(check());

    assertEquals(
        """
        ALBUM_AWARE_MATCHING in HOME/home/.env is not a setting and is ignored.
        LASFM_USER in HOME/home/.env is not a setting. Did you mean LASTFM_USER?
        """,
        warnings);
    for (String warning : warnings.split("\n")) {
      assertTrue(checks.contains("Setting names – " + warning + "\n"), checks);
    }
  }

  @Test
  void anEnvFileThatCannotBeReadLeavesTheRestUntriedAndSaysSo() throws Exception {
    Files.write(home.folder().resolve(".env"), new byte[] {'A', '=', (byte) 0xE9, '\n'});

    assertEquals(
        """
        ✗ Settings – The env file HOME/home/.env is not UTF-8 text. Save it as UTF-8.
        – Setting names skipped: fix the settings first.
        – Last.fm skipped: fix the settings first.
        – Navidrome skipped: fix the settings first.
        """,
        wrong(check()));
  }

  @Test
  void anAliasThatIsNoneIsOneFailedCheckAmongTheOthers() throws Exception {
    Files.writeString(home.folder().resolve("aliases.txt"), "Broken line\nand another\n");

    assertEquals(
        """
        ✗ Settings – Line 1 of HOME/home/aliases.txt is not an alias. Write Last.fm's artist => \
        your artist, or artist | title => your artist | your title. Also wrong: line 2.
        """,
        wrong(check()));
  }

  @Test
  void whereTheSettingsCannotBeReadNoUserIsSaidToBeMissing() throws Exception {
    home.run("--yes").ok();
    Files.write(home.folder().resolve(".env"), new byte[] {'A', '=', (byte) 0xE9, '\n'});

    String said = wrong(check());

    assertTrue(said.contains("– Gaps in the history skipped: fix the settings first.\n"), said);
  }

  @Test
  void aDatabaseThatIsNotNamed() {
    home.set("NAVIDROME_DB_PATH", "").set("USE_NAVIDROME_API", "False");

    assertEquals(
        """
        ✗ Database file – set NAVIDROME_DB_PATH to the path of Navidrome's navidrome.db.
        – Server stopped skipped: fix the database file first.
        – Changes not yet in the main file skipped: fix the database file first.
        – Database integrity skipped: fix the database file first.
        – Database schema skipped: fix the database file first.
        – Navidrome user skipped: fix the database file first.
        – Tracks skipped: fix the database file first.
        – Missing files skipped: fix the database file first.
        """,
        wrong(check()));
  }

  @Test
  void aCacheThatCannotBeRead() throws Exception {
    Path cache = home.folder().resolve("cache/scrobbles_cache.db");
    Files.createDirectories(cache.getParent());
    Files.writeString(
        cache, "no database at all, and long enough to be looked at as one".repeat(9));

    assertEquals(
        """
        ✗ Cache HOME/home/cache/scrobbles_cache.db – The cache HOME/home/cache/scrobbles_cache.db is damaged. Run navisync.java. It renames the damaged file and builds a new cache from what it can read.
        – Cache integrity skipped: fix the cache first.
        – Gaps in the history skipped: fix the cache first.
        """,
        wrong(check()));
  }

  @Test
  void aDatabaseThatIsNotThere() {
    home.set("NAVIDROME_DB_PATH", home.folder().resolve("navidrome.db").toString());

    String wrong = wrong(check());

    assertEquals(
        """
        ✗ Database file – NAVIDROME_DB_PATH names HOME/home/navidrome.db, which does not exist here. If that is the path inside a container, give the path on this machine.
        – Server stopped skipped: fix the database file first.
        – Changes not yet in the main file skipped: fix the database file first.
        – Database integrity skipped: fix the database file first.
        – Database schema skipped: fix the database file first.
        – Navidrome user skipped: fix the database file first.
        – Tracks skipped: fix the database file first.
        – Missing files skipped: fix the database file first.
        """,
        wrong);
  }

  @Test
  void apiModeWhereAllIsWell() {
    try (TestNavidrome server = api()) {
      CommandRun run = check();

      assertEquals(
          """
          ✓ Address http://127.0.0.1:#, login as ann
          ✓ Server version: VERSION
          ✓ Permissions: allowed to send plays
          ✓ Library listing: works
          ✓ Play forwarding: on, and a run turns it off before it sends plays
          ✓ Play history: 0 plays
          """,
          shown(run)
              .replaceFirst("(?s).*(?=✓ Address)", "")
              .replaceFirst("version: .*", "version: VERSION"));
      assertEquals(0, run.exitCode());
      assertEquals(List.of(), server.history());
    }
  }

  @Test
  void aServerWithoutTheNativeApi() {
    try (TestNavidrome server = api()) {
      server.lacks(Feature.NATIVE_API);

      String wrong = wrong(check());

      assertTrue(
          wrong.contains(
              "✗ Play forwarding: cannot be turned off: this uses Navidrome's native API, which"
                  + " is not available at /auth/login – let /auth and /api through at your"
                  + " proxy, or set ALLOW_SCROBBLE_FORWARDING=True if no service is linked in"
                  + " Navidrome.\n"),
          wrong);
    }
  }

  @Test
  void aServerThatMustBeSearchedWorksAsItDoesInARun() {
    try (TestNavidrome server = api()) {
      server.lacks(Feature.EMPTY_QUERY, Feature.NATIVE_API);

      String shown = shown(check());

      assertTrue(
          shown.contains(
              "✓ Library listing: not supported by this server, so a run searches for each"
                  + " song instead\n"),
          shown);
    }
  }

  @Test
  void anEmptyLibraryIsNamed() {
    try (TestNavidrome server = api(List.of())) {
      assertEquals(
          "✗ Library listing: the user sees no songs – let Navidrome scan your music, or"
              + " give the user access to a library.\n",
          wrong(check()));
      assertEquals(List.of(), server.requests("star"));
    }
  }

  @Test
  void aWrongPasswordIsNamedAndNeverShown() {
    try (TestNavidrome server = api()) {
      home.set("NAVIDROME_API_PASSWORD", "a-wrong-one");

      CommandRun run = check();

      assertEquals(
          """
          ✗ Address and login – Navidrome at http://127.0.0.1:# rejected user ann or its password. Correct NAVIDROME_API_USER or NAVIDROME_API_PASSWORD.
          – Server version skipped: fix the login first.
          – Permissions skipped: fix the login first.
          – Library listing skipped: fix the login first.
          – Play forwarding skipped: fix the login first.
          – Play history skipped: fix the login first.
          """,
          wrong(run));
      assertTrue(!run.out().contains("a-wrong-one") && !run.error().contains("a-wrong-one"));
      assertEquals(2, run.exitCode());
      assertEquals(List.of(), server.history());
    }
  }

  @Test
  void jsonIsOneObject() {
    home.set("LASTFM_USER", null);

    CommandRun run = home.command(new CheckSetupCommand(), "--json");

    JsonNode object = run.json();
    List<String> fields = new ArrayList<>();
    object.fieldNames().forEachRemaining(fields::add);
    assertEquals(List.of("checks", "error", "exitCode"), fields);
    assertEquals(
        "{\"name\":\"lastfm.user\",\"passed\":false,\"text\":\"Last.fm user\",\"wayOut\":\"set"
            + " LASTFM_USER to your Last.fm user name.\"}",
        find(object, "lastfm.user").toString());
    assertTrue(find(object, "lastfm.history").get("passed").isNull());
    assertTrue(find(object, "database.tracks").get("passed").asBoolean());
    assertEquals(2, object.get("exitCode").asInt());
    assertEquals(2, run.exitCode());
  }

  private static JsonNode find(JsonNode object, String name) {
    for (JsonNode check : object.get("checks")) {
      if (check.get("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError(name + " is not in " + object);
  }

  private TestNavidrome api() {
    return api(
        LibraryReader.read(DatabaseProbe.probe(home.navidrome.file(), null, false)).tracks());
  }

  private TestNavidrome api(List<LibraryTrack> tracks) {
    TestNavidrome server = new TestNavidrome(home.time, List.of(ANN), tracks);
    home.set("NAVIDROME_URL", server.address().toString())
        .set("NAVIDROME_API_USER", "ann")
        .set("NAVIDROME_API_PASSWORD", "a-password")
        .set("USE_NAVIDROME_API", "True");
    return server;
  }

  private CommandRun check() {
    return home.command(new CheckSetupCommand());
  }

  /** The lines that say that something is wrong, or cannot be tried. */
  private static String wrong(CommandRun run) {
    return shown(run)
        .lines()
        .filter(line -> !line.startsWith("✓"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String shown(CommandRun run) {
    return run.out()
        .replaceAll("(?m)^✓ (Java|JBang) .*", "✓ $1")
        .replaceAll("[\\d,]+ (MB|KB)", "# $1");
  }
}
