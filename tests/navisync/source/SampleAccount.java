package navisync.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.source.lastfm.FakeTime;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;

/** An account at a history server within the process, and a real cache to fetch it into. */
public abstract class SampleAccount implements AutoCloseable {
  /** When the tests take place: 14 November 2023. */
  public static final long NOW = 1_700_000_000L;

  /** A track with an album. */
  public static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");

  /** A track without an album. */
  public static final LastfmTrack LANTERN = new LastfmTrack("Mirrow", "Slow Lantern", "", "");

  /** The clock. */
  public final FakeTime time = new FakeTime(NOW);

  /** The plays in the cache. */
  public final AccountHistory history;

  private final Cache cache;

  /**
   * Opens a cache.
   *
   * @param address the server's, as the cache knows it
   */
  protected SampleAccount(Path folder, String address) {
    cache = Cache.open(folder, line -> {});
    history = cache.openAccount(address, "ann");
  }

  /** A play. */
  public static Scrobble play(LastfmTrack track, long second) {
    return new Scrobble(track, second);
  }

  /** So many plays of one artist, the newest at a second, each a number of seconds apart. */
  public static List<Scrobble> plays(int number, long newest, long apart) {
    return LongStream.range(0, number)
        .mapToObj(
            i -> play(new LastfmTrack("Orla Venn", "Song " + i % 40, "", ""), newest - i * apart))
        .toList();
  }

  /** A new client of the server. */
  protected abstract HistorySource client();

  /** Fetches as a usual run does, without loved tracks. */
  public FetchResult fetch() throws InterruptedException {
    return fetch(FetchScope.usual(false));
  }

  /** Fetches what is asked for. */
  public FetchResult fetch(FetchScope scope) throws InterruptedException {
    return fetcher().fetch(scope, FetchProgress.NONE);
  }

  /** A fetch by a new client. */
  public HistoryFetcher fetcher() {
    return new HistoryFetcher(client(), history, time);
  }

  /** The next day begins. */
  public void nextDay() {
    time.pass(Duration.ofDays(1));
  }

  /** What the cache counts, as {@code "title at [second, second] undated n"}, sorted. */
  public List<String> cached() {
    return history.playedTracks().stream()
        .map(
            track ->
                track.track().title()
                    + " at "
                    + LongStream.of(track.seconds()).boxed().toList()
                    + (track.undated() == 0 ? "" : " undated " + track.undated()))
        .sorted()
        .toList();
  }

  /** How many plays the cache counts, dated ones only. */
  public int cachedPlays() {
    return history.playedTracks().stream().mapToInt(track -> track.seconds().length).sum();
  }

  @Override
  public void close() {
    cache.close();
  }
}
