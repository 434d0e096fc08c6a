package navisync.source;

import static navisync.source.FetchedAccount.FERRY;
import static navisync.source.FetchedAccount.LANTERN;
import static navisync.source.FetchedAccount.NOW;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static navisync.source.FetchedAccount.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import navisync.fake.lastfm.LastfmFault;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have met when fetching, where the server answers. */
class FetchingCasesTest {
  @TempDir Path folder;
  private FetchedAccount account;

  @AfterEach
  void close() {
    account.close();
  }

  private void given(List<Scrobble> plays) {
    account = new FetchedAccount(folder, plays);
  }

  @Test
  @DisplayName("Now-playing entry has no date: skipped; when it comes with a date it counts once")
  void nowPlaying() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.playingNow(LANTERN);

    FetchResult first = account.fetch();

    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertEquals(0, first.figures().undatedPlays());
    account.lastfm.playingNow(null);
    account.lastfm.add(play(LANTERN, NOW));
    account.nextDay();
    account.fetch();
    assertEquals(
        List.of("Ash Ferry at [1600000000]", "Slow Lantern at [1700000000]"), account.cached());
  }

  @Test
  @DisplayName("Now-playing entry on every page: none is stored, no page ends too early")
  void nowPlayingOnEveryPage() throws Exception {
    given(plays(7, 1_600_000_000, 300));
    account.lastfm.largestPage(2);
    account.lastfm.playingNow(LANTERN);

    assertTrue(account.fetch().complete());
    assertEquals(7, account.cachedPlays());
  }

  @Test
  @DisplayName("A page with one track is an object, not an array: 1 play")
  void singleObject() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));

    FetchResult result = account.fetch();

    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertEquals(1, result.figures().newPlays());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("Account with no plays: stops at once, 0 plays, success")
  void noPlays() throws Exception {
    given(List.of());
    account.lastfm.fault(LastfmFault.replacing("\"totalPages\":\"0\"", "\"totalPages\":\"1\""));

    FetchResult result = account.fetch();

    assertEquals(List.of(), account.cached());
    assertEquals(0, result.figures().cachedPlays());
    assertEquals(0, result.figures().expectedPlays());
    assertTrue(result.complete());
    assertEquals(3, result.figures().requests());
  }

  @Test
  @DisplayName("One poisoned page: a title with control characters, the other rows survive")
  void controlCharacters() throws Exception {
    LastfmTrack marked = new LastfmTrack("Mirrow", "q##6/8", "", "");
    given(
        Stream.concat(
                plays(199, 1_600_000_000, 300).stream(), Stream.of(play(marked, 1_500_000_000)))
            .toList());
    account.lastfm.fault(LastfmFault.replacing("q##6/8", "q\u0003\u00106/8"));

    assertTrue(account.fetch().complete());
    assertEquals(200, account.cachedPlays());
    assertTrue(account.cached().contains("q\u0003\u00106/8 at [1500000000]"));
  }

  @ParameterizedTest(
      name = "Claims 2,000 plays and serves 203: keeps what it has, says so, no loop; ends {0}")
  @ValueSource(booleans = {true, false})
  void claimsMore(boolean endsIncluded) throws Exception {
    given(plays(203, 1_600_000_000, 300));
    account.lastfm.endsIncluded(endsIncluded);
    account.lastfm.fault(LastfmFault.claimsTotal(2_000));

    FetchResult result = account.fetch();

    assertEquals(203, account.cachedPlays());
    assertEquals(2_000, result.figures().expectedPlays());
    assertFalse(result.complete());
    assertTrue(
        texts(result.figures().gaps()).toString().contains("reports 2000 plays here"),
        texts(result.figures().gaps()).toString());
    assertTrue(result.figures().requests() < 20, result.toString());
  }

  @Test
  @DisplayName("Claims fewer than it serves: all are kept, and the difference is said")
  void claimsFewer() throws Exception {
    given(plays(203, 1_600_000_000, 300));
    account.lastfm.fault(LastfmFault.claimsTotal(150));

    FetchResult result = account.fetch();

    assertEquals(203, account.cachedPlays());
    assertFalse(result.complete());
    assertTrue(result.figures().requests() < 20, result.toString());
  }

  @Test
  @DisplayName("New plays arrive during the fetch: 6 distinct plays, none twice, none lost")
  void playsArrive() throws Exception {
    given(plays(5, 1_600_000_000, 300));
    account.lastfm.largestPage(2);
    account.lastfm.fault(LastfmFault.after(2, () -> account.lastfm.add(play(LANTERN, NOW - 10))));

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(6, account.cachedPlays());
    assertEquals(6, first.figures().newPlays() + second.figures().newPlays());
    assertEquals(6, second.figures().expectedPlays());
    assertTrue(second.complete());
  }

  @Test
  @DisplayName("Page 0 equals page 1: pages are asked for from 1, and no play comes twice")
  void pageZero() throws Exception {
    given(plays(5, 1_600_000_000, 300));
    account.lastfm.largestPage(2);
    account.lastfm.fault(LastfmFault.replacing("\"page\":\"\\d+\"", "\"page\":\"0\""));

    assertEquals(5, account.fetch().figures().newPlays());
    assertTrue(
        account.lastfm.requests().stream()
            .allMatch(request -> Integer.parseInt(request.parameters().get("page")) >= 1));
  }

  @Test
  @DisplayName(
      "Empty or null artist or title: counted as unusable, listed, asked for once more by each run")
  void unusable() throws Exception {
    LastfmTrack nameless = new LastfmTrack("", "Lost", "", "");
    given(List.of(play(FERRY, 1_600_000_000), play(nameless, 1_500_000_000)));

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(1, first.figures().unusable());
    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertTrue(first.complete() && second.complete());
    assertEquals(
        List.of(1, 1, 2),
        List.of(
            second.figures().cachedPlays(), account.extraRows(), second.figures().expectedPlays()));
    assertEquals(4, second.figures().requests());
  }
}
