package navisync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.Failure;
import navisync.io.Database;
import navisync.store.file.Schema;
import navisync.store.history.AccountFigures;
import navisync.store.history.CachedAccount;

/**
 * The cache in numbers. Accounts are never added up (docs/rules.md, "Accounts and targets").
 *
 * @param file where it lies, absolute
 * @param bytes its size, with what still lies in its {@code -wal}
 * @param form how many steps its schema has taken
 * @param accounts the accounts, in the order of their first fetch
 * @param decisions how many remembered decisions there are of each kind, in lower case; kinds
 *     without one are left out
 * @param runs how many runs wrote, or began to
 * @param lastRun when the last of them started, unix seconds UTC; null without runs
 */
public record CacheFigures(
    String file,
    long bytes,
    int form,
    List<AccountFigures> accounts,
    Map<String, Long> decisions,
    long runs,
    Long lastRun) {

  /** Returns the figures of an open cache. */
  static CacheFigures of(Database database, List<CachedAccount> accounts) {
    Map<String, Long> decisions = new LinkedHashMap<>();
    database.forEach(
        "select lower(kind), count(*) from decision group by kind order by kind",
        row -> decisions.put(row.getString(1), row.getLong(2)));
    long runs = database.number("select count(*) from run");
    return new CacheFigures(
        database.file().toAbsolutePath().normalize().toString(),
        bytes(database.file()),
        Schema.version(database),
        accounts.stream().map(account -> AccountFigures.of(database, account)).toList(),
        decisions,
        runs,
        runs == 0 ? null : database.number("select max(started) from run"));
  }

  /** Returns the size of a cache's file together with its {@code -wal}, in bytes. */
  static long bytes(Path file) {
    try {
      Path wal = file.resolveSibling(file.getFileName() + "-wal");
      return Files.size(file) + (Files.exists(wal) ? Files.size(wal) : 0);
    } catch (IOException failed) {
      throw Failure.error("The size of the cache " + file + " cannot be read.", failed);
    }
  }
}
