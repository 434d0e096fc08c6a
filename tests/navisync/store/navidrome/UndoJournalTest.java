package navisync.store.navidrome;

import static navisync.store.navidrome.TargetFixture.FERRY;
import static navisync.store.navidrome.TargetFixture.library;
import static navisync.store.navidrome.TargetFixture.played;
import static navisync.store.navidrome.TargetFixture.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.ExitCode;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.plan.Change;
import navisync.plan.Plan;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which run puts back which: known as soon as its plan is noted, forgotten with its plan. */
class UndoJournalTest {
  private static final Library LIBRARY = library(FERRY);
  private static final Plan PLAN =
      new Plan(
          List.of(
              new Change(
                  ItemType.MEDIA_FILE,
                  "f1",
                  "Dunmarrow – Ash Ferry",
                  new Annotation(true, 3L, null, false, null),
                  Annotation.NONE,
                  Change.NO_PLAYS,
                  Change.NO_PLAYS)),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @TempDir Path folder;
  private Cache cache;
  private RunJournal journal;
  private OpenIntent undo;

  @BeforeEach
  void noteAnUndoOfRun1() {
    cache = Cache.open(folder, line -> {});
    AccountHistory history = played(cache);
    journal = cache.openTarget("u1").journal(LIBRARY);
    OpenIntent first = journal.begin(PLAN, start(history, 50));
    journal.close(first, Instant.ofEpochSecond(60), ExitCode.DONE);
    undo = journal.undoing(first.run(), Set.of()).begin(PLAN, start(history, 70));
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void itIsKnownWhileItIsOpenAndAfterwards() {
    assertEquals(Map.of(2L, 1L), journal.undoes());

    journal.close(undo, Instant.ofEpochSecond(80), ExitCode.DONE);

    assertEquals(Map.of(2L, 1L), journal.undoes());
    assertEquals(
        Map.of(), cache.openTarget("u2").journal(LIBRARY).undoes(), "other targets have their own");
  }

  @Test
  void anUndoOfWhichNothingWasWrittenPutNothingBack() {
    journal.discard(undo, Instant.ofEpochSecond(80), ExitCode.ERROR);

    assertEquals(Map.of(), journal.undoes());
    assertEquals(List.of(), journal.changesOf(2));
  }
}
