package navisync.store.history;

import java.util.List;
import java.util.OptionalLong;
import navisync.io.Database;

/**
 * The plays of accounts at other servers that count beside those of one account. They are kept
 * among its imports, one for each server, and brought up to date after each fetch. Within a
 * transaction.
 */
final class OtherAccounts {
  private static final String SAME_NAMES = NameLookup.same("mine", "theirs.artist", "theirs.title");

  /** The counting plays of another account, with the tracks of the same names of this one. */
  private static final String THEIR_PLAYS =
      """
      from track theirs join play on play.track = theirs.id
        join track mine on %s and mine.album = theirs.album and mine.account = ?1
      where theirs.account = ?2 and play.%s and not play.withdrawn
      """
          .formatted(SAME_NAMES, PlaySource.FETCHED);

  private final Database database;
  private final long account;

  OtherAccounts(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /**
   * Lets the plays of these accounts count, and of no other accounts.
   *
   * @return whether an account is no longer among them: which imports count must then be worked out
   *     even if no import is left
   */
  boolean join(List<Long> others) {
    List<Long> joined =
        database.rows(
            "select of_account from import_file where account = ? and of_account is not null",
            row -> row.getLong(1),
            account);
    List<Long> left = joined.stream().filter(other -> !others.contains(other)).toList();
    left.forEach(this::leave);
    long changed = others.stream().mapToLong(this::bringUpToDate).sum();
    if (changed > 0) {
      ImportedPlays.markStale(database, account);
    }
    return !left.isEmpty();
  }

  private void leave(long other) {
    file(other)
        .ifPresent(
            file -> {
              database.update("delete from imported_play where file = ?", file);
              database.update("delete from import_file where id = ?", file);
            });
  }

  /** Returns how many of their plays changed. */
  private long bringUpToDate(long other) {
    long file = file(other).orElseGet(() -> newFile(other));
    database.update(
        """
        update track as mine set mbid = theirs.mbid from track theirs
        where %s and mine.album = theirs.album and mine.account = ?1 and mine.mbid = ''
          and theirs.account = ?2 and theirs.mbid <> ''
        """
            .formatted(SAME_NAMES),
        account,
        other);
    database.update(
        """
        insert into track (account, artist, title, album, mbid)
        select ?1, artist, title, album, mbid from track theirs where account = ?2
          and not exists (select 1 from track mine
            where %s and mine.album = theirs.album and mine.account = ?1)
        """
            .formatted(SAME_NAMES),
        account,
        other);
    long gone =
        database.update(
            "delete from imported_play where file = ?3 and (second, track) not in"
                + " (select play.second, mine.id "
                + THEIR_PLAYS
                + ")",
            account,
            other,
            file);
    long come =
        database.update(
            "insert into imported_play (second, track, file) select play.second, mine.id, ?3 "
                + THEIR_PLAYS
                + " on conflict do nothing",
            account,
            other,
            file);
    return gone + come;
  }

  private OptionalLong file(long other) {
    return database
        .rows(
            "select id from import_file where account = ? and of_account = ?",
            row -> row.getLong(1),
            account,
            other)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private long newFile(long other) {
    return database.insert(
        """
        insert into import_file (account, name, format, coarse, imported, of_account)
        select ?, user || ' at ' || server,
          iif(server = 'api.listenbrainz.org/1', source, server), 0, 0, id
        from account where id = ?
        """,
        account,
        other);
  }

  /**
   * Forgets all that was fetched from the server whose plays an import holds, if it is one of a
   * server.
   */
  void forget(long number) {
    long other =
        database.number(
            "select ifnull(max(of_account), 0) from import_file where id = ? and account = ?",
            number,
            account);
    new FetchedAsImport(database, other).forget();
  }
}
