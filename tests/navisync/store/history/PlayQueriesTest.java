package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.Cache;
import navisync.store.navidrome.TargetFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts in one cache; plays of every kind. */
class PlayQueriesTest {
  private static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");
  private static final LastfmTrack LOST = new LastfmTrack("Mirrow", "Lost", "Salt", "");
  private static final LastfmTrack SKY = new LastfmTrack("Mirrow", "Tin Sky", "Salt", "");

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    try (Cache cache = Cache.open(folder, line -> {})) {
      AccountHistory ann = cache.openAccount(TargetFixture.LASTFM, "Ann");
      ann.store(List.of(play(LOST, 100), play(LOST, 200)), new TimeRange(0, 250), 250);
      // The play at 200 is no longer there.
      ann.replace(List.of(play(LOST, 100)), new TimeRange(50, 250), 250);
      ann.store(List.of(play(SKY, 300), play(FERRY, 400)), new TimeRange(251, 999), 999);
      ann.storePythonPlays(List.of(play(SKY, 500)), List.of());
      ann.replaceUndated(Map.of(FERRY, 4), List.of());
      ann.replaceLoved(List.of(new LovedTrack("Mirrow", "Lost", "", 100)), true);
      AccountHistory bob = cache.openAccount(TargetFixture.LASTFM, "Bob");
      bob.store(List.of(play(LOST, 100), play(LOST, 700)), new TimeRange(0, 800), 800);
    }
  }

  private static Scrobble play(LastfmTrack track, long second) {
    return new Scrobble(track, second);
  }

  @Test
  @DisplayName("the figures of two accounts stand side by side and are never added up")
  void figures() {
    try (Cache cache = Cache.openForReading(folder)) {
      assertEquals(
          List.of(
              new AccountFigures(
                  "Last.fm",
                  "ws.audioscrobbler.com",
                  "ann",
                  3,
                  List.of(),
                  4,
                  1,
                  1,
                  2,
                  3,
                  1,
                  true,
                  100L,
                  400L,
                  999L),
              new AccountFigures(
                  "Last.fm",
                  "ws.audioscrobbler.com",
                  "bob",
                  2,
                  List.of(),
                  0,
                  0,
                  0,
                  1,
                  1,
                  0,
                  false,
                  100L,
                  700L,
                  800L)),
          cache.figures().accounts());
    }
  }

  @Test
  @DisplayName("artists and tracks are in the order of their plays, undated ones among them")
  void byArtistAndTrack() {
    try (Cache cache = Cache.openForReading(folder)) {
      PlayQueries ann = cache.listening(cache.accounts().get(0));

      assertEquals(
          List.of("Dunmarrow 1 5 OptionalLong[400]", "Mirrow 2 2 OptionalLong[300]"),
          ann.byArtist().stream()
              .map(each -> text(each.artist(), each.tracks(), each.plays(), each.last()))
              .toList());
      assertEquals(
          List.of("Lost 1 OptionalLong[100]", "Tin Sky 1 OptionalLong[300]"),
          ann.byTrack("Mirrow").stream()
              .map(each -> text(each.track().title(), each.plays(), each.last()))
              .toList());
    }
  }

  @Test
  @DisplayName("withdrawn plays, plays not accepted and another account's plays are left out")
  void plays() {
    try (Cache cache = Cache.openForReading(folder)) {
      PlayQueries ann = cache.listening(cache.accounts().get(0));

      assertEquals(
          List.of(new Scrobble(SKY, 300), new Scrobble(LOST, 100)), ann.plays("Mirrow", null));
      assertEquals(List.of(new Scrobble(LOST, 100)), ann.plays("Mirrow", "Lost"));
      assertEquals(7, ann.plays());
      assertEquals(2, ann.between(100, 399));
      assertEquals(new TimeRange(100, 400), ann.time().orElseThrow());
      Stream.Builder<Long> seconds = Stream.builder();
      ann.forEachPlay(play -> seconds.add(play.second()));
      assertEquals(List.of(100L, 300L, 400L), seconds.build().toList());
    }
  }

  private static String text(Object... parts) {
    return String.join(" ", Stream.of(parts).map(Object::toString).toList());
  }
}
