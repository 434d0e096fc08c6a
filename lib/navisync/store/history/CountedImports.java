package navisync.store.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.SecondsList;
import navisync.model.SortedTimes;

/**
 * The imported plays of an account that count: those that are in the table of all plays, too. Both
 * tables are walked in their order, so that rows are appended instead of searched for, and any
 * number of plays needs little memory.
 */
final class CountedImports {
  /** So many rows are bound at once. */
  private static final int BATCH = 10_000;

  private interface PlayHandler {
    void take(long second, long track);
  }

  private final Database database;
  private final long account;

  CountedImports(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Returns their times by the number of their track, ascending. */
  Map<Long, long[]> present() {
    return present((second, track) -> {});
  }

  private Map<Long, long[]> present(PlayHandler each) {
    Map<Long, SecondsList> seconds = new HashMap<>();
    database.forEach(
        "select second, track from play where "
            + PlaySource.IMPORTED
            + " and not withdrawn and "
            + PlayFilter.OF_ACCOUNT
            + " order by second, track",
        row -> {
          long second = row.getLong(1);
          long track = row.getLong(2);
          seconds.computeIfAbsent(track, id -> new SecondsList()).add(second);
          each.take(second, track);
        },
        account);
    Map<Long, long[]> times = new HashMap<>();
    seconds.forEach((track, list) -> times.put(track, list.all()));
    return times;
  }

  /**
   * Lets these count, and no others. Within a transaction.
   *
   * @param counting the times of imported plays by the number of their track, ascending
   */
  void replace(Map<Long, long[]> counting) {
    List<Object[]> gone = new ArrayList<>();
    Map<Long, long[]> before =
        present(
            (second, track) -> {
              if (!has(counting, second, track)) {
                gone.add(new Object[] {second, track});
              }
            });
    database.updateAll("delete from play where second = ? and track = ?", gone);
    List<Object[]> batch = new ArrayList<>();
    new ImportedRows(database, account)
        .forEach(
            (second, track, number, file) -> {
              if (has(counting, second, track) && !has(before, second, track)) {
                batch.add(new Object[] {second, track});
              }
              if (batch.size() == BATCH) {
                add(batch);
              }
            });
    add(batch);
  }

  /** Adds plays. What is there does not count: withdrawn, or only the Python version's. */
  private void add(List<Object[]> plays) {
    database.updateAll(
        "insert into play (second, track, source, withdrawn) values (?, ?, %s, 0)"
                .formatted(PlaySource.IMPORT.code())
            + " on conflict do update set source = excluded.source, withdrawn = 0",
        plays);
    plays.clear();
  }

  private static boolean has(Map<Long, long[]> times, long second, long track) {
    return Arrays.binarySearch(times.getOrDefault(track, SortedTimes.NONE), second) >= 0;
  }
}
