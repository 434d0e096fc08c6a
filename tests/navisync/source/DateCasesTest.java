package navisync.source;

import static navisync.source.FetchedAccount.FERRY;
import static navisync.source.FetchedAccount.LANTERN;
import static navisync.source.FetchedAccount.NOW;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd dates that people have met, and docs/rules.md, "Plays". */
class DateCasesTest {
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
  @DisplayName("uts 0, empty or missing: a number for each track, no time, never added up")
  void undated() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.undated(List.of(FERRY, LANTERN, FERRY, FERRY));

    FetchResult first = account.fetch();
    account.nextDay();
    FetchResult second = account.fetch();

    assertEquals(
        List.of("Ash Ferry at [1600000000] undated 3", "Slow Lantern at [] undated 1"),
        account.cached());
    assertEquals(
        List.of(4, 4), List.of(first.figures().undatedPlays(), second.figures().undatedPlays()));
    assertEquals(
        List.of(1, 1), List.of(second.figures().cachedPlays(), second.figures().expectedPlays()));
    assertTrue(second.complete());
  }

  @Test
  @DisplayName("undated plays far back in the list are found from its end, 450 of them")
  void undatedAtTheEnd() throws Exception {
    given(plays(1_500, 1_600_000_000, 300));
    account.lastfm.undated(Collections.nCopies(450, FERRY));

    FetchResult result = account.fetch();

    assertEquals(450, result.figures().undatedPlays());
    assertTrue(account.cached().contains("Ash Ferry at [] undated 450"));
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("a play that arrives while the undated are read shifts pages and counts none twice")
  void undatedWhileShifting() throws Exception {
    given(plays(500, 1_600_000_000, 300));
    account.lastfm.undated(Collections.nCopies(300, FERRY));
    List<Integer> unranged = new ArrayList<>();
    account.lastfm.fault(
        (request, good) -> {
          if (request.from().isEmpty()) {
            unranged.add(request.page());
            account.lastfm.add(play(LANTERN, NOW - 1_000 + unranged.size()));
          }
          return good;
        });

    assertEquals(300, account.fetch().figures().undatedPlays());
    assertEquals(List.of(1, 3, 4, 5), unranged);
  }

  @Test
  @DisplayName("a play dated before 2002 or more than a day ahead is undated; a day ahead is kept")
  void timesThatAreNone() throws Exception {
    given(
        List.of(
            play(FERRY, 1_000_000_000),
            play(FERRY, 1_600_000_000),
            play(FERRY, NOW + 86_400),
            play(FERRY, NOW + 90_000)));

    FetchResult result = account.fetch();

    assertEquals(List.of("Ash Ferry at [1600000000, 1700086400] undated 2"), account.cached());
    assertEquals(List.of(new TimeRange(1_009_843_200, NOW)), account.history.coverage());
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("a play dated within the next day that is deleted at Last.fm is gone at once")
  void deletedWithinADayAhead() throws Exception {
    Scrobble ahead = play(FERRY, NOW + 80_000);
    given(List.of(play(FERRY, 1_600_000_000), ahead));
    account.fetch();
    account.lastfm.remove(ahead);

    FetchResult result = account.fetch();

    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());
    assertEquals(List.of(), FetchedAccount.texts(result.figures().gaps()));
    assertTrue(result.complete());
  }

  @Test
  @DisplayName("a play dated three days ahead counts once when its time has come, with --from too")
  void timeThatCame() throws Exception {
    given(List.of(play(FERRY, NOW + 3 * 86_400), play(FERRY, NOW + 9 * 86_400)));
    account.fetch();
    assertEquals(List.of("Ash Ferry at [] undated 2"), account.cached());
    account.nextDay();
    account.nextDay();

    account.fetch(FetchScope.only(new TimeRange(NOW, NOW + 4 * 86_400), false));

    assertEquals(List.of("Ash Ferry at [1700259200] undated 1"), account.cached());
    account.fetch();
    assertEquals(List.of("Ash Ferry at [1700259200] undated 1"), account.cached());
  }

  @Test
  @DisplayName("undated plays that cannot be read: the earlier numbers stay, and it is said")
  void undatedFail() throws Exception {
    given(plays(500, 1_600_000_000, 300));
    account.lastfm.undated(Collections.nCopies(10, FERRY));
    account.fetch();
    account.lastfm.fault(
        LastfmFault.when(
            request -> request.from().isEmpty() && request.page() > 1,
            LastfmError.reply(500, 8, "Operation failed")));
    account.nextDay();

    FetchResult result = account.fetch();

    assertEquals("127.0.0.1 returned error 8, \"Operation failed\"", result.undatedMissing());
    assertEquals(List.of(), result.figures().gaps());
    assertTrue(account.cached().contains("Ash Ferry at [] undated 10"));
  }

  @Test
  @DisplayName("times are seconds in the cache")
  void seconds() throws Exception {
    given(List.of(play(FERRY, 1_693_773_152)));

    account.fetch();

    assertEquals(List.of("Ash Ferry at [1693773152]"), account.cached());
  }

  @Test
  @DisplayName("an undated play whose name is lost on the way stays known, and so do its like")
  void namelessUndated() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.lastfm.undated(List.of(FERRY, LANTERN));
    account.fetch();
    account.lastfm.fault(
        (request, good) ->
            HistoryReply.text(
                200, good.text().replace("\"name\":\"Slow Lantern\"", "\"name\":null")));

    FetchResult result = account.fetch();

    assertTrue(result.complete());
    assertEquals(
        List.of("Ash Ferry at [1600000000] undated 1", "Slow Lantern at [] undated 1"),
        account.cached());
  }

  @Test
  @DisplayName("a play whose date is lost on the way counts once, with the date that is known")
  void lostDate() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000), play(LANTERN, 1_500_000_000)));
    account.fetch();
    account.lastfm.fault(
        (request, good) ->
            HistoryReply.text(
                200, good.text().replace("{\"uts\":\"1500000000\",\"#text\":\"\"}", "null")));

    FetchResult result = account.fetch();

    assertEquals(
        "the server lists more or fewer plays than its totals say", result.undatedMissing());
    assertEquals(
        List.of("Ash Ferry at [1600000000]", "Slow Lantern at [1500000000]"), account.cached());
  }

  @Test
  @DisplayName("a play whose name is lost on the way stays known, and comes when it has it again")
  void lostName() throws Exception {
    given(List.of(play(FERRY, 1_600_000_000)));
    account.fetch();
    account.lastfm.add(play(LANTERN, 1_500_000_000));
    account.lastfm.fault(
        (request, good) ->
            HistoryReply.text(200, good.text().replaceAll("\"name\":\"[^\"]*\"", "\"name\":null")));

    account.fetch();
    assertEquals(List.of("Ash Ferry at [1600000000]"), account.cached());

    account.lastfm.clearFaults();
    assertTrue(account.fetch().complete());
    assertEquals(
        List.of("Ash Ferry at [1600000000]", "Slow Lantern at [1500000000]"), account.cached());
  }
}
