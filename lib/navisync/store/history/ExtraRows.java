package navisync.store.history;

import java.util.Map;
import navisync.io.Database;
import navisync.model.TimeRange;

/**
 * The extra rows of an account: rows in Last.fm's totals that are no play of their own, such as a
 * second row for the same artist, title and second, or one without an artist or a title. Its totals
 * are compared with plays and extra rows together. Safe for several threads.
 */
public final class ExtraRows {
  private final Database database;
  private final long account;

  ExtraRows(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /**
   * Replaces the extra rows of a range.
   *
   * @param rows how many there are, by unix second, UTC; all within the range
   */
  public void replace(Map<Long, Integer> rows, TimeRange range) {
    if (rows.isEmpty() && in(range) == 0) {
      return;
    }
    database.transaction(
        () -> {
          database.update(
              "delete from surplus_row where account = ? and second between ? and ?",
              account,
              range.from(),
              range.to());
          rows.forEach(
              (second, number) ->
                  database.update(
                      "insert into surplus_row values (?, ?, ?)", account, second, number));
        });
  }

  /** Counts the extra rows that are known in a range. */
  public int in(TimeRange range) {
    return (int)
        database.number(
            "select ifnull(sum(number), 0) from surplus_row"
                + " where account = ? and second between ? and ?",
            account,
            range.from(),
            range.to());
  }
}
