package navisync.store.history;

import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;

/**
 * How many plays without a usable time each track has. A play dated too far ahead is one of them
 * until its time has come. To be changed within a transaction.
 */
final class UndatedNumbers {
  private static final String TRACK =
      NameLookup.same("track", "?2", "?3") + " and track.album = ?4 and track.account = ?1";

  private final Database database;
  private final long account;

  UndatedNumbers(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /**
   * Replaces all numbers of the account.
   *
   * @param plays how many there are of each track
   * @param ahead those of them that are dated too far ahead
   */
  void replace(Map<LastfmTrack, Integer> plays, List<Scrobble> ahead) {
    deleteAll();
    plays.forEach(this::add);
    for (Scrobble play : ahead) {
      database.update(
          "insert into play_ahead (second, track) select ?5, id from track where "
              + TRACK
              + " on conflict do nothing",
          account,
          play.track().artist(),
          play.track().title(),
          play.track().album(),
          play.second());
    }
  }

  /** Deletes all numbers of the account. */
  void deleteAll() {
    for (String table : List.of("undated", "play_ahead")) {
      database.update("delete from " + table + " where " + PlayFilter.OF_ACCOUNT, account);
    }
  }

  private void add(LastfmTrack track, int number) {
    database.update(
        "insert into track (account, artist, title, album, mbid) select ?1, ?2, ?3, ?4, ?5"
            + " where not exists (select 1 from track where "
            + TRACK
            + ")",
        account,
        track.artist(),
        track.title(),
        track.album(),
        track.mbid());
    // The same names may come with two MusicBrainz ids: one track, both numbers.
    database.update(
        "insert into undated select id, ?5 from track where "
            + TRACK
            + " on conflict do update set number = number + excluded.number",
        account,
        track.artist(),
        track.title(),
        track.album(),
        number);
  }

  /** Takes out the plays dated ahead that are among the incoming ones: their time has come. */
  void giveUpIncoming() {
    record Due(long second, long track) {}
    List<Due> due =
        database.rows(
            """
            select play_ahead.second, play_ahead.track
            from play_ahead join track on track.id = play_ahead.track
              join incoming on incoming.second = play_ahead.second
                and incoming.artist = track.artist and incoming.title = track.title
            where track.account = ?
            """,
            row -> new Due(row.getLong(1), row.getLong(2)),
            account);
    for (Due play : due) {
      database.update(
          "delete from play_ahead where second = ? and track = ?", play.second, play.track);
      database.update("update undated set number = number - 1 where track = ?", play.track);
      database.update("delete from undated where track = ? and number <= 0", play.track);
    }
  }
}
