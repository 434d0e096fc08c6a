package navisync.store.history;

import java.util.List;
import java.util.Optional;
import navisync.io.Database;

/** All that was fetched from one account's own server, as something that can be removed. */
final class FetchedAsImport {
  /** The number by which a user names them: imports begin at 1. */
  static final long NUMBER = 0;

  private final Database database;
  private final long account;

  FetchedAsImport(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Returns them in numbers, like an import; empty where nothing was fetched. */
  Optional<CachedImport> figures() {
    return database
        .first(
            """
            with mine as (select id from track where account = ?1)
            select user, user || ' at ' || server, source,
              (select count(*) from play where %1$s and track in mine),
              (select count(*) from play where %1$s and track in mine and not withdrawn),
              (select ifnull(sum(number), 0) from undated where track in mine)
            from account where id = ?1
            """
                .formatted(PlaySource.FETCHED),
            row ->
                new CachedImport(
                    NUMBER,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    0,
                    row.getLong(4) + row.getLong(6),
                    row.getLong(5) + row.getLong(6),
                    row.getString(3)),
            account)
        .filter(fetched -> fetched.plays() > 0);
  }

  /**
   * Forgets them. The history is incomplete then, so that no run lowers a count until it was
   * fetched again. Within a transaction.
   */
  void forget() {
    new UndatedNumbers(database, account).deleteAll();
    database.update(
        "delete from play where " + PlaySource.FETCHED + " and " + PlayFilter.OF_ACCOUNT, account);
    for (String table : List.of("coverage", "loved", "surplus_row", "nameless_row")) {
      database.update("delete from " + table + " where account = ?", account);
    }
    database.update(
        "update account set loved_complete = 0, history_complete = 0 where id = ?", account);
    ImportedPlays.markStale(database, account);
  }
}
