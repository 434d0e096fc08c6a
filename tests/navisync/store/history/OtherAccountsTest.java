package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.Cache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays of an account at another server that count beside those of one. */
class OtherAccountsTest {
  private static final TimeRange ALL = new TimeRange(0, 2_000_000_000);

  @TempDir Path folder;
  private Cache cache;
  private AccountHistory theirs;
  private AccountHistory mine;

  @BeforeEach
  void open() {
    cache = Cache.open(folder, line -> {});
    theirs = cache.openAccount("https://other.example/2.0/", "Ann");
    mine = cache.openAccount("https://ws.audioscrobbler.com/2.0/", "Ann").beside(List.of(theirs));
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  @DisplayName("a track without an MBID takes the other server's, and keeps its own otherwise")
  void theirMbids() {
    store(mine, "Ash Ferry", "", 1_000);
    store(mine, "Tin Sky", "mbid-of-mine", 2_000);
    store(theirs, "Ash Ferry", "mbid-1", 5_000);
    store(theirs, "Tin Sky", "mbid-2", 6_000);
    store(theirs, "Lost", "mbid-3", 7_000);

    mine.settle(false);
    mine.settle(false);

    assertEquals(
        List.of("Ash Ferry mbid-1 2", "Lost mbid-3 1", "Tin Sky mbid-of-mine 2"),
        mine.playedTracks().stream()
            .map(
                each ->
                    each.track().title() + " " + each.track().mbid() + " " + each.seconds().length)
            .sorted()
            .toList());
  }

  @Test
  @DisplayName("plays count from the next settling on, and no longer once the account is not asked")
  void comeAndGo() {
    store(theirs, "Ash Ferry", "", 5_000);
    mine.settle(false);
    store(theirs, "Lost", "", 7_000);
    mine.settle(false);
    assertEquals(List.of("Ash Ferry", "Lost"), titles());

    mine.beside(List.of()).settle(false);
    assertEquals(List.of(), titles());
  }

  private List<String> titles() {
    return mine.playedTracks().stream().map(each -> each.track().title()).sorted().toList();
  }

  private static void store(AccountHistory history, String title, String mbid, long second) {
    LastfmTrack track = new LastfmTrack("Mirrow", title, "Kites", mbid);
    history.store(List.of(new Scrobble(track, second)), ALL, ALL.to());
  }
}
