package navisync.store.navidrome;

import java.util.Locale;
import navisync.io.Database;
import navisync.store.history.ServerName;

/** The Navidrome users that a cache keeps something for, each by its key. */
public final class Targets {
  private static final String AT = "at:";

  private final Database database;

  /** Prepares questions about the targets in a cache. */
  public Targets(Database database) {
    this.database = database;
  }

  /** Returns the key of a user by Navidrome's id of the user. */
  public String byUserId(String userId) {
    return "id:" + userId;
  }

  /**
   * Returns the key of a user whose id cannot be known: the one in use, however the address was
   * written then.
   *
   * @param url the server's address
   * @param userName the user's name in any case
   */
  public String byAddress(String url, String userName) {
    String key = key(url + " " + userName.toLowerCase(Locale.ROOT));
    return database
        .rows("select key from target where key like 'at:%' order by id", row -> row.getString(1))
        .stream()
        .filter(known -> key(known.substring(AT.length())).equals(key))
        .findFirst()
        .orElse(key);
  }

  /** Returns the key of a target by its address and, after a blank, the user's name. */
  private static String key(String addressAndUser) {
    int blank = addressAndUser.indexOf(' ');
    return AT
        + ServerName.hostAndPath(addressAndUser.substring(0, blank))
        + addressAndUser.substring(blank);
  }

  /** Returns the number of a target; 0 when nothing was kept for it yet. */
  public long number(String key) {
    return database.number("select id from target where key = ?", key);
  }

  /** Returns the number of a target, which is added when nothing was kept for it yet. */
  public long numberOrNew(String key) {
    database.update("insert into target (key) values (?) on conflict do nothing", key);
    return number(key);
  }
}
