package navisync.navidrome.db;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.PlayDate;
import navisync.plan.Change;

/**
 * Finds out whether the transaction of an interrupted run was committed (docs/rules.md,
 * "Interrupted writes"). All of it was committed or nothing, so each row votes: for "written" if it
 * equals the planned values or has the planned date, for "not written" if it equals the values or
 * the date from before. The majority decides, because a user may have restored some rows since.
 * Sample: of three planned rows two are as planned and one as before, so it was written. Rows that
 * the server changed since do not vote, nor do items that are no longer in the library.
 */
public final class IntentCheck {
  /** The outcome of the transaction. */
  public enum Outcome {
    /** It was committed. */
    WRITTEN,
    /** It was not: nothing of it is in the database. */
    NOT_WRITTEN,
    /** Unknown: no row is as it was, or they contradict each other. */
    IN_DOUBT
  }

  private IntentCheck() {}

  /** Compares the changes of the open intent with the library. */
  public static Outcome outcome(List<Change> changes, Library now) {
    Set<String> present = now.itemIds();
    int written = 0;
    int notWritten = 0;
    for (Change change : changes) {
      if (present.contains(change.id())) {
        Annotation row = now.of(change.type(), change.id());
        boolean moved = !change.after().equals(change.before());
        boolean dated = !sameDate(change.after(), change.before());
        long[] history = now.historyOf(change.id());
        boolean added = change.historyAdded().length > 0;
        boolean asAfter =
            moved && same(row, change.after())
                || starRemoved(row, change)
                || dated && sameDate(row, change.after())
                || added && holdsAll(history, change);
        boolean asBefore =
            moved && same(row, change.before()) && !starRemoved(row, change)
                || dated && sameDate(row, change.before())
                || added && holdsNone(history, change);
        written += asAfter ? 1 : 0;
        notWritten += asBefore ? 1 : 0;
      }
    }
    if (written == notWritten) {
      return Outcome.IN_DOUBT;
    }
    return written > notWritten ? Outcome.WRITTEN : Outcome.NOT_WRITTEN;
  }

  /** Compares instants, because the API writes the same times in another way than the database. */
  private static boolean same(Annotation row, Annotation expected) {
    return row.count() == expected.count()
        && row.starred() == expected.starred()
        && sameDate(row, expected);
  }

  /** Returns whether the star was removed since: the server dates a removal, so it was there. */
  private static boolean starRemoved(Annotation row, Change change) {
    Optional<Instant> removed = PlayDate.instant(row.starredAt());
    return change.stars()
        && !row.starred()
        && removed.isPresent()
        && !removed.equals(PlayDate.instant(change.before().starredAt()));
  }

  /**
   * Returns whether two rows have the same date. A play that the server counted since may leave a
   * later date unchanged, so the date can decide where the count does not.
   */
  private static boolean sameDate(Annotation row, Annotation expected) {
    return PlayDate.instant(row.playDate()).equals(PlayDate.instant(expected.playDate()));
  }

  private static boolean holdsAll(long[] history, Change change) {
    return Arrays.stream(change.historyAdded())
        .allMatch(second -> Arrays.binarySearch(history, second) >= 0);
  }

  private static boolean holdsNone(long[] history, Change change) {
    return Arrays.stream(change.historyAdded())
        .noneMatch(second -> Arrays.binarySearch(history, second) >= 0);
  }
}
