package navisync.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.listenbrainz.FakeListenBrainz;
import navisync.fake.navidrome.FakeNavidrome;
import navisync.io.Timekeeper;
import navisync.model.HistoryAccount;
import navisync.report.RunResult;
import navisync.sync.SyncOptions;
import navisync.sync.SyncRun;

/**
 * Runs a sync on invented data: with a Last.fm or a ListenBrainz in this process, and a Navidrome
 * database in a new folder or a Navidrome in this process. It needs no settings and no network,
 * asks nothing, and touches nothing of the user's.
 */
public final class Demo {
  private static final String LASTFM = HistoryAccount.option(HistoryAccount.LASTFM);
  private static final String LISTENBRAINZ = HistoryAccount.option(HistoryAccount.LISTENBRAINZ);

  private final Console console;
  private final String version;
  private final Timekeeper time;
  private final Map<String, String> given;
  private final SyncOptions options;
  private RunResult result;

  /**
   * Creates a demo that prints to a console.
   *
   * @param version this program's version
   * @param time the clock
   * @param given settings of the user's by name, such as the policy; the demo's own win over them
   * @param options the options of both runs
   */
  public Demo(
      Console console,
      String version,
      Timekeeper time,
      Map<String, String> given,
      SyncOptions options) {
    this.console = console;
    this.version = version;
    this.time = time;
    this.given = Map.copyOf(given);
    this.options = options;
  }

  /** Syncs a database once, then once more to show that nothing is left to change. */
  public ExitCode ofDatabase() {
    Path folder = newFolder();
    Path database = folder.resolve("navidrome.db");
    new DemoLibrary().write(database);
    console.line("A demo with invented data. Its Navidrome database: " + database);
    return twice(
        folder, Map.of("USE_NAVIDROME_API", "False", "NAVIDROME_DB_PATH", database.toString()));
  }

  /** Syncs as {@link #ofDatabase} does, over the API of a Navidrome in this process. */
  public ExitCode ofApi() {
    Path folder = newFolder();
    try (FakeNavidrome server = new DemoLibrary().serve(time)) {
      console.line("A demo with invented data and a built-in Navidrome.");
      return twice(
          folder,
          Map.of(
              "USE_NAVIDROME_API",
              "True",
              "NAVIDROME_URL",
              server.address().toString(),
              "NAVIDROME_API_USER",
              DemoLibrary.PERSON.name(),
              "NAVIDROME_API_PASSWORD",
              DemoLibrary.PERSON.password()));
    }
  }

  /** Syncs twice. The second run's reports lie apart, and leave those of the first to look at. */
  private ExitCode twice(Path folder, Map<String, String> navidrome) {
    Home home = Home.of(Optional.empty(), Optional.of(folder), folder, Map.of());
    DemoHistory history = new DemoHistory();
    try (FakeLastfm lastfm = history.serve();
        FakeListenBrainz brainz = history.serveListenBrainz()) {
      ExitCode first = sync(settings(home, lastfm, brainz, navidrome));
      RunResult firstResult = result;
      console.line("");
      console.line("The same again, to show that a second run changes nothing:");
      Home again = home.withReports(home.json().resolve("second-run"));
      ExitCode second = sync(settings(again, lastfm, brainz, navidrome));
      result = firstResult.withSecondRun(result);
      console.line("");
      console.line("The files of the demo are in " + folder + "; delete it when you are done.");
      return first == ExitCode.DONE ? second : first;
    }
  }

  /** Returns the result of the first run, which includes that of the second. */
  public RunResult result() {
    return result;
  }

  private ExitCode sync(Settings settings) {
    console.line("");
    SyncRun run = new SyncRun(settings, options, console, version, time);
    ExitCode exitCode = run.perform();
    result = run.result(null, exitCode);
    return exitCode;
  }

  private Settings settings(
      Home home, FakeLastfm lastfm, FakeListenBrainz brainz, Map<String, String> navidrome) {
    Set<String> sources = options.sources().isEmpty() ? Set.of(LASTFM) : options.sources();
    Map<String, String> settings = new HashMap<>(given);
    settings.putAll(navidrome);
    if (sources.contains(LASTFM)) {
      settings.put("LASTFM_API_URL", lastfm.address().toString());
      settings.put("LASTFM_API_KEY", FakeLastfm.API_KEY);
      settings.put("LASTFM_USER", DemoHistory.USER);
    }
    if (sources.contains(LISTENBRAINZ)) {
      settings.put("LISTENBRAINZ_URL", brainz.address().toString());
      settings.put("LISTENBRAINZ_USER", DemoHistory.USER);
    }
    settings.put("AUTO_CONFIRM", "True");
    return Settings.read(home, Map.of(), settings);
  }

  private static Path newFolder() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      return Files.createTempDirectory(temporary, "navisync-demo-");
    } catch (IOException failed) {
      throw Failure.usage(
          "Cannot create the demo's folder in " + temporary + "; free some space there.", failed);
    }
  }
}
