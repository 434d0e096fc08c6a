package navisync.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;

/**
 * Queries about the plays of one account. Only plays that count are included; those without a time
 * are part of every sum. Nothing is kept in memory, so that a long history can be walked through.
 * Times are unix seconds UTC.
 */
public final class PlayQueries {

  /**
   * An artist with plays.
   *
   * @param last time of the last play; empty without a time
   */
  public record ArtistPlays(String artist, long tracks, long plays, OptionalLong last) {}

  /**
   * A track with plays.
   *
   * @param id its number in the cache
   * @param last time of the last play; empty when none has a time
   */
  public record TrackPlays(long id, LastfmTrack track, long plays, OptionalLong last) {}

  private final Database database;
  private final long account;
  private final PlayFilter scope;

  /** Prepares questions about the account with this number in the table of accounts. */
  public PlayQueries(Database database, long account) {
    this.database = database;
    this.account = account;
    this.scope = PlayFilter.of(database, account);
  }

  /** Returns every artist as Last.fm writes it, in the order of code points. */
  public List<String> artists() {
    return database.rows(
        "select distinct artist from track where account = ? order by artist",
        row -> row.getString(1),
        account);
  }

  /** Returns every title of an artist, written exactly so, in the order of code points. */
  public List<String> titles(String artist) {
    return database.rows(
        "select distinct title from track where account = ? and artist = ? order by title",
        row -> row.getString(1),
        account,
        artist);
  }

  /** Returns the artists, most plays first. */
  public List<ArtistPlays> byArtist() {
    return database.rows(
        "with "
            + playsOfTracks()
            + """
            select artist, count(*), sum(plays) as all_plays, max(last)
            from plays_of join track on track.id = plays_of.track
            where account = ? group by artist order by all_plays desc, artist
            """,
        row -> new ArtistPlays(row.getString(1), row.getLong(2), row.getLong(3), time(row, 4)),
        account);
  }

  /**
   * Returns the tracks, most plays first.
   *
   * @param artist only this one's, written exactly so; null for all
   */
  public List<TrackPlays> byTrack(String artist) {
    return database.rows(
        "with "
            + playsOfTracks()
            + """
            select id, artist, title, album, mbid, plays, last
            from plays_of join track on track.id = plays_of.track
            where account = ? and (?2 is null or artist = ?2)
            order by plays desc, artist, title, album
            """,
        row ->
            new TrackPlays(row.getLong(1), TrackColumns.read(row, 2), row.getLong(6), time(row, 7)),
        account,
        artist);
  }

  /** Returns the tracks whose plays no run wrote to any Navidrome. */
  public List<TrackPlays> neverRecorded() {
    Set<Long> recorded =
        new HashSet<>(database.rows("select distinct track from ledger", row -> row.getLong(1)));
    return byTrack(null).stream().filter(track -> !recorded.contains(track.id())).toList();
  }

  /** Counts all plays, those without a time included. */
  public long plays() {
    return dated() + undated();
  }

  /** Counts the plays that have a time. */
  public long dated() {
    return database.number("select count(*) from play where " + scope.plays())
        - database.number("select count(*) from play where " + scope.otherPlays());
  }

  /** Returns how many plays have no usable time. */
  long undated() {
    return database.number("select sum(number) from undated_play where " + scope.plays());
  }

  /** Returns the time from the oldest play to the newest; empty without plays that have a time. */
  public Optional<TimeRange> time() {
    String play = "select second from play where " + scope.countingPlays() + " order by second ";
    long oldest = database.number(play + "limit 1");
    return oldest == 0
        ? Optional.empty()
        : Optional.of(new TimeRange(oldest, database.number(play + "desc limit 1")));
  }

  /** Counts the plays between two seconds, both included. */
  public long between(long from, long to) {
    return database.number(
        "select count(*) from play where second between ? and ? and " + scope.countingPlays(),
        from,
        to);
  }

  /**
   * Returns the plays with a time of an artist, written exactly so, newest first.
   *
   * @param title only those of this title; null for all
   */
  public List<Scrobble> plays(String artist, String title) {
    return database.rows(
        "select second, "
            + TrackColumns.NAMES
            + " from play join track on track.id = play.track where play.track in"
            + " (select id from track where account = ? and artist = ?2 and (?3 is null or"
            + " title = ?3)) and "
            + scope.countingPlays()
            + " order by second desc",
        row -> new Scrobble(TrackColumns.read(row, 2), row.getLong(1)),
        account,
        artist,
        title);
  }

  /** Hands on every play with a time, oldest first. */
  public void forEachPlay(Consumer<Scrobble> handler) {
    database.forEach(
        "select second, "
            + TrackColumns.NAMES
            + " from play cross join track on track.id = play.track where account = ? and "
            + scope.countingPlays()
            + " order by second",
        row -> handler.accept(new Scrobble(TrackColumns.read(row, 2), row.getLong(1))),
        account);
  }

  /** Plays and last play by track, undated plays among them. */
  private String playsOfTracks() {
    return """
    plays_of (track, plays, last) as (
      select track, sum(plays), max(last) from (
        select track, count(*) as plays, max(second) as last
        from play where %s group by track
        union all select track, number, null from undated_play)
      group by track)
    """
        .formatted(scope.countingPlays());
  }

  private static OptionalLong time(ResultSet row, int column) throws SQLException {
    long second = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(second);
  }
}
