package navisync.store.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import navisync.io.Database;
import navisync.model.HistoryAccount;

/** The accounts that a cache knows. A server is the same however its address is written. */
public final class Accounts {
  private final Database database;

  /** Prepares questions about the accounts in a cache. */
  public Accounts(Database database) {
    this.database = database;
  }

  /** Returns all of them, in the order of their first fetch. */
  public List<CachedAccount> all() {
    return database.rows(
        "select id, source, server, user from account order by id",
        row ->
            new CachedAccount(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  /** Returns an account; empty when the cache does not know it. */
  public Optional<CachedAccount> find(HistoryAccount account) {
    String server = ServerName.of(account);
    String user = user(account);
    return all().stream()
        .filter(each -> each.source().equals(account.source()) && each.user().equals(user))
        .filter(
            each ->
                ServerName.of(new HistoryAccount(each.source(), each.server(), user))
                    .equals(server))
        .findFirst();
  }

  /** Returns the number of an account; 0 when the cache does not know it. */
  public long number(HistoryAccount account) {
    return find(account).map(CachedAccount::id).orElse(0L);
  }

  /** Returns the number of an account, which is added when the cache does not know it. */
  public long numberOrNew(HistoryAccount account) {
    return find(account)
        .map(CachedAccount::id)
        .orElseGet(
            () ->
                database.insert(
                    "insert into account (source, server, user) values (?, ?, ?)",
                    account.source(),
                    ServerName.of(account),
                    user(account)));
  }

  private static String user(HistoryAccount account) {
    return account.user().toLowerCase(Locale.ROOT);
  }
}
