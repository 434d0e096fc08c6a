package navisync.store.history;

import java.util.List;
import java.util.function.LongConsumer;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;

/**
 * Adds plays to the cache by the rule of what a play is: (account, artist, title, second), whatever
 * the album (docs/rules.md, "Plays"). They lie in a table of their own in memory first, so that
 * each rule is one statement for all of them. Within a transaction.
 */
final class IncomingPlays {
  private static final String TABLE =
      """
      create temp table if not exists incoming (
        second integer, artist text, title text, album text, mbid text, track integer,
        primary key (second, artist, title)) without rowid
      """;

  /**
   * The outcome of adding plays.
   *
   * @param fresh how many were not known, or withdrawn
   * @param changed whether the cache holds other plays now than before
   */
  record Added(long fresh, boolean changed) {}

  /** The plays of the cache that are the same as an incoming one, whatever their album. */
  private static final String SAME_PLAYS =
      """
      from incoming cross join play on play.second = incoming.second
        cross join track on track.id = play.track
      where track.account = ?1 and track.artist = incoming.artist and track.title = incoming.title
      """;

  /** The track of an incoming play. */
  private static final String TRACK =
      "select id from track where "
          + NameLookup.same("track", "incoming.artist", "incoming.title")
          + " and track.album = incoming.album and track.account = ?1";

  /** So many rows are bound at once, so that a file of any size needs little memory. */
  private static final int BATCH = 10_000;

  private final Database database;
  private final long account;

  IncomingPlays(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /**
   * Adds plays of Last.fm. One that the cache has from elsewhere becomes Last.fm's, a withdrawn one
   * counts again, and one with another album moves there.
   */
  Added addFromLastfm(List<Scrobble> plays) {
    load(plays);
    long known = database.number("select count(*) " + SAME_PLAYS + " and not withdrawn", account);
    new UndatedNumbers(database, account).giveUpIncoming();
    long moved =
        database.update(
            "delete from play where (second, track) in (select play.second, play.track "
                + SAME_PLAYS
                + " and track.id <> incoming.track)",
            account);
    long written =
        database.update(
            """
            insert into play (second, track, source, withdrawn)
            select second, track, %s, 0 from incoming where true
            on conflict do update set source = excluded.source, withdrawn = 0
              where not %s or withdrawn
            """
                .formatted(PlaySource.LASTFM.code(), PlaySource.FETCHED));
    long fresh = database.number("select count(*) from incoming") - known;
    return new Added(fresh, moved + written > 0);
  }

  /**
   * Keeps plays of an import; which of them count is up to {@link ImportedPlays}.
   *
   * @param kept gets the number of the plays kept, again and again
   */
  void keepImported(List<Scrobble> plays, long file, LongConsumer kept) {
    for (int from = 0; from < plays.size(); from += BATCH) {
      List<Scrobble> batch = plays.subList(from, Math.min(plays.size(), from + BATCH));
      load(batch);
      database.update(
          "insert into imported_play (second, track, file) select second, track, ? from incoming"
              + " where true on conflict do nothing",
          file);
      kept.accept(batch.size());
    }
  }

  /**
   * Adds the plays of the Python version's cache that this one does not have under any album.
   *
   * @return how many were new
   */
  long addPythonPlays(List<Scrobble> plays) {
    load(plays);
    database.update(
        "delete from incoming where (second, artist, title) in"
            + " (select incoming.second, incoming.artist, incoming.title "
            + SAME_PLAYS
            + ")",
        account);
    return database.update(
        "insert into play (second, track, source, withdrawn) select second, track, ?, 0"
            + " from incoming",
        PlaySource.PYTHON.code());
  }

  /**
   * Withdraws the plays of Last.fm in a range that are not among those just added.
   *
   * @return how many
   */
  long withdrawOthers(TimeRange range) {
    return database.update(
        """
        update play set withdrawn = 1
        where second between ?2 and ?3 and %s and not withdrawn
          and track in (select id from track where account = ?1)
          and not exists (select 1 from incoming
            where incoming.second = play.second and incoming.track = play.track)
          and second not in (select second from nameless_row where account = ?1)
        """
            .formatted(PlaySource.FETCHED),
        account,
        range.from(),
        range.to());
  }

  private void load(List<Scrobble> plays) {
    database.update(TABLE);
    database.update("delete from incoming");
    for (int from = 0; from < plays.size(); from += BATCH) {
      List<Scrobble> batch = plays.subList(from, Math.min(plays.size(), from + BATCH));
      database.updateAll(
          "insert into incoming (second, artist, title, album, mbid) values (?, ?, ?, ?, ?)"
              + " on conflict do nothing",
          batch.stream().map(IncomingPlays::values).toList());
    }
    database.update(
        """
        insert into track (account, artist, title, album, mbid)
        select ?1, artist, title, album, '' from incoming where not exists (%s)
        group by artist, title, album order by min(second)
        """
            .formatted(TRACK),
        account);
    database.update("update incoming set track = (" + TRACK + ")", account);
    database.update(
        """
        update track set mbid = incoming.mbid from incoming
        where track.id = incoming.track and incoming.mbid <> '' and incoming.mbid <> track.mbid
        """);
  }

  private static Object[] values(Scrobble play) {
    LastfmTrack track = play.track();
    return new Object[] {play.second(), track.artist(), track.title(), track.album(), track.mbid()};
  }
}
