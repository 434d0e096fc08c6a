package navisync.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import navisync.fake.lastfm.FakeLastfm;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.source.lastfm.FakeTime;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmClient;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;

/** An account at a Last.fm within the process, and a real cache to fetch it into. */
final class FetchedAccount implements AutoCloseable {
  /** When the tests take place: 14 November 2023. */
  static final long NOW = 1_700_000_000L;

  static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");
  static final LastfmTrack LANTERN = new LastfmTrack("Mirrow", "Slow Lantern", "", "");

  final FakeLastfm lastfm;
  final FakeTime time = new FakeTime(NOW);
  final Cache cache;
  final AccountHistory history;

  FetchedAccount(Path folder, List<Scrobble> plays) {
    lastfm = FakeLastfm.start("ann", plays);
    cache = Cache.open(folder, line -> {});
    history = cache.account("https://demo.invalid/2.0/", "ann");
  }

  /** A play. */
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

  /** Fetches as a usual run does, without loved tracks. */
  FetchResult fetch() throws InterruptedException {
    return fetch(FetchScope.usual(false));
  }

  FetchResult fetch(FetchScope scope) throws InterruptedException {
    return fetcher().fetch(scope, FetchProgress.NONE);
  }

  HistoryFetcher fetcher() {
    LastfmAccess access = new LastfmAccess(lastfm.address(), "ann", FakeLastfm.API_KEY);
    return new HistoryFetcher(new LastfmClient(access, "1.0", time), history, time);
  }

  /** The next day begins. */
  void nextDay() {
    time.pass(Duration.ofDays(1));
  }

  /** What the cache counts, as {@code "title at second, second undated n"}, sorted. */
  List<String> cached() {
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
  int cachedPlays() {
    return history.playedTracks().stream().mapToInt(track -> track.seconds().length).sum();
  }

  /** Dated rows in Last.fm's total that are no play of their own. */
  int extraRows() {
    return history.extraRows().in(FetchPlan.allTime(time.now().getEpochSecond()));
  }

  /** The gaps as {@code "from-to reason"}. */
  static List<String> texts(List<Gap> gaps) {
    List<String> texts = new ArrayList<>();
    gaps.forEach(
        gap -> texts.add(gap.range().from() + "-" + gap.range().to() + " " + gap.reason()));
    return texts;
  }

  @Override
  public void close() {
    cache.close();
    lastfm.close();
  }
}
