package navisync.source;

import static navisync.source.FetchedAccount.FERRY;
import static navisync.source.FetchedAccount.NOW;
import static navisync.source.FetchedAccount.play;
import static navisync.source.FetchedAccount.plays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/rules.md, "Fetching": the number cached is compared with the server's total. */
class TotalsCheckTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "one play within, one just before, one just after; total {0}: {1}")
  @CsvSource({"0, false", "1, true", "2, true", "3, true", "4, false"})
  void agrees(int total, boolean expected) {
    try (FetchedAccount account = new FetchedAccount(folder, List.of())) {
      account.history.store(
          List.of(play(FERRY, 99), play(FERRY, 100), play(FERRY, 101)),
          new TimeRange(100, 100),
          100);

      assertEquals(
          expected,
          new TotalsCheck(null, account.history, null, Verification.NONE)
              .agrees(new TimeRange(100, 100), total));
    }
  }

  @Test
  @DisplayName("differences all over: a usual run looks at some and says so, --verify mends all")
  void manyDifferences() throws Exception {
    List<Scrobble> plays = plays(60_000, 1_650_000_000, 3_000);
    List<Scrobble> kept = new ArrayList<>(plays);
    List<Scrobble> deleted = new ArrayList<>();
    for (int i = 500; i < plays.size(); i += 1_000) {
      deleted.add(plays.get(i));
    }
    kept.removeAll(deleted);
    try (FetchedAccount account = new FetchedAccount(folder, kept)) {
      account.history.store(plays, new TimeRange(1_009_843_200, NOW - 3 * 86_400), NOW);

      FetchResult usual = account.fetch();
      FetchResult verified = account.fetch(FetchScope.verifying(Verification.USUAL, false));

      assertTrue(
          usual.figures().gaps().stream()
              .anyMatch(gap -> gap.reason().endsWith("--verify checks them")),
          usual.toString());
      assertEquals(deleted.size(), usual.withdrawn() + verified.withdrawn());
      assertTrue(usual.withdrawn() > 0, usual.toString());
      assertTrue(verified.complete(), verified.toString());
      assertEquals(kept.size(), verified.figures().cachedPlays());
    }
  }
}
