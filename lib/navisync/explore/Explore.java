package navisync.explore;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.StandardStreams;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.plan.PlayMatch;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.history.PlayQueries;
import navisync.store.history.PlayQueries.ArtistPlays;
import navisync.sync.Lookup;

/**
 * Read-only access to your cache and your Navidrome library, with a few ready-made queries: for the
 * Java prompt, and for scripts of your own.
 */
public final class Explore implements AutoCloseable {
  private final Settings settings;
  private final Console console;
  private final Cache cache;

  private Explore(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
    this.cache = Cache.openForReading(settings.home().cache());
  }

  /**
   * Opens the cache and library that an env file names, with this process's environment and
   * streams.
   *
   * @param envFile the env file; none for {@code .env} in the current folder
   * @throws Failure of usage if a setting cannot be read, or there is no cache yet
   */
  public static Explore open(String... envFile) {
    Map<String, String> environment = System.getenv();
    Home home =
        Home.of(
            Arrays.stream(envFile).findFirst().map(Path::of),
            Optional.empty(),
            Path.of("").toAbsolutePath(),
            environment);
    Console console = new Console(Set.of(), environment, StandardStreams.ofProcess());
    return new Explore(Settings.read(home, environment, Map.of()), console);
  }

  /** Returns the settings. */
  public Settings settings() {
    return settings;
  }

  /** Returns the cache, opened to read. */
  public Cache cache() {
    return cache;
  }

  /** Returns the account's plays, loved tracks and fetched times. */
  public AccountHistory history() {
    return cache.openAccount(settings.requireAccount());
  }

  /** Returns queries on the account's plays. */
  public PlayQueries listening() {
    return cache
        .known(settings.requireAccount())
        .map(cache::listening)
        .orElseThrow(
            () ->
                Failure.usage(
                    "The cache has no plays of "
                        + settings.requireAccount().user()
                        + "; run navisync.java once to fetch them."));
  }

  /** Reads the Navidrome library again; Navidrome may be running. */
  public Library library() {
    return lookup().library();
  }

  private Lookup lookup() {
    return new Lookup(settings, cache, console, Timekeeper.system());
  }

  /** Returns the artists with the most plays. */
  public List<ArtistPlays> topArtists(int number) {
    return listening().byArtist().stream().limit(number).toList();
  }

  /** Returns the plays of a day in this machine's time zone, oldest first. */
  public List<Scrobble> playsOf(LocalDate day) {
    long from = day.atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
    long to = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toEpochSecond();
    return history().playedTracks().stream()
        .flatMap(
            track ->
                Arrays.stream(track.seconds())
                    .filter(second -> from <= second && second < to)
                    .mapToObj(second -> new Scrobble(track.track(), second)))
        .sorted(Comparator.comparingLong(Scrobble::second))
        .toList();
  }

  /** Returns the played tracks that are not in the library, most plays first. */
  public List<PlayedTrack> unmatched() {
    return lookup().preview().plays().stream()
        .filter(play -> play.match().isMissing())
        .map(PlayMatch::played)
        .sorted(Comparator.comparingInt(PlayedTrack::plays).reversed())
        .toList();
  }

  @Override
  public void close() {
    cache.close();
  }
}
