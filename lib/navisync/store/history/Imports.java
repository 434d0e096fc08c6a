package navisync.store.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import navisync.io.Database;
import navisync.model.ImportedSeconds;
import navisync.model.SortedTimes;

/**
 * The imports of one account. Their plays count where no play of another source is the same, never
 * enter Last.fm's totals, and cover no time. Every method that writes is one transaction.
 */
public final class Imports {
  private final Database database;
  private final long account;
  private final IncomingPlays incoming;
  private final ImportedPlays plays;

  Imports(Database database, long account, IncomingPlays incoming, ImportedPlays plays) {
    this.database = database;
    this.account = account;
    this.incoming = incoming;
    this.plays = plays;
  }

  /**
   * Keeps the plays of files. A file whose plays are all kept already is not kept again.
   *
   * @param now unix seconds UTC
   * @param kept gets the number of plays kept since it was last told
   * @return how many plays of each file count that did not count before, in the order of the files
   */
  public List<Integer> store(List<NewImport> files, long now, LongConsumer kept) {
    return database.transaction(() -> add(files, now, kept));
  }

  /** Returns what {@link #store} would; nothing is kept. */
  public List<Integer> trial(List<NewImport> files, LongConsumer kept) {
    return database.trial(() -> add(files, 0, kept));
  }

  private List<Integer> add(List<NewImport> files, long now, LongConsumer kept) {
    Map<Long, long[]> counted = plays.stale() ? plays.pair() : plays.present();
    List<Long> numbers = new ArrayList<>();
    for (NewImport file : files) {
      long number =
          database.insert(
              "insert into import_file (account, name, format, coarse, imported)"
                  + " values (?, ?, ?, ?, ?)",
              account,
              file.name(),
              file.kind().format(),
              file.kind().coarseSeconds(),
              now);
      incoming.keepImported(file.plays(), number, kept);
      numbers.add(number);
    }
    Map<Long, long[]> added = new HashMap<>();
    plays
        .pair()
        .forEach(
            (track, seconds) ->
                added.put(
                    track,
                    SortedTimes.minus(seconds, counted.getOrDefault(track, SortedTimes.NONE))));
    NewPlaysOfImports news =
        NewPlaysOfImports.of(new ImportedRows(database, account), numbers, added);
    numbers.stream().filter(number -> !news.isAny(number)).forEach(this::forget);
    return numbers.stream().map(news::plays).toList();
  }

  private void forget(long number) {
    database.update("delete from imported_play where file = ?", number);
    database.update("delete from import_file where id = ? and account = ?", number, account);
  }

  /** Returns the imports, oldest first. */
  public List<CachedImport> all() {
    return database.rows(
        """
        with figures as (
          select p.file, count(*) as plays, count(play.second) + sum(p.second < 0) as counting
          from imported_play p left join play
            on play.second = p.second and play.track = p.track and play.%s
          group by p.file)
        select f.id, a.user, f.name, ifnull(o.source, f.format), f.imported,
          ifnull(figures.plays, 0), ifnull(figures.counting, 0), o.source
        from import_file f join account a on a.id = f.account
          left join account o on o.id = f.of_account
          left join figures on figures.file = f.id
        where f.account = ? order by f.id
        """
            .formatted(PlaySource.IMPORTED),
        row ->
            new CachedImport(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8)),
        account);
  }

  /** Returns what can be removed: the plays fetched from the account's own server, then imports. */
  public List<CachedImport> removable() {
    return Stream.concat(new FetchedAsImport(database, account).figures().stream(), all().stream())
        .toList();
  }

  /** Returns the one of {@link #removable} that has a number; empty if there is none. */
  public Optional<CachedImport> find(long number) {
    return removable().stream().filter(each -> each.number() == number).findFirst();
  }

  /**
   * Removes one of {@link #removable}; plays that it gave way to, or that gave way to it, count as
   * without it.
   *
   * @return what it was; empty if there is none of this number
   */
  public Optional<CachedImport> remove(long number) {
    return database.transaction(
        () -> {
          Optional<CachedImport> found = find(number);
          if (found.isEmpty()) {
            return found;
          }
          if (number == FetchedAsImport.NUMBER) {
            new FetchedAsImport(database, account).forget();
          } else {
            new OtherAccounts(database, account).forget(number);
            forget(number);
          }
          plays.pair();
          return found;
        });
  }

  /** Returns the imported plays by the number of their track; none without an import. */
  public Map<Long, ImportedSeconds> byTrack() {
    return plays.byTrack();
  }
}
