package navisync.store.navidrome;

import static navisync.store.navidrome.TargetFixture.FERRY;
import static navisync.store.navidrome.TargetFixture.LOST;
import static navisync.store.navidrome.TargetFixture.accounted;
import static navisync.store.navidrome.TargetFixture.entry;
import static navisync.store.navidrome.TargetFixture.library;
import static navisync.store.navidrome.TargetFixture.played;
import static navisync.store.navidrome.TargetFixture.start;
import static navisync.store.navidrome.TargetFixture.track;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.ExitCode;
import navisync.Failure;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.model.SongName;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "Interrupted writes". */
class RunJournalTest {
  private static final Library LIBRARY = library(FERRY, LOST);

  /** Every kind of field, with values that are null, and others that are not. */
  private static final Plan PLAN =
      new Plan(
          List.of(
              new Change(
                  ItemType.MEDIA_FILE,
                  "f1",
                  "Dunmarrow – Ash Ferry",
                  Annotation.NONE,
                  new Annotation(true, 3L, "2020-09-13 12:26:40+00:00", false, null),
                  new long[] {1_500_000_000, 1_500_000_000, 1_600_000_000},
                  Change.NO_PLAYS),
              new Change(
                  ItemType.MEDIA_FILE,
                  "l1",
                  "another name",
                  new Annotation(true, null, null, true, null),
                  new Annotation(true, 0L, "2011-01-01T00:00:00Z", false, "2012-01-01 00:00:00"),
                  Change.NO_PLAYS,
                  new long[] {1_400_000_000})),
          List.of(
              new Change(
                  ItemType.ALBUM,
                  "al1",
                  "Kites",
                  new Annotation(true, 4L, null, true, "2012-01-01 00:00:00+00:00"),
                  new Annotation(true, 7L, null, true, "2012-01-01 00:00:00+00:00"),
                  Change.NO_PLAYS,
                  Change.NO_PLAYS)),
          List.of(
              new Change(
                  ItemType.ARTIST,
                  "ar1",
                  "\"Dun\" – marrow",
                  Annotation.NONE,
                  new Annotation(true, 3L, null, false, null),
                  Change.NO_PLAYS,
                  Change.NO_PLAYS)),
          List.of(),
          List.of(
              new LedgerChange.Recorded(FERRY, 1, null, entry(3, 3)),
              new LedgerChange.Recorded(LOST, 2, null, entry(2, 0)),
              new LedgerChange.LeftAs(FERRY, new Ledger.Left(0, 0), new Ledger.Left(3, 3)),
              new LedgerChange.Star(LOST, new SongName("Mirrow", "Lost"), null)));

  @TempDir Path folder;
  private Cache cache;
  private AccountHistory history;
  private RunJournal journal;

