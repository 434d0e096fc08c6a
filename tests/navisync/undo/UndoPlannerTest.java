package navisync.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.model.SongName;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The undo of one run that changed Mirrow's Tin Sky. An annotation is written as count, year of the
 * last play, and {@code *2021} for a star of that year or {@code -2021} for one taken away then;
 * {@code null} stands for NULL, and {@code none} where there is no row.
 */
class UndoPlannerTest {
  private static final LibraryTrack TIN_SKY =
      new LibraryTrack(
          "tin",
          1,
          "tin.flac",
          "Tin Sky",
          "Mirrow",
          List.of(new Participant("mirrow", "Mirrow")),
          "Salt",
          "salt",
          "Mirrow",
          "",
          0,
          false,
          0,
          0,
          NameTags.NONE);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing happened since              | 1 2020       | 4 2021       | 4 2021       | 1 2020       |
          the row was made by the run         | none         | 3 2021       | 3 2021       | none         |
          played since                        | 1 2020       | 4 2021       | 6 2022       | 3 2022       | DATE
          counted since, but not dated        | 1 2020       | 4 2021       | 6 2021       | 3 2020       |
          played since, the row was the run's | none         | 3 2021       | 4 2022       | 1 2022       | DATE
          the count fell below what was added | 1 2020       | 4 2021       | 2 2021       | 0 2020       | FELL
          the row is gone                     | 1 2020       | 4 2021       | none         | none         | FELL DATE
          the run lowered the count           | 9 2020       | 4 2020       | 5 2020       | 10 2020      |
          lowered it, and the row is gone     | 9 2020       | 4 2020       | none         | 5 null       |
          the run counted where NULL was      | null null    | 3 2021       | 3 2021       | null null    |
          unstarred since, the row was the run's | none      | 3 2021       | 3 2021 -2022 | 0 null -2022 |
          the run set the star                | 1 2020       | 1 2020 *2021 | 1 2020 *2021 | 1 2020       |
          starred anew since                  | 1 2020       | 1 2020 *2021 | 1 2020 *2022 | 1 2020 *2022 | STAR
          the run took the star away          | 1 2020 *2019 | 1 2020       | 1 2020       | 1 2020 *2019 |
          """)
  void annotation(
      String name, String before, String after, String now, String undone, String kept) {
    Change change = track(annotation(before), annotation(after));

    UndoPlan undo = plan(run(change), library(annotation(now)), Ledger.EMPTY);

    assertEquals(
        now.equals(undone) ? List.of() : List.of(annotation(undone)),
        undo.plan().tracks().stream().map(Change::after).toList());
    assertEquals(
        Objects.requireNonNullElse(kept, ""),
        undo.kept().stream().map(each -> each.reason().name()).collect(Collectors.joining(" ")));
  }

  @Test
  void aTrackThatIsGoneKeepsItsPlays() {
    Annotation before = annotation("1 2020");
    Annotation after = annotation("4 2021");
    Library empty =
        new Library("u1", "ann", List.of(), Map.of(), Map.of(), Map.of(), true, Map.of());

    UndoPlan undo = plan(run(track(before, after), album(before, after)), empty, Ledger.EMPTY);

    assertEquals(List.of(), undo.plan().changes());
    assertEquals(Set.of("tin"), undo.leftOut());
    assertEquals(
        List.of(
            new UndoPlan.Kept("Mirrow – Tin Sky", UndoPlan.Reason.GONE),
            new UndoPlan.Kept("Salt", UndoPlan.Reason.GONE)),
        undo.kept());
  }

  @ParameterizedTest(name = "history: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | 100 300 | 50
          false |         |
          """)
  void rowsOfTheHistoryGoOnceEachAndRemovedOnesComeBack(
      boolean hasHistory, String removed, String added) {
    Annotation same = annotation("4 2021");
    Change change = rows(same, new long[] {100, 200, 300}, new long[] {50});
    Library library =
        new Library(
            "u1",
            "ann",
            List.of(TIN_SKY),
            Map.of("tin", same),
            Map.of(),
            Map.of(),
            hasHistory,
            hasHistory ? Map.of("tin", new long[] {100, 100, 300, 400}) : Map.of());

    Change ofOlderRun = rows(same, new long[] {50}, Change.NO_PLAYS);

    UndoPlan undo =
        UndoPlanner.plan(
            new RunToUndo(2, List.of(run(1, List.of(ofOlderRun)), run(2, List.of(change)))),
            library,
            Ledger.EMPTY);

    assertEquals(
        hasHistory ? List.of(removed + " | " + added) : List.of(),
        undo.plan().tracks().stream()
            .map(each -> text(each.historyRemoved()) + " | " + text(each.historyAdded()))
            .toList());
  }

  @ParameterizedTest(name = "now {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2020 *2021 | true
          1 2020 *2022 | false
          """)
  void aStarIsTheProgramsNoLongerUnlessItStays(String now, boolean forgotten) {
    SongName loved = new SongName("Mirrow", "Tin Sky");
    LedgerChange line = new LedgerChange.Star(TIN_SKY, null, loved);
    Ledger ledger =
        new Ledger(Map.of(), Map.of(), Map.of(), Map.of("tin", loved), Ledger.Increments.NONE);

    UndoPlan undo =
        plan(
            run(List.of(track(annotation("1 2020"), annotation("1 2020 *2021"))), line),
            library(annotation(now)),
            ledger);

    assertEquals(
        forgotten ? List.of(new LedgerChange.Star(TIN_SKY, loved, null)) : List.of(),
        undo.plan().ledger());
  }

  @Test
  void theLedgerIsUndoneWithTheCount() {
    Ledger.Entry recorded = new Ledger.Entry(new long[] {100, 200, 300}, 0, 3);
    Ledger.Left left = new Ledger.Left(4, 0);
    JournaledRun run =
        run(
            List.of(track(annotation("1 2020"), annotation("4 2021"))),
            new LedgerChange.Recorded(TIN_SKY, 7, null, recorded),
            new LedgerChange.LeftAs(TIN_SKY, null, left));
    Ledger ledger =
        new Ledger(
            Map.of(new Ledger.Pair(7, "tin"), recorded),
            Map.of(),
            Map.of("tin", left),
            Map.of(),
            Ledger.Increments.NONE);

    UndoPlan undo = plan(run, library(annotation("4 2021")), ledger);

    assertEquals(
        List.of(
            new LedgerChange.Recorded(TIN_SKY, 7, recorded, null),
            new LedgerChange.LeftAs(TIN_SKY, left, null)),
        undo.plan().ledger());
  }

  @Test
  void aTotalNeverFallsBelowTheSumOfItsTracks() {
    JournaledRun run =
        run(
            track(annotation("1 2020"), annotation("4 2021")),
            album(annotation("0 2020"), annotation("3 2021")));
    Library library =
        new Library(
            "u1",
            "ann",
            List.of(TIN_SKY),
            Map.of("tin", annotation("6 2021")),
            Map.of("salt", annotation("3 2021")),
            Map.of(),
            true,
            Map.of());

    UndoPlan undo = plan(run, library, Ledger.EMPTY);

    assertEquals(3, undo.plan().tracks().get(0).after().count());
    assertEquals(annotation("3 2020"), undo.plan().albums().get(0).after());
  }

  private static UndoPlan plan(JournaledRun run, Library library, Ledger ledger) {
    return UndoPlanner.plan(new RunToUndo(run.number(), List.of(run)), library, ledger);
  }

  private static JournaledRun run(Change... changes) {
    return run(List.of(changes));
  }

  private static JournaledRun run(List<Change> changes, LedgerChange... lines) {
    return run(1, changes, lines);
  }

  private static JournaledRun run(long number, List<Change> changes, LedgerChange... lines) {
    return new JournaledRun(
        number, Set.of(), OptionalLong.empty(), changes, List.of(lines), Set.of());
  }

  private static Change rows(Annotation same, long[] added, long[] removed) {
    return new Change(ItemType.MEDIA_FILE, "tin", "Mirrow – Tin Sky", same, same, added, removed);
  }

  private static Change track(Annotation before, Annotation after) {
    return new Change(ItemType.MEDIA_FILE, "tin", "Mirrow – Tin Sky", before, after);
  }

  private static Change album(Annotation before, Annotation after) {
    return new Change(ItemType.ALBUM, "salt", "Salt", before, after);
  }

  private static Library library(Annotation now) {
    return new Library(
        "u1",
        "ann",
        List.of(TIN_SKY),
        now.exists() ? Map.of("tin", now) : Map.of(),
        Map.of(),
        Map.of(),
        true,
        Map.of());
  }

  private static Annotation annotation(String text) {
    if (text.equals("none")) {
      return Annotation.NONE;
    }
    String[] parts = text.split(" ");
    String star = parts.length > 2 ? parts[2] : "";
    return new Annotation(
        true,
        parts[0].equals("null") ? null : Long.valueOf(parts[0]),
        date(parts[1]),
        star.startsWith("*"),
        star.isEmpty() ? null : date(star.substring(1)));
  }

  private static String date(String year) {
    return year.equals("null") ? null : year + "-01-01 00:00:00+00:00";
  }

  private static String text(long[] seconds) {
    return Arrays.stream(seconds).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }
}
