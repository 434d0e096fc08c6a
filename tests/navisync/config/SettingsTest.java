package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Secret;
import navisync.match.AlbumMode;
import navisync.match.DuplicateResolution;
import navisync.match.FuzzySettings;
import navisync.match.MatchSettings;
import navisync.model.Mode;
import navisync.navidrome.ApiOptions;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.ServerAddress;
import navisync.plan.ConflictPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path FOLDER = Path.of("/home/ann").toAbsolutePath();
  private static final Home HOME =
      new Home(FOLDER, FOLDER.resolve(".env"), true, Path.of("/home/ann"));
  private static final Path ENV_FILE = HOME.envFile();

  @Test
  void nothingSetGivesTheDefaults() {
    assertEquals(
        new Settings(
            HOME,
            Mode.API,
            new LastfmSettings(
                "https://ws.audioscrobbler.com/2.0/",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()),
            new ListenBrainzSettings(
                "https://api.listenbrainz.org", Optional.empty(), Optional.empty()),
            new NavidromeApiSettings(
                Optional.empty(), Optional.empty(), Optional.empty(), ApiOptions.DEFAULT),
            new DatabaseSettings(Optional.empty(), Optional.empty(), ConflictPolicy.ASK, 10),
            MatchSettings.DEFAULT,
            new SyncSettings(true, true, false, false, 300),
            List.of(),
            List.of()),
        read(Map.of()));
  }

  @Test
  void everySettingIsRead() {
    Map<String, String> file =
        new HashMap<>(
            Map.of(
                "LASTFM_API_KEY", "k",
                "LASTFM_USER", "Ann",
                "LASTFM_API_SECRET", "s",
                "LASTFM_SESSION_KEY", "sk",
                "LASTFM_API_URL", "http://127.0.0.1:9/2.0/",
                "LASTFM_ARTIST_MAPPING", "{\"Mirrow\": \"The Mirrow\"}",
                "USE_NAVIDROME_API", "False",
                "NAVIDROME_URL", "box:4533/music",
                "NAVIDROME_API_USER", "ann",
                "NAVIDROME_API_PASSWORD", " 007 "));
    file.putAll(
        Map.of(
            "NAVIDROME_API_VERSION", "1.15",
            "NAVIDROME_CLIENT_ID", "Mine",
            "API_RATE_LIMIT_MS", "20",
            "ALLOW_SCROBBLE_FORWARDING", "True",
            "ALLOW_PLAINTEXT_PASSWORD", "True",
            "NAVIDROME_CA_FILE", "ca.pem",
            "NAVIDROME_DB_PATH", "data/navidrome.db",
            "NAVIDROME_USER_ID", "bob",
            "PLAYCOUNT_CONFLICT_RESOLUTION", "higher",
            "BACKUPS_KEEP", "3"));
    file.putAll(
        Map.of(
            "SCROBBLED_FIRSTARTISTONLY", "False",
            "FIRST_ARTIST_WHITELIST", "[\"Birch & Reed\", \"QR/ST\"]",
            "ENABLE_FUZZY_MATCHING", "False",
            "FUZZY_MATCHING_THRESHOLD", "80",
            "FUZZY_MATCHING_AUTO_THRESHOLD", "100",
            "ALBUM_MATCHING_MODE", "album_agnostic",
            "DUPLICATE_RESOLUTION", "skip"));
    file.putAll(
        Map.of(
            "SYNC_PLAYCOUNT", "False",
            "SYNC_LOVED", "False",
            "SYNC_LOVED_TO_LASTFM", "True",
            "LISTENBRAINZ_URL", "http://127.0.0.1:9/apis/listenbrainz/1/",
            "LISTENBRAINZ_USER", "Ann",
            "LISTENBRAINZ_TOKEN", "t",
            "AUTO_CONFIRM", "True",
            "PLAY_TIME_TOLERANCE_SECONDS", "60"));
    assertEquals(
        new Settings(
            HOME,
            Mode.DATABASE,
            new LastfmSettings(
                "http://127.0.0.1:9/2.0/",
                Optional.of(new Secret("k")),
                Optional.of("Ann"),
                Optional.of(new Secret("s")),
                Optional.of(new Secret("sk")),
                Map.of("Mirrow", "The Mirrow")),
            new ListenBrainzSettings(
                "http://127.0.0.1:9/apis/listenbrainz",
                Optional.of("Ann"),
                Optional.of(new Secret("t"))),
            new NavidromeApiSettings(
                Optional.of(ServerAddress.of("http://box:4533/music")),
                Optional.of("ann"),
                Optional.of(new Secret(" 007 ")),
                new ApiOptions(
                    "1.15",
                    "Mine",
                    Duration.ofMillis(20),
                    Set.of(Allowed.FORWARDING, Allowed.PLAINTEXT_PASSWORD),
                    Optional.of(FOLDER.resolve("ca.pem")))),
            new DatabaseSettings(
                Optional.of(FOLDER.resolve("data/navidrome.db")),
                Optional.of("bob"),
                ConflictPolicy.HIGHER,
                3),
            new MatchSettings(
                false,
                List.of("Birch & Reed", "QR/ST"),
                List.of(),
                AlbumMode.ALBUM_AGNOSTIC,
                DuplicateResolution.SKIP,
                new FuzzySettings(false, 80, 100)),
            new SyncSettings(false, false, true, true, 60),
            List.of(),
            List.of()),
        read(file));
  }

  @Test
  void readsTheEnvFileOfHome(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(".env"), "LASTFM_USER=Ann # me\n");
    Home home = Home.of(Optional.empty(), Optional.empty(), folder, Map.of());
    assertEquals(Optional.of("Ann"), Settings.read(home, Map.of(), Map.of()).lastfm().user());
  }

  @Test
  void withoutAnEnvFileTheEnvironmentIsEnough(@TempDir Path folder) {
    Home home = Home.of(Optional.empty(), Optional.empty(), folder, Map.of());
    assertEquals(
        Optional.of("Ann"),
        Settings.read(home, Map.of("LASTFM_USER", "Ann"), Map.of()).lastfm().user());
  }

  @Test
  void theEnvironmentWinsOverTheFileAndAnOptionOverBoth() {
    Map<String, String> file = Map.of("LASTFM_USER", "file", "BACKUPS_KEEP", "1");
    Map<String, String> environment = Map.of("LASTFM_USER", "outside", "BACKUPS_KEEP", "2");
    Settings settings =
        Settings.of(HOME, file, environment, Map.of("LASTFM_USER", "option"), List.of());
    assertEquals(Optional.of("option"), settings.lastfm().user());
    assertEquals(2, settings.database().backupsKept());
  }

  @Test
  void anEmptyValueIsNotSetAlsoInTheEnvironment() {
    Settings settings =
        Settings.of(
            HOME,
            Map.of("LASTFM_USER", "file", "SYNC_LOVED", "", "BACKUPS_KEEP", " "),
            Map.of("LASTFM_USER", ""),
            Map.of(),
            List.of());
    assertEquals(Optional.empty(), settings.lastfm().user());
    assertEquals(true, settings.sync().loved());
    assertEquals(10, settings.database().backupsKept());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "yes", "Yes", "on", "ON", "1", " true "})
  void yesInEveryForm(String text) {
    assertEquals(true, read(Map.of("AUTO_CONFIRM", text)).sync().autoConfirm());
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "FALSE", "no", "No", "off", "OFF", "0", " false "})
  void noInEveryForm(String text) {
    assertEquals(false, read(Map.of("SYNC_LOVED", text)).sync().loved());
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # USE_NAVIDROME_API | NAVIDROME_DB_PATH | API user | mode | notice
          -     | -      | -   | API      | false
          -     | my.db  | -   | DATABASE | true
          -     | my.db  | ann | API      | false
          -     | -      | ann | API      | false
          True  | my.db  | -   | API      | false
          False | -      | ann | DATABASE | false
          ''    | my.db  | ''  | DATABASE | true
          """)
  void theModeIsAsSetElseConcludedAndSaid(
      String useApi, String path, String user, Mode mode, boolean said) {
    Map<String, String> file = new HashMap<>();
    file.put("USE_NAVIDROME_API", useApi);
    file.put("NAVIDROME_DB_PATH", path);
    file.put("NAVIDROME_USER", user);
    file.values().removeIf(Objects::isNull);
    Settings settings = read(file);
    assertEquals(mode, settings.mode());
    assertEquals(said ? List.of(ModeSetting.CONCLUDED) : List.of(), settings.notices());
  }

  @Test
  void otherNamesOfTheApiUserAreAcceptedAndTheMainOnesWin() {
    Map<String, String> other = Map.of("NAVIDROME_USER", "ann", "NAVIDROME_PASSWORD", "a");
    Map<String, String> both =
        Map.of(
            "NAVIDROME_USER", "ann",
            "NAVIDROME_PASSWORD", "a",
            "NAVIDROME_API_USER", "bob",
            "NAVIDROME_API_PASSWORD", "b");
    assertEquals(Optional.of("ann"), read(other).api().user());
    assertEquals(Optional.of(new Secret("a")), read(other).api().password());
    assertEquals(Optional.of("bob"), read(both).api().user());
    assertEquals(Optional.of(new Secret("b")), read(both).api().password());
  }

  @Test
  void pathsAreRelativeToHomeAndTildeIsThePersonsOwnFolder() {
    Path own = Path.of("/home/ann");
    assertEquals(FOLDER.resolve("my.db"), databaseAt("my.db"));
    assertEquals(FOLDER.resolveSibling("my.db"), databaseAt("../my.db"));
    assertEquals(own.resolve("my.db"), databaseAt("~/my.db"));
    assertEquals(FOLDER.resolve("a.db"), databaseAt(FOLDER.resolve("a.db").toString()));
    assertEquals("C:\\new\\table.db", databaseAt("C:\\new\\table.db").getFileName().toString());
  }

  @Test
  void choicesAreReadInAnyCase() {
    assertEquals(
        ConflictPolicy.LASTFM,
        read(Map.of("PLAYCOUNT_CONFLICT_RESOLUTION", " LastFM ")).database().policy());
    assertEquals(
        AlbumMode.PROMPT, read(Map.of("ALBUM_MATCHING_MODE", "PROMPT")).matching().albums());
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AUTO_CONFIRM | maybe | Write one of true, yes, on, 1 or false, no, off, 0
          USE_NAVIDROME_API | 2 | Write one of true, yes, on, 1 or false, no, off, 0
          BACKUPS_KEEP | 0 | Write a whole number from 1 to 1000
          BACKUPS_KEEP | ten | Write a whole number from 1 to 1000
          API_RATE_LIMIT_MS | -1 | Write a whole number from 0 to 60000
          API_RATE_LIMIT_MS | 99999999999 | Write a whole number from 0 to 60000
          FUZZY_MATCHING_THRESHOLD | 101 | Write a whole number from 0 to 100
          FUZZY_MATCHING_AUTO_THRESHOLD | 95.5 | Write a whole number from 0 to 100
          PLAY_TIME_TOLERANCE_SECONDS | 5m | Write a whole number from 0 to 86400
          PLAYCOUNT_CONFLICT_RESOLUTION | max | Write one of POLICIES
          ALBUM_MATCHING_MODE | aware | Write one of album_aware, album_agnostic, prompt
          DUPLICATE_RESOLUTION | none | Write one of ask, all, first, skip
          LASTFM_API_URL | ws.example | Write an address that starts with https:// or http://
          NAVIDROME_URL | ftp://box | Write an address such as http://127.0.0.1:4533
          NAVIDROME_URL | http:// | Write an address such as http://127.0.0.1:4533
          NAVIDROME_API_VERSION | new | Write a version such as 1.16.1
          """)
  void whatCannotBeReadIsRefusedByName(String name, String text, String allowed) {
    String policies =
        Arrays.stream(ConflictPolicy.values())
            .map(ConflictPolicy::text)
            .collect(Collectors.joining(", "));
    assertRefused(name, text, allowed.replace("POLICIES", policies));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Birch",
        "{\"a\": \"b\"}",
        "[\"Take",
        "[\"a\"] b",
        "['a']",
        "[\"a\",]",
        "[1]",
        "[1.5]",
        "[true]",
        "[[]]",
        "[null]",
        "[\" \"]",
        "null"
      })
  void aListOfNamesThatIsNoneIsRefused(String text) {
    assertRefused(
        "FIRST_ARTIST_WHITELIST",
        text,
        "Write a JSON list of names, such as [\"Birch & Reed\", \"QR/ST\"], and single quotes"
            + " around it if it holds \" #\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mirrow=The Mirrow",
        "[\"a\"]",
        "{\"a\": 1}",
        "{\"a\": null}",
        "{\"a\": \" \"}",
        "{\" \": \"a\"}",
        "{\"a\": \"b\", \"a\": \"c\"}",
        "{\"a\": \"b\"} x",
        "{\"a\""
      })
  void aMappingOfNamesThatIsNoneIsRefused(String text) {
    assertRefused(
        "LASTFM_ARTIST_MAPPING",
        text,
        "Write a JSON object of names, such as {\"Mirrow\": \"The Mirrow\"}, and single quotes"
            + " around it if it holds \" #\"");
  }

  @Test
  void aPathWithEscapesTakenForOtherCharactersIsRefused() {
    Failure failure =
        assertThrows(Failure.class, () -> read(Map.of("NAVIDROME_DB_PATH", "C:\new.db")));
    assertEquals(
        ("NAVIDROME_DB_PATH in %s is invalid: \"C:?ew.db\". Write it without double quotes,"
                + " in which \\n, \\t and the like are special.")
            .formatted(ENV_FILE),
        failure.getMessage());
  }

  @Test
  void theFailureSaysWhereTheSettingStands() {
    Map<String, String> wrong = Map.of("AUTO_CONFIRM", "maybe");
    Failure outside =
        assertThrows(Failure.class, () -> Settings.of(HOME, Map.of(), wrong, Map.of(), List.of()));
    Failure option =
        assertThrows(Failure.class, () -> Settings.of(HOME, Map.of(), Map.of(), wrong, List.of()));
    assertEquals(
        "AUTO_CONFIRM in the environment is invalid: \"maybe\". Write one of true, yes, on, 1"
            + " or false, no, off, 0.",
        outside.getMessage());
    assertEquals(
        "AUTO_CONFIRM on the command line is invalid: \"maybe\". Write one of true, yes, on, 1"
            + " or false, no, off, 0.",
        option.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:4533",
        "HTTPS://box/music/",
        "box",
        "box:4533",
        "box/rest",
        "[::1]:4533",
        "https://ann:word@box"
      })
  void anAddressOfNavidromeIsReadAsPeopleWriteIt(String address) {
    assertEquals(
        Optional.of(ServerAddress.of(address)),
        read(Map.of("NAVIDROME_URL", address)).api().address());
  }

  @Test
  void secretsNeverShow() {
    Settings settings =
        read(
            Map.of(
                "LASTFM_API_KEY", "hidden",
                "LASTFM_API_SECRET", "hidden",
                "LASTFM_SESSION_KEY", "hidden",
                "NAVIDROME_URL", "https://porter:hidden@box",
                "NAVIDROME_API_PASSWORD", "hidden"));
    assertEquals(false, settings.toString().contains("hidden"), settings.toString());
    Failure failure =
        assertThrows(Failure.class, () -> read(Map.of("NAVIDROME_URL", "ftp://ann:hidden@box")));
    assertEquals(
        ("NAVIDROME_URL in %s is invalid: \"ftp://***@box\". Write an address such as"
                + " http://127.0.0.1:4533.")
            .formatted(ENV_FILE),
        failure.getMessage());
  }

  @Test
  void theLastfmAccountIsAskedFor() {
    assertEquals(
        new Settings.LastfmAccount("Ann", new Secret("k")),
        read(Map.of("LASTFM_API_KEY", "k", "LASTFM_USER", "Ann")).requireLastfm());
    assertNotSet(
        "LASTFM_API_KEY is not set in %s. Get a key at https://www.last.fm/api/account/create and"
            + " write it there.",
        () -> read(Map.of("LASTFM_USER", "Ann")).requireLastfm());
    assertNotSet(
        "LASTFM_USER is not set in %s. Write your Last.fm user name there.",
        () -> read(Map.of("LASTFM_API_KEY", "k")).requireLastfm());
  }

  @Test
  void theDatabaseIsAskedFor() {
    assertEquals(
        FOLDER.resolve("my.db"), read(Map.of("NAVIDROME_DB_PATH", "my.db")).requireDatabase());
    assertNotSet(
        "NAVIDROME_DB_PATH is not set in %s. Write the path of Navidrome's navidrome.db there.",
        () -> read(Map.of()).requireDatabase());
  }

  @Test
  void withoutAnEnvFileTheWayOutBeginsWithTheExample() {
    Home bare = new Home(FOLDER, ENV_FILE, false, FOLDER);
    assertNotSet(
        "LASTFM_USER is not set in %s. Copy env.example to this file, or name another with"
            + " --env-file. Write your Last.fm user name there.",
        () ->
            Settings.of(bare, Map.of(), Map.of("LASTFM_API_KEY", "k"), Map.of(), List.of())
                .requireLastfm());
  }

  @Test
  void namesThatAreNotKnownAreSaidOfTheFileOnly() {
    Settings settings =
        Settings.of(
            HOME,
            Map.of("LASTFM_USR", "Ann"),
            Map.of("LASTFM_KEY", "k"),
            Map.of("X", "y"),
            List.of());
    assertEquals(
        List.of("LASTFM_USR in " + ENV_FILE + " is not a setting. Did you mean LASTFM_USER?"),
        settings.warnings());
  }

  private static void assertRefused(String name, String text, String allowed) {
    Failure failure = assertThrows(Failure.class, () -> read(Map.of(name, text)));
    assertEquals(
        name + " in " + ENV_FILE + " is invalid: \"" + text + "\". " + allowed + ".",
        failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
  }

  private static void assertNotSet(String message, Runnable asking) {
    Failure failure = assertThrows(Failure.class, asking::run);
    assertEquals(message.formatted(ENV_FILE), failure.getMessage());
    assertEquals(ExitCode.USAGE, failure.exitCode());
    assertEquals(message.split(" ")[0], failure.setting().orElseThrow());
  }

  private static Path databaseAt(String text) {
    return read(Map.of("NAVIDROME_DB_PATH", text)).requireDatabase();
  }

  private static Settings read(Map<String, String> file) {
    return Settings.of(HOME, file, Map.of(), Map.of(), List.of());
  }
}
