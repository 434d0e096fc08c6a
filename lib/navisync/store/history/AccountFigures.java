package navisync.store.history;

import java.util.List;
import navisync.io.Database;
import navisync.model.TimeRange;

/**
 * What the cache holds of one account, in numbers. Times are unix seconds UTC.
 *
 * @param source the kind of server, such as {@code Last.fm}
 * @param server the server, see {@link ServerName#of}
 * @param user the user's name in lower case
 * @param plays plays with a time that count
 * @param imports the imports, oldest first; of their plays those that count are among the plays
 * @param undated plays without a usable time; they count too
 * @param withdrawn plays that the server no longer knows: kept, not counted
 * @param notAccepted plays that only the Python version's cache has: kept, not counted
 * @param artists different artists, as Last.fm writes them
 * @param tracks different tracks: artist, title and album
 * @param loved loved tracks
 * @param lovedComplete whether these are all that the server had when it was last asked
 * @param oldest time of the oldest play that counts; null without plays
 * @param newest time of the newest one; null without plays
 * @param readUpTo up to when the server's history was read; null before the first fetch
 */
public record AccountFigures(
    String source,
    String server,
    String user,
    long plays,
    List<CachedImport> imports,
    long undated,
    long withdrawn,
    long notAccepted,
    long artists,
    long tracks,
    long loved,
    boolean lovedComplete,
    Long oldest,
    Long newest,
    Long readUpTo) {

  /** Returns the figures of an account. */
  public static AccountFigures of(Database database, CachedAccount account) {
    PlayFilter scope = PlayFilter.of(database, account.id());
    PlayQueries listening = new PlayQueries(database, account.id());
    TimeRange time = listening.time().orElse(null);
    long readUpTo =
        database.number("select max(to_second) from coverage where account = ?", account.id());
    long withdrawn = others(database, scope, "withdrawn");
    long notAccepted = others(database, scope, "not withdrawn");
    return new AccountFigures(
        account.source(),
        account.server(),
        account.user(),
        listening.dated(),
        new AccountHistory(database, account.id()).imports().all(),
        listening.undated(),
        withdrawn,
        notAccepted,
        database.number(
            "select count(*) from (select distinct artist from track where account = ?)",
            account.id()),
        database.number("select count(*) from track where account = ?", account.id()),
        database.number("select count(*) from loved where account = ?", account.id()),
        database.number("select loved_complete from account where id = ?", account.id()) == 1,
        time == null ? null : time.from(),
        time == null ? null : time.to(),
        readUpTo == 0 ? null : readUpTo);
  }

  /** Counts plays that do not count: withdrawn, or only in the Python version's cache. */
  private static long others(Database database, PlayFilter scope, String which) {
    return database.number(
        "select count(*) from play where " + scope.otherPlays() + " and " + which);
  }
}
