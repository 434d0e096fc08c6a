package navisync.store;

import java.util.Map;
import navisync.io.Database;
import navisync.model.TimeRange;

/**
 * Rows that Last.fm counts in its totals and that are no further play: a second row for the same
 * artist, title and second, or one without an artist or a title. With them known, its totals can be
 * compared with the number of plays. Safe for several threads.
 */
public final class SurplusRows {
  private final Database database;
  private final long account;

  SurplusRows(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /**
   * Replaces what is known of a range.
   *
   * @param rows how many there are, by unix second; all within the range
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

  /** How many such rows are known in a range. */
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
