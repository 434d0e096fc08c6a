package navisync.store.navidrome;

import java.time.Instant;
import navisync.io.Database;

/** The servers that the user allowed NaviSync to log in to over plain http. */
public final class PlainHttpServers {
  private final Database database;

  /** Reads them from an open cache. */
  public PlainHttpServers(Database database) {
    this.database = database;
  }

  /** Returns whether a server is allowed, by its address. */
  public boolean allows(String address) {
    return database.number("select count(*) from plain_server where address = ?", address) > 0;
  }

  /** Remembers that a server is allowed. */
  public void allow(String address, Instant now) {
    database.transaction(
        () ->
            database.update(
                "insert or replace into plain_server values (?, ?)",
                address,
                now.getEpochSecond()));
  }
}