  @BeforeEach
  void open() {
    cache = Cache.open(folder, line -> {});
    history = played(cache);
    journal = cache.openTarget("u1").journal(LIBRARY);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  @DisplayName("a plan noted and cut off is found open by the next run, to the letter")
  void cutOff() {
    OpenIntent begun = journal.begin(PLAN, start(history, 50));
    close();
    open();

    OpenIntent found = journal.openIntent().orElseThrow();

    assertEquals(begun.run(), found.run());
    assertEquals(Mode.DATABASE, found.mode());
    assertEquals(Instant.ofEpochSecond(50), found.started());
    assertEquals(texts(begun.changes()), texts(found.changes()));
    assertEquals(
        List.of(
            "MEDIA_FILE f1 'Dunmarrow – Ash Ferry' "
                + Annotation.NONE
                + " -> "
                + PLAN.tracks().get(0).after()
                + " +[1500000000, 1500000000, 1600000000] -[]",
            "MEDIA_FILE l1 'another name' "
                + PLAN.tracks().get(1).before()
                + " -> "
                + PLAN.tracks().get(1).after()
                + " +[] -[1400000000]"),
        texts(found.changes()).subList(0, 2));
    assertEquals(4, found.changes().size());
    assertEquals(PLAN.ledger(), found.ledger());
  }

  @Test
  @DisplayName("of the recorded plays the journal keeps only those that a run changed")
  void recordedPlays() {
    write(new LedgerChange.Recorded(FERRY, 1, null, new Ledger.Entry(seconds(10, 20, 30), 0, 2)));

    long run =
        write(
            new LedgerChange.Recorded(
                FERRY,
                1,
                new Ledger.Entry(seconds(10, 20, 30), 0, 2),
                new Ledger.Entry(seconds(10, 30, 30, 40), 1, 3)));

    String hex =
        cache
            .ask("select hex(lines) from journal where run = " + run, 1)
            .rows()
            .get(0)
            .get(0)
            .toString();
    JournalLine line = PackedJournal.unpack(HexFormat.of().parseHex(hex)).get(0);
    assertArrayEquals(new byte[] {0, 2, 20}, (byte[]) line.old());
    assertArrayEquals(new byte[] {1, 3, 30, 10}, (byte[]) line.now());
    LedgerChange.Recorded change = (LedgerChange.Recorded) journal.ledgers().get(run).get(0);
    assertEquals(new Ledger.Entry(seconds(10, 20, 30), 0, 2), change.before());
    assertEquals(new Ledger.Entry(seconds(10, 30, 30, 40), 1, 3), change.after());
    assertEquals(
        Map.of(new Ledger.Pair(1, "f1"), new Ledger.Entry(seconds(10, 30, 30, 40), 1, 3)),
        cache.openTarget("u1").ledger(LIBRARY).entries());
  }

  private static long[] seconds(long... seconds) {
    return seconds;
  }

  private long write(LedgerChange change) {
    OpenIntent open = journal.begin(TargetFixture.plan(change), start(history, 50));
    journal.close(open, Instant.ofEpochSecond(60), ExitCode.DONE);
    return open.run();
  }

  @Test
  @DisplayName("no second plan is noted while one is open")
  void oneIntentAtATime() {
    OpenIntent open = journal.begin(PLAN, start(history, 50));

    Failure failure = assertThrows(Failure.class, () -> journal.begin(PLAN, start(history, 60)));

    assertEquals("The plan of run " + open.run() + " is still open.", failure.getMessage());
    assertEquals(1, journal.runs().size());
    assertEquals(
        Optional.empty(),
        cache.openTarget("u2").journal(LIBRARY).openIntent(),
        "other targets are free");
  }

  @Test
  @DisplayName("the ledger follows only when the intent is closed, and the run is done")
  void closed() {
    OpenIntent open = journal.begin(PLAN, start(history, 50));
    assertEquals(Ledger.EMPTY, cache.openTarget("u1").ledger(LIBRARY));

    journal.close(open, Instant.ofEpochSecond(70), ExitCode.PARTIAL);

    assertEquals(Optional.empty(), journal.openIntent());
    assertEquals(
        Map.of(
            new Ledger.Pair(1, "f1"), entry(3, 3),
            new Ledger.Pair(2, "l1"), entry(2, 0)),
        cache.openTarget("u1").ledger(LIBRARY).entries());
    assertEquals(
        List.of(
            new PastRun(
                open.run(),
                Mode.DATABASE,
                "higher",
                Instant.ofEpochSecond(50),
                Instant.ofEpochSecond(70),
                3,
                1,
                0,
                0,
                1,
                3)),
        journal.runs());
    assertEquals(texts(open.changes()), texts(journal.changesOf(open.run())));
  }

  @Test
  @DisplayName("an intent of which nothing was written leaves the ledger and no changes")
  void discarded() {
    OpenIntent open = journal.begin(PLAN, start(history, 50));

    journal.discard(open, Instant.ofEpochSecond(70), ExitCode.ERROR);

    assertEquals(Optional.empty(), journal.openIntent());
    assertEquals(Ledger.EMPTY, cache.openTarget("u1").ledger(LIBRARY));
    assertEquals(List.of(), journal.changesOf(open.run()));
    assertEquals(
        List.of(
            new PastRun(
                open.run(),
                Mode.DATABASE,
                "higher",
                Instant.ofEpochSecond(50),
                Instant.ofEpochSecond(70),
                1,
                0,
                0,
                0,
                0,
                0)),
        journal.runs());
    journal.begin(PLAN, start(history, 80));
  }

  @Test
  @DisplayName("a plan is noted whole or not at all")
  void wholeOrNot() {
    Plan unknownTrack =
        new Plan(
            PLAN.tracks(), List.of(), List.of(), List.of(), List.of(accounted(FERRY, 99, 1, 1)));

    assertThrows(Failure.class, () -> journal.begin(unknownTrack, start(history, 50)));

    assertEquals(Optional.empty(), journal.openIntent());
    assertEquals(List.of(), journal.runs());
    journal.begin(PLAN, start(history, 60));
    assertEquals(4, journal.openIntent().orElseThrow().changes().size());
  }

  @Test
  @DisplayName("what a run changed is known by the ids that tracks have now")
  void idsAsTheyAreNow() {
    OpenIntent run = journal.begin(PLAN, start(history, 50));
    journal.close(run, Instant.ofEpochSecond(70), ExitCode.DONE);
    Library now = library(track("n1", "Dunmarrow", "Ash Ferry", "Kites"), LOST);

    assertEquals(
        List.of("n1", "l1", "al1", "ar1"),
        cache.openTarget("u1").journal(now).changesOf(run.run()).stream().map(Change::id).toList());
  }

  @Test
  @DisplayName("history rows written: those added by closed runs, less those taken back")
  void writtenHistory() {
    OpenIntent first = journal.begin(PLAN, start(history, 50));
    assertEquals(Set.of(), journal.writtenHistory().keySet(), "not while it is open");
    journal.close(first, Instant.ofEpochSecond(51), ExitCode.DONE);
    Change back =
        new Change(
            ItemType.MEDIA_FILE,
            "f1",
            "Dunmarrow – Ash Ferry",
            PLAN.tracks().get(0).after(),
            PLAN.tracks().get(0).after(),
            new long[] {1_700_000_000},
            new long[] {1_500_000_000});
    Plan second = new Plan(List.of(back), List.of(), List.of(), List.of(), List.of());
    OpenIntent open = journal.begin(second, start(history, 60));
    journal.close(open, Instant.ofEpochSecond(61), ExitCode.DONE);

    assertArrayEquals(
        new long[] {1_500_000_000, 1_600_000_000, 1_700_000_000},
        journal.writtenHistory().get("f1"));
  }

  private static List<String> texts(List<Change> changes) {
    return changes.stream().map(TargetFixture::text).toList();
  }
}
