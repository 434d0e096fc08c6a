package navisync.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.io.Secret;
import navisync.navidrome.ApiSettings;

/**
 * All settings of a run, read and checked (README.md, "Settings"). What is not set has its default
 * or is an empty Optional; what a mode cannot do without is asked for with the methods that begin
 * with {@code require}.
 *
 * @param home the env file they came from and the folder that holds what the program keeps
 * @param mode how Navidrome is written to
 * @param lastfm what is set about Last.fm
 * @param api what is set about reaching a running Navidrome
 * @param database what is set for database mode
 * @param matching how tracks are matched
 * @param sync what is brought over
 * @param notices what a person should know about the settings, one sentence each
 * @param warnings what is most likely a mistake: names in the env file that are not known
 */
public record Settings(
    Home home,
    Mode mode,
    LastfmSettings lastfm,
    NavidromeApiSettings api,
    DatabaseSettings database,
    MatchingSettings matching,
    SyncSettings sync,
    List<String> notices,
    List<String> warnings) {

  /** An account at Last.fm that can be read: who, and with which key. */
  public record LastfmAccount(String user, Secret apiKey) {}

  /**
   * Reads the env file of a home, if there is one, and puts the environment and the options above
   * it.
   *
   * @param environment the variables of the process; one of them wins over the env file
   * @param options what was given on the command line, as settings by their name; wins over all
   * @throws Failure with exit code 2 when the file or a setting cannot be read
   */
  public static Settings read(
      Home home, Map<String, String> environment, Map<String, String> options) {
    Map<String, String> file =
        home.envFileExists() ? EnvFile.read(home.envFile(), environment) : Map.of();
    return of(home, file, environment, options);
  }

  /**
   * The mode that the settings name, also where others of them cannot be read: then without the env
   * file. The usual one where USE_NAVIDROME_API itself cannot be read.
   *
   * @param home empty when there is none, because what was named is not there
   */
  public static Mode mode(
      Optional<Home> home, Map<String, String> environment, Map<String, String> options) {
    Map<String, String> file = home.map(known -> readableFile(known, environment)).orElse(Map.of());
    try {
      return Mode.read(
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

  /** As {@link #read}, with the values of the env file given. */
  static Settings of(
      Home home,
      Map<String, String> file,
      Map<String, String> environment,
      Map<String, String> options) {
    return of(
        home,
        file.keySet(),
        new SettingValues(
            List.of(
                new SettingSource("on the command line", options),
                new SettingSource("in the environment", environment),
                new SettingSource("in " + home.envFile(), file))));
  }

  /** The names of all settings, other accepted names included. */
  public static Set<String> names() {
    SettingValues nothingSet = new SettingValues(List.of());
    of(new Home(Path.of(""), Path.of(".env"), false, Path.of("")), Set.of(), nothingSet);
    return nothingSet.asked();
  }

  private static Settings of(Home home, Set<String> namesInFile, SettingValues values) {
    return new Settings(
        home,
        Mode.read(values),
        LastfmSettings.read(values),
        NavidromeApiSettings.read(values, home),
        DatabaseSettings.read(values, home),
        MatchingSettings.read(values, home),
        SyncSettings.read(values),
        Mode.concluded(values) ? List.of(Mode.CONCLUDED) : List.of(),
        unknownNames(home, namesInFile, values));
  }

  /** Comes last: a name is known once it has been asked for. */
  private static List<String> unknownNames(
      Home home, Set<String> namesInFile, SettingValues values) {
    return UnknownName.among(namesInFile, values.asked()).stream()
        .map(unknown -> unknown.sentence(home.envFile()))
        .toList();
  }

  /**
   * The Last.fm account whose plays are fetched.
   *
   * @throws Failure with exit code 2 when LASTFM_API_KEY or LASTFM_USER is not set
   */
  public LastfmAccount requireLastfm() {
    Secret key =
        require(
            lastfm.apiKey(),
            "LASTFM_API_KEY",
            "get a key at https://www.last.fm/api/account/create and write it there");
    String user = require(lastfm.user(), "LASTFM_USER", "write your Last.fm user name there");
    return new LastfmAccount(user, key);
  }

  /** The {@link MatchingSettings#copyRule} of a run; null when it brings over no play counts. */
  public String copyRule() {
    return sync.playCounts() ? matching.copyRule() : null;
  }

  /**
   * Navidrome's database file, absolute; it may not be there.
   *
   * @throws Failure with exit code 2 when NAVIDROME_DB_PATH is not set
   */
  public Path requireDatabase() {
    return require(
        database.path(), "NAVIDROME_DB_PATH", "write the path of Navidrome's navidrome.db there");
  }

  /**
   * The server of API mode, and who logs in there.
   *
   * @throws Failure with exit code 2 when one of them is not set
   */
  public ApiSettings requireApi() {
    return new ApiSettings(
        require(
            api.address(),
            "NAVIDROME_URL",
            "write the address of your Navidrome server there, or set USE_NAVIDROME_API=False and"
                + " NAVIDROME_DB_PATH"),
        require(api.user(), "NAVIDROME_API_USER", "write your Navidrome user name there"),
        require(api.password(), "NAVIDROME_API_PASSWORD", "write your Navidrome password there"),
        api.options());
  }

  private <T> T require(Optional<T> value, String name, String wayOut) {
    String start = home.envFileExists() ? "" : "copy env.example to this file, ";
    return value.orElseThrow(
        () ->
            Failure.usage(name + " is not set in " + home.envFile() + ": " + start + wayOut + "."));
  }
}
