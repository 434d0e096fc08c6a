package navisync.store.history;

import java.util.Collection;
import java.util.List;
import navisync.io.Database;
import navisync.model.TimeRange;

/**
 * The seconds at which Last.fm listed a row without an artist or a title. Such a row may be a play
 * whose name was lost on the way: a play known at that second stays, and the second is asked for
 * again by each run until the row has a name. Safe for several threads.
 */
public final class NamelessRows {
  private final Database database;
  private final long account;

  NamelessRows(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Replaces what is known of a range; all seconds lie within it. */
  public void replace(Collection<Long> seconds, TimeRange range) {
    if (seconds.isEmpty() && all().stream().noneMatch(range::contains)) {
      return;
    }
    database.transaction(
        () -> {
          database.update(
              "delete from nameless_row where account = ? and second between ? and ?",
              account,
              range.from(),
              range.to());
          seconds.forEach(
              second ->
                  database.update(
                      "insert into nameless_row values (?, ?) on conflict do nothing",
                      account,
                      second));
        });
  }

  /** Returns all of them, ascending. */
  public List<Long> all() {
    return database.rows(
        "select second from nameless_row where account = ? order by second",
        row -> row.getLong(1),
        account);
  }
}
