package navisync.source.listenbrainz;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import navisync.fake.listenbrainz.FakeListenBrainz;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.source.FetchProgress;
import navisync.source.FetchResult;
import navisync.source.FetchScope;
import navisync.source.HistoryFetcher;
import navisync.source.lastfm.FakeTime;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;

/** An account at a ListenBrainz within the process, and a real cache to fetch it into. */
final class ListenedAccount implements AutoCloseable {
  /** When the tests take place: 14 November 2023. */
  static final long NOW = 1_700_000_000L;

  static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");
  static final LastfmTrack LANTERN = new LastfmTrack("Mirrow", "Slow Lantern", "", "");

  final FakeListenBrainz brainz;
  final FakeTime time = new FakeTime(NOW);
  final AccountHistory history;
  private final Cache cache;

  ListenedAccount(Path folder, List<Scrobble> listens) {
    brainz = FakeListenBrainz.start("ann", listens);
    cache = Cache.open(folder, line -> {});
    history = cache.account("https://demo.invalid/1", "ann");
  }

  static Scrobble play(LastfmTrack track, long second) {
    return new Scrobble(track, second);
  }

  /** So many plays of one artist, the newest at a second, each a number of seconds apart. */
  static List<Scrobble> plays(int number, long newest, long apart) {
    return LongStream.range(0, number)
        .mapToObj(
            i -> play(new LastfmTrack("Orla Venn", "Song " + i % 40, "", ""), newest - i * apart))
        .toList();
  }

  ListenBrainzClient client() {
    return new ListenBrainzClient(
        new ListenBrainzAccess(brainz.address(), "ann", Optional.empty()), "1.0", time);
  }

  FetchResult fetch() throws InterruptedException {
    return fetch(FetchScope.usual(false));
  }

  FetchResult fetch(FetchScope scope) throws InterruptedException {
    return new HistoryFetcher(client(), history, time).fetch(scope, FetchProgress.NONE);
  }

  /** The next day begins. */
  void nextDay() {
    time.pass(Duration.ofDays(1));
  }

  /** What the cache counts, as {@code "title at [second, second]"}, sorted. */
  List<String> cached() {
    return history.playedTracks().stream()
        .map(
            track ->
                track.track().title() + " at " + LongStream.of(track.seconds()).boxed().toList())
        .sorted()
        .toList();
  }

  /** How many plays the cache counts. */
  int cachedPlays() {
    return history.playedTracks().stream().mapToInt(track -> track.seconds().length).sum();
  }

  @Override
  public void close() {
    cache.close();
    brainz.close();
  }
}
