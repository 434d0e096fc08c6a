package navisync.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.io.Secret;
import navisync.match.Alias;
import navisync.match.MatchSettings;
import navisync.model.HistoryAccount;
import navisync.model.Mode;
import navisync.navidrome.ApiSettings;

/**
 * The settings of a run, read and checked (docs/settings.md, "Settings"). A setting that is not set
 * has its default or is an empty Optional; the methods that begin with {@code require} return what
 * a mode needs, or fail.
 *
 * @param home the env file in use, and the folder of the program's files
 * @param mode how Navidrome is written
 * @param lastfm the settings of Last.fm
 * @param listenBrainz the settings of ListenBrainz
 * @param api the settings of a running Navidrome
 * @param database the settings of database mode
 * @param matching the settings of matching
 * @param sync the settings of what is synced
 * @param notices notices about the settings, one sentence each
 * @param warnings probable mistakes: unknown names in the env file
 */
public record Settings(
    Home home,
    Mode mode,
    LastfmSettings lastfm,
    ListenBrainzSettings listenBrainz,
    NavidromeApiSettings api,
    DatabaseSettings database,
    MatchSettings matching,
    SyncSettings sync,
    List<String> notices,
    List<String> warnings) {

  /** An account at Last.fm with the key to read it. */
  public record LastfmAccount(String user, Secret apiKey) {}

  /**
   * Reads the env file of a home, if there is one; the environment and the options win over it.
   *
   * @param environment the variables of the process, which win over the env file
   * @param options the options on the command line as settings by name, which win over all
   * @throws Failure of usage if the file or a setting cannot be read
   */
  public static Settings read(
      Home home, Map<String, String> environment, Map<String, String> options) {
    return read(home, environment, options, AliasFile.read(home.aliases()));
  }

  /** Reads settings as {@link #read(Home, Map, Map)} does, with aliases that are known. */
  static Settings read(
      Home home,
      Map<String, String> environment,
      Map<String, String> options,
      List<Alias> aliases) {
    Map<String, String> file =
        home.envFileExists() ? EnvFile.read(home.envFile(), environment) : Map.of();
    return of(home, file, environment, options, aliases);
  }

  /**
   * Returns the mode that the settings name, even if others cannot be read: then without the env
   * file. API mode if USE_NAVIDROME_API itself cannot be read.
   *
   * @param home empty when the named one does not exist
   */
  public static Mode mode(
      Optional<Home> home, Map<String, String> environment, Map<String, String> options) {
    Map<String, String> file = home.map(known -> readableFile(known, environment)).orElse(Map.of());
    try {
      return ModeSetting.read(
          new SettingValues(
              List.of(
                  new SettingSource("on the command line", options),
                  new SettingSource("in the environment", environment),
                  new SettingSource("in the env file", file))));
    } catch (Failure unreadable) {
      return Mode.API;
    }
  }

  private static Map<String, String> readableFile(Home home, Map<String, String> environment) {
    try {
      // A pipe gives its content once only, and may keep a reader waiting for ever.
      return Files.isRegularFile(home.envFile())
          ? EnvFile.read(home.envFile(), environment)
          : Map.of();
    } catch (Failure unreadable) {
      return Map.of();
    }
  }

  /** Creates settings as {@link #read} does, from the values of an env file. */
  static Settings of(
      Home home,
      Map<String, String> file,
      Map<String, String> environment,
      Map<String, String> options,
      List<Alias> aliases) {
    return of(
        home,
        aliases,
        file.keySet(),
        new SettingValues(
            List.of(
                new SettingSource("on the command line", options),
                new SettingSource("in the environment", environment),
                new SettingSource("in " + home.envFile(), file))));
  }

  /** Returns the names of all settings, including alternative names. */
  public static Set<String> names() {
    SettingValues nothingSet = new SettingValues(List.of());
    of(new Home(Path.of(""), Path.of(".env"), false, Path.of("")), List.of(), Set.of(), nothingSet);
    return nothingSet.asked();
  }

  private static Settings of(
      Home home, List<Alias> aliases, Set<String> namesInFile, SettingValues values) {
    return new Settings(
        home,
        ModeSetting.read(values),
        LastfmSettings.read(values),
        ListenBrainzSettings.read(values),
        NavidromeApiSettings.read(values, home),
        DatabaseSettings.read(values, home),
        MatchSettingsReader.read(values, aliases),
        SyncSettings.read(values),
        ModeSetting.concluded(values) ? List.of(ModeSetting.CONCLUDED) : List.of(),
        unknownNames(home, namesInFile, values));
  }

  /**
   * Returns warnings about unknown names. Comes last: a name is known once it has been asked for.
   */
  private static List<String> unknownNames(
      Home home, Set<String> namesInFile, SettingValues values) {
    return UnknownName.among(namesInFile, values.asked()).stream()
        .map(unknown -> unknown.sentence(home.envFile()))
        .toList();
  }

  /**
   * Returns the accounts whose plays count, the main one first: what is recorded about Navidrome's
   * counts belongs to it. None when no user is set.
   */
  public List<HistoryAccount> accounts() {
    return Stream.of(
            lastfm
                .user()
                .map(user -> new HistoryAccount(HistoryAccount.LASTFM, lastfm.apiUrl(), user)),
            listenBrainz.account())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns where the plays come from, in messages: {@code Last.fm and ListenBrainz}. */
  public String history() {
    List<String> sources = accounts().stream().map(HistoryAccount::source).toList();
    return sources.isEmpty() ? HistoryAccount.LASTFM : String.join(" and ", sources);
  }

  /**
   * Returns the main one of {@link #accounts}.
   *
   * @throws Failure of usage if no user is set
   */
  public HistoryAccount requireAccount() {
    return accounts().stream()
        .findFirst()
        .orElseThrow(
            () ->
                Failure.ofSetting(
                    "LASTFM_USER",
                    "LASTFM_USER is not set. Write your Last.fm user name there, or set"
                        + " LISTENBRAINZ_USER."));
  }

  /**
   * Returns the accounts of a run.
   *
   * @param offline whether no server is asked
   * @throws Failure of usage if no user is set, or not what its server needs
   */
  public List<HistoryAccount> requireAccounts(boolean offline) {
    if (!offline && (listenBrainz.user().isEmpty() || lastfm.apiKey().isPresent())) {
      requireLastfm();
    }
    if (offline && accounts().isEmpty()) {
      throw Failure.ofSetting(
          "LASTFM_USER",
          "LASTFM_USER is not set. Set it, or LISTENBRAINZ_USER, to the user whose cached plays to"
              + " use.");
    }
    return accounts();
  }

  /**
   * Returns the Last.fm account whose plays are fetched.
   *
   * @throws Failure of usage if LASTFM_API_KEY or LASTFM_USER is not set
   */
  public LastfmAccount requireLastfm() {
    Secret key =
        require(
            lastfm.apiKey(),
            "LASTFM_API_KEY",
            "Get a key at https://www.last.fm/api/account/create and write it there");
    String user = require(lastfm.user(), "LASTFM_USER", "Write your Last.fm user name there");
    return new LastfmAccount(user, key);
  }

  /**
   * Returns LASTFM_API_SECRET.
   *
   * @throws Failure of usage if it is not set
   */
  public Secret requireApiSecret() {
    return require(
        lastfm.apiSecret(),
        "LASTFM_API_SECRET",
        "Find it next to your API key at https://www.last.fm/api/accounts and write it there");
  }

  /**
   * Returns the {@link MatchSettings#copyRule} of a run; null when it does not sync play counts.
   */
  public String copyRule() {
    return sync.playCounts() ? matching.copyRule() : null;
  }

  /**
   * Returns the path of Navidrome's database, absolute; the file may not exist.
   *
   * @throws Failure of usage if NAVIDROME_DB_PATH is not set
   */
  public Path requireDatabase() {
    return require(
        database.path(), "NAVIDROME_DB_PATH", "Write the path of Navidrome's navidrome.db there");
  }

  /**
   * Returns the server of API mode with its login.
   *
   * @throws Failure of usage if one of them is not set
   */
  public ApiSettings requireApi() {
    return new ApiSettings(
        require(
            api.address(),
            "NAVIDROME_URL",
            "Write the address of your Navidrome server there, or set USE_NAVIDROME_API=False and"
                + " NAVIDROME_DB_PATH"),
        require(api.user(), "NAVIDROME_API_USER", "Write your Navidrome user name there"),
        require(api.password(), "NAVIDROME_API_PASSWORD", "Write your Navidrome password there"),
        api.options());
  }

  private <T> T require(Optional<T> value, String name, String wayOut) {
    String start =
        home.envFileExists()
            ? ""
            : "Copy env.example to this file, or name another with --env-file. ";
    return value.orElseThrow(
        () ->
            Failure.ofSetting(
                name, name + " is not set in " + home.envFile() + ". " + start + wayOut + "."));
  }
}
