package navisync.store.history;

import java.util.List;
import navisync.io.Database;
import navisync.model.LovedTrack;

/** The loved tracks of one account. */
final class LovedList {
  private final Database database;
  private final long account;

  LovedList(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /**
   * Replaces the tracks; of a list that was cut short, only what is new is added. To be used within
   * a transaction.
   */
  void replace(List<LovedTrack> tracks, boolean complete) {
    if (complete) {
      database.update("delete from loved where account = ?", account);
    }
    tracks.forEach(this::add);
    database.update(
        "update account set loved_complete = ? where id = ?", complete ? 1 : 0, account);
  }

  /** Adds a track, unless it is there already. */
  void add(LovedTrack track) {
    database.update(
        "insert into loved (account, artist, title, mbid, second)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        account,
        track.artist(),
        track.title(),
        track.mbid(),
        track.second());
  }

  /** Returns the tracks, oldest love first. */
  List<LovedTrack> all() {
    return database.rows(
        """
        select artist, title, mbid, second from loved where account = ?
        order by second, artist, title
        """,
        row -> new LovedTrack(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        account);
  }

  /** Returns whether they are all that Last.fm had when it was last asked. */
  boolean complete() {
    return database.number("select loved_complete from account where id = ?", account) == 1;
  }
}
