package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.Cache;
import navisync.store.file.CacheConnections;
import navisync.store.history.AccountHistory.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "Plays". */
class AccountHistoryTest {
  private static final String LASTFM = "https://ws.audioscrobbler.com/2.0/";
  private static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");
  private static final LastfmTrack LOST = new LastfmTrack("Mirrow", "Lost", "", "");
  private static final TimeRange ALL = new TimeRange(0, 2_000_000_000);

  @TempDir Path folder;
  private Cache cache;
  private AccountHistory history;

  @BeforeEach
  void open() {
    cache = Cache.open(folder, line -> {});
    history = cache.openAccount(LASTFM, "Ann");
    try (Database database = CacheConnections.open(folder.resolve(Cache.FILE))) {
      database.update(
          "insert into original (file, copy) values ('scrobbles.db', 'old/scrobbles.db')"
              + " on conflict do nothing");
    }
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  @DisplayName("plays come back by track, in the order of time, after the cache was closed")
  void playsComeBack() {
    Stored stored =
        history.store(
            List.of(play(FERRY, 300), play(LOST, 200), play(FERRY, 100)),
            new TimeRange(100, 300),
            300);

    assertEquals(new Stored(3, 0), stored);
    cache.close();
    open();
    assertEquals(
        List.of("Ash Ferry [Kites] at 100, 300 undated 0", "Lost [] at 200 undated 0"), played());
    assertEquals(List.of(new TimeRange(100, 300)), history.coverage());
  }

  @Test
  @DisplayName("a page read twice, with the plays of its last second again, adds nothing")
  void readTwice() {
    List<Scrobble> page = List.of(play(FERRY, 300), play(LOST, 300), play(LOST, 200));
    history.store(page, new TimeRange(200, 300), 300);

    assertEquals(new Stored(0, 0), history.store(page, new TimeRange(200, 300), 300));
    assertEquals(3, history.countIn(ALL));
  }

  @Test
  @DisplayName(
      "a play is (artist, title, second): under another album it moves, an edit at Last.fm")
  void anotherAlbumIsAnEdit() {
    history.store(List.of(play(FERRY, 100), play(FERRY, 200)), ALL, ALL.to());
    LastfmTrack edited = new LastfmTrack("Dunmarrow", "Ash Ferry", "Best Of", "");

    assertEquals(new Stored(0, 0), history.store(List.of(play(edited, 200)), ALL, ALL.to()));
    assertEquals(
        List.of("Ash Ferry [Best Of] at 200 undated 0", "Ash Ferry [Kites] at 100 undated 0"),
        played());
  }

  @Test
  @DisplayName("two plays of one track in one second under two albums are one play")
  void twoAlbumsInOnePage() {
    LastfmTrack other = new LastfmTrack("Dunmarrow", "Ash Ferry", "Best Of", "");

    assertEquals(
        new Stored(1, 0),
        history.store(List.of(play(FERRY, 100), play(other, 100)), ALL, ALL.to()));
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
  }

  @Test
  @DisplayName("names differ by case and accents: they are other tracks here")
  void namesToTheLetter() {
    LastfmTrack lower = new LastfmTrack("dunmarrow", "ash ferry", "Kites", "");

    assertEquals(
        new Stored(2, 0),
        history.store(List.of(play(FERRY, 100), play(lower, 100)), ALL, ALL.to()));
    assertEquals(2, history.playedTracks().size());
  }

  @Test
  @DisplayName("a play that a complete answer lacks is withdrawn: kept, not counted")
  void withdrawn() {
    history.store(List.of(play(FERRY, 100), play(FERRY, 200), play(FERRY, 300)), ALL, ALL.to());

    assertEquals(
        new Stored(0, 1), history.replace(List.of(play(FERRY, 100)), new TimeRange(100, 250), 250));
    assertEquals(2, history.countIn(ALL));
    assertEquals(List.of("Ash Ferry [Kites] at 100, 300 undated 0"), played());
  }

  @Test
  @DisplayName(
      "plays dated after now are kept, and withdrawn once they are gone; that is not covered")
  void datedAhead() {
    history.replace(List.of(play(FERRY, 100), play(FERRY, 300)), new TimeRange(50, 400), 200);

    assertEquals(List.of("Ash Ferry [Kites] at 100, 300 undated 0"), played());
    assertEquals(List.of(new TimeRange(50, 200)), history.coverage());

    assertEquals(new Stored(0, 1), history.replace(List.of(), new TimeRange(250, 400), 200));
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
    assertEquals(List.of(new TimeRange(50, 200)), history.coverage());
  }

  @Test
  @DisplayName("a withdrawn play that comes again counts again, as a new one")
  void withdrawnComesAgain() {
    history.store(List.of(play(FERRY, 100)), ALL, ALL.to());
    history.replace(List.of(), ALL, ALL.to());

    assertEquals(new Stored(1, 0), history.store(List.of(play(FERRY, 100)), ALL, ALL.to()));
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
  }

  @Test
  @DisplayName("a withdrawn play that comes again under another album is one play there")
  void withdrawnMoves() {
    history.store(List.of(play(FERRY, 100)), ALL, ALL.to());
    history.replace(List.of(), ALL, ALL.to());
    LastfmTrack edited = new LastfmTrack("Dunmarrow", "Ash Ferry", "Best Of", "");

    assertEquals(new Stored(1, 0), history.store(List.of(play(edited, 100)), ALL, ALL.to()));
    assertEquals(List.of("Ash Ferry [Best Of] at 100 undated 0"), played());
  }

  @Test
  @DisplayName("plays of the Python version's cache cover no time and do not count until accepted")
  void originalDoesNotCount() {
    history.storePythonPlays(List.of(play(FERRY, 100), play(FERRY, 200)), List.of());

    assertEquals(List.of(), history.coverage());
    assertEquals(List.of(), played());
    assertEquals(0, history.countIn(ALL));
    assertEquals(
        List.of("Ash Ferry [Kites] at 100, 200 undated 0"),
        text(history.earlierPlays().notAccepted()));
    history.settle(true);
    assertEquals(List.of("Ash Ferry [Kites] at 100, 200 undated 0"), played());
    assertEquals(List.of(), history.earlierPlays().notAccepted());
    assertEquals(0, history.countIn(ALL), "Last.fm's totals know nothing of them");
  }

  @Test
  @DisplayName(
      "plays of the Python version's cache that were tried are left out again, unless accepted")
  void originalTried() {
    history.storePythonPlays(List.of(play(FERRY, 100)), List.of());

    history.settle(true);
    history.earlierPlays().leaveOut();
    assertEquals(List.of(), played());

    history.settle(true);
    history.settle(true);
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
    history.settle(false);
    assertEquals(List.of(), played(), "the run that tried them was killed");

    history.settle(true);
    history.earlierPlays().accept();
    history.earlierPlays().leaveOut();
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
  }

  @Test
  @DisplayName("a play of the Python version's cache that Last.fm knows becomes Last.fm's")
  void originalConfirmed() {
    history.storePythonPlays(List.of(play(FERRY, 100), play(FERRY, 200)), List.of());
    LastfmTrack now = new LastfmTrack("Dunmarrow", "Ash Ferry", "Best Of", "");

    assertEquals(new Stored(0, 0), history.store(List.of(play(now, 100)), ALL, ALL.to()));
    assertEquals(List.of("Ash Ferry [Best Of] at 100 undated 0"), played());
    assertEquals(
        List.of("Ash Ferry [Kites] at 200 undated 0"), text(history.earlierPlays().notAccepted()));
  }

  @Test
  @DisplayName("plays of the Python version's cache are never withdrawn, accepted or not")
  void originalNeverWithdrawn() {
    history.storePythonPlays(List.of(play(FERRY, 100)), List.of());
    assertEquals(new Stored(0, 0), history.replace(List.of(), ALL, ALL.to()));
    history.settle(true);
    history.earlierPlays().accept();

    assertEquals(new Stored(0, 0), history.replace(List.of(), ALL, ALL.to()));
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
  }

  @Test
  @DisplayName(
      "plays of the Python version's cache that are known already are not taken a second time")
  void originalKnownAlready() {
    LastfmTrack edited = new LastfmTrack("Dunmarrow", "Ash Ferry", "Best Of", "");
    history.store(List.of(play(edited, 100)), ALL, ALL.to());

    assertEquals(
        1, history.storePythonPlays(List.of(play(FERRY, 100), play(FERRY, 200)), List.of()));
    assertEquals(List.of("Ash Ferry [Best Of] at 100 undated 0"), played());
  }

  @Test
  @DisplayName("undated plays are a number a track, replaced and never added up")
  void undated() {
    history.store(List.of(play(FERRY, 100)), ALL, ALL.to());
    history.replaceUndated(Map.of(FERRY, 5, LOST, 1), List.of());
    history.replaceUndated(Map.of(FERRY, 2, LOST, 3), List.of());

    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 2", "Lost [] at  undated 3"), played());
    history.replaceUndated(Map.of(), List.of());
    assertEquals(List.of("Ash Ferry [Kites] at 100 undated 0"), played());
  }

  @Test
  @DisplayName("undated plays under two MusicBrainz ids of the same names are added up")
  void undatedOfTwoIds() {
    LastfmTrack withId = new LastfmTrack("Mirrow", "Lost", "", "id-2");
    history.replaceUndated(Map.of(LOST, 2, withId, 3), List.of());

    assertEquals(List.of("Lost [] at  undated 5"), played());
  }

  @Test
  @DisplayName("a track's MusicBrainz id is the last one that Last.fm named")
  void mbidKeptUp() {
    history.store(List.of(play(withMbid("id-1"), 100)), ALL, ALL.to());
    history.store(List.of(play(withMbid("id-2"), 200)), ALL, ALL.to());
    history.store(List.of(play(withMbid(""), 300)), ALL, ALL.to());

    assertEquals(
        List.of("id-2"), history.playedTracks().stream().map(each -> each.track().mbid()).toList());
  }

  @Test
  @DisplayName("accounts are never added up; the user's name counts without case")
  void accountsApart() {
    history.store(List.of(play(FERRY, 100)), ALL, ALL.to());
    AccountHistory other = cache.openAccount(LASTFM, "bob");
    AccountHistory otherServer = cache.openAccount("https://libre.example/2.0/", "ann");
    AccountHistory same = cache.openAccount("HTTPS://WS.AUDIOSCROBBLER.COM/2.0/", "ANN");

    other.store(List.of(play(FERRY, 100), play(FERRY, 200)), new TimeRange(1, 2), 2);
    assertEquals(new Stored(0, 1), other.replace(List.of(play(FERRY, 100)), ALL, ALL.to()));
    assertEquals(1, history.countIn(ALL));
    assertEquals(List.of(ALL), history.coverage());
    assertEquals(0, otherServer.countIn(ALL));
    assertEquals(List.of(), otherServer.playedTracks());
    assertEquals(1, same.countIn(ALL));
  }

  @Test
  @DisplayName("a complete list of loved tracks replaces; oldest love first")
  void lovedComplete() {
    history.replaceLoved(List.of(loved("Lost", 300), loved("Ash Ferry", 100)), true);
    history.replaceLoved(List.of(loved("Lost", 300), loved("Kites", 200)), true);

    assertEquals(List.of(loved("Kites", 200), loved("Lost", 300)), history.loved());
    assertTrue(history.lovedComplete());
  }

  @Test
  @DisplayName("a love more stands beside the others, once, and the list stays complete")
  void loveMore() {
    history.replaceLoved(List.of(loved("Lost", 300)), true);
    history.addLoved(loved("Kites", 400));
    history.addLoved(loved("Lost", 500));

    assertEquals(List.of(loved("Lost", 300), loved("Kites", 400)), history.loved());
    assertTrue(history.lovedComplete());
  }

  @Test
  @DisplayName("of a list of loved tracks that was cut short, only what is new is added")
  void lovedCutShort() {
    history.replaceLoved(List.of(loved("Lost", 300), loved("Ash Ferry", 100)), true);
    history.replaceLoved(List.of(loved("Kites", 400), loved("Lost", 300)), false);

    assertEquals(
        List.of(loved("Ash Ferry", 100), loved("Lost", 300), loved("Kites", 400)), history.loved());
    assertEquals(false, history.lovedComplete());
  }

  @Test
  @DisplayName("plays and the time they cover are stored together or not at all")
  void wholeOrNot() {
    Scrobble broken = new Scrobble(new LastfmTrack("Mirrow", null, "", ""), 50);

    assertThrows(
        RuntimeException.class,
        () -> history.store(List.of(play(FERRY, 100), broken), ALL, ALL.to()));
    assertEquals(0, history.countIn(ALL));
    assertEquals(List.of(), history.coverage());
  }

  @Test
  @DisplayName("several threads store pages at once")
  void severalThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Stored>> pages = new java.util.ArrayList<>();
      for (int page = 0; page < 20; page++) {
        long first = 1000L * page;
        pages.add(
            threads.submit(
                () ->
                    history.store(
                        List.of(play(FERRY, first), play(LOST, first), play(FERRY, first + 1)),
                        new TimeRange(first, first + 999),
                        first + 999)));
      }
      for (Future<Stored> page : pages) {
        assertEquals(new Stored(3, 0), page.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(60, history.countIn(ALL));
    assertEquals(List.of(new TimeRange(0, 19_999)), history.coverage());
  }

  private List<String> played() {
    return text(history.playedTracks());
  }

  private static List<String> text(List<PlayedTrack> tracks) {
    return tracks.stream()
        .map(
            each ->
                "%s [%s] at %s undated %d"
                    .formatted(
                        each.track().title(),
                        each.track().album(),
                        java.util.Arrays.stream(each.seconds())
                            .mapToObj(Long::toString)
                            .collect(java.util.stream.Collectors.joining(", ")),
                        each.undated()))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static Scrobble play(LastfmTrack track, long second) {
    return new Scrobble(track, second);
  }

  private static LastfmTrack withMbid(String mbid) {
    return new LastfmTrack("Mirrow", "Lost", "", mbid);
  }

  private static LovedTrack loved(String title, long second) {
    return new LovedTrack("Mirrow", title, "", second);
  }
}
