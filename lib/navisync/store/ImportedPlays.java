package navisync.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import navisync.io.Database;
import navisync.match.FoldedText;
import navisync.model.ImportKind;
import navisync.model.ImportedSeconds;
import navisync.model.LastfmTrack;
import navisync.model.PlayedTrack;
import navisync.plan.SourcePairing;
import navisync.plan.SourcePairing.Play;

/**
 * The plays of one account that were taken from export files, and which of them count: those that
 * no play of another source is the same as. All are kept, and which count is worked out from all
 * plays together, so that it does not matter what came first, and an import counts again once
 * Last.fm no longer has the play that stood for it. Change it within a transaction.
 */
final class ImportedPlays {
  private record Key(long second, long track) {}

  private final Database database;
  private final long account;
  private final long toleranceSeconds;

  /**
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  ImportedPlays(Database database, long account, long toleranceSeconds) {
    this.database = database;
    this.account = account;
    this.toleranceSeconds = toleranceSeconds;
  }

  /**
   * Keeps the plays of files, and lets those count that no other source has. A file whose plays are
   * all kept already is not kept again.
   *
   * @param now unix seconds UTC
   * @return how many plays of each file count that did not count before, in the order of the files
   */
  List<Integer> add(List<NewImport> files, IncomingPlays incoming, long now) {
    Set<Key> counted = counting();
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
      incoming.keepImported(file.plays(), number);
      numbers.add(number);
      if (!hasNews(number, file.kind())) {
        remove(number);
      }
    }
    Set<Key> counting = counting();
    pair(counting);
    counting.removeAll(counted);
    return numbers.stream().map(number -> takeOut(number, counting)).toList();
  }

  /** How many of some plays are an import's; they are taken out. */
  private int takeOut(long number, Set<Key> plays) {
    int before = plays.size();
    database
        .rows(
            "select second, track from imported_play where file = ?",
            row -> new Key(row.getLong(1), row.getLong(2)),
            number)
        .forEach(plays::remove);
    return before - plays.size();
  }

  /** Whether an import has a play that no other import of its kind has. */
  private boolean hasNews(long number, ImportKind kind) {
    return database.number(
            """
            select exists (select 1 from imported_play p where file = ?1 and not exists (
              select 1 from imported_play o join import_file f on f.id = o.file
              where o.second = p.second and o.track = p.track and o.file <> ?1
                and f.format = ?2 and f.coarse = ?3))
            """,
            number,
            kind.format(),
            kind.coarseSeconds())
        == 1;
  }

  /** Removes an import and its plays. */
  void remove(long number) {
    database.update("delete from imported_play where file = ?", number);
    database.update("delete from import_file where id = ? and account = ?", number, account);
  }

  /** Notes that plays have changed: which imports count is worked out again. */
  void noteChange() {
    database.update("update account set imports_paired_within = null where id = ?", account);
  }

  /** Whether {@link #pair()} has something to do. */
  boolean stale() {
    return database.number(
            "select exists (select 1 from account where id = ?1"
                + " and imports_paired_within is not ?2"
                + " and exists (select 1 from import_file where account = ?1))",
            account,
            toleranceSeconds)
        == 1;
  }

  /** Works out which imports count, and lets these count and no others. */
  void pair() {
    pair(counting());
  }

  private void pair(Set<Key> counting) {
    Set<Key> before =
        new HashSet<>(
            database.rows(
                "select second, track from play where source = 3"
                    + " and track in (select id from track where account = ?)",
                row -> new Key(row.getLong(1), row.getLong(2)),
                account));
    for (Key play : before) {
      if (!counting.contains(play)) {
        database.update("delete from play where second = ? and track = ?", play.second, play.track);
      }
    }
    for (Key play : counting) {
      if (!before.contains(play)) {
        // A play that is there does not count: withdrawn, or only in the Python version's cache.
        database.update(
            "insert into play (second, track, source, withdrawn) values (?, ?, 3, 0)"
                + " on conflict do update set source = 3, withdrawn = 0",
            play.second,
            play.track);
      }
    }
    database.update(
        "update account set imports_paired_within = ? where id = ?", toleranceSeconds, account);
  }

  private Set<Key> counting() {
    Map<String, SortedMap<ImportKind, List<Play>>> songs = new HashMap<>();
    forEach(
        (kind, play) ->
            songs
                .computeIfAbsent(song(play.names()), song -> new TreeMap<>())
                .computeIfAbsent(kind, each -> new ArrayList<>())
                .add(play));
    if (songs.isEmpty()) {
      return new HashSet<>();
    }
    Map<String, List<long[]>> others = new HashMap<>();
    for (PlayedTrack track : new PlayedTracks(database, account).ofOtherSources()) {
      String song = song(track.track());
      if (songs.containsKey(song)) {
        others.computeIfAbsent(song, each -> new ArrayList<>()).add(track.seconds());
      }
    }
    Set<Key> counting = new HashSet<>();
    songs.forEach(
        (song, plays) -> {
          long[] known =
              others.getOrDefault(song, List.of()).stream()
                  .flatMapToLong(Arrays::stream)
                  .sorted()
                  .toArray();
          SourcePairing.counting(known, plays, toleranceSeconds)
              .forEach(play -> counting.add(new Key(play.second(), play.track())));
        });
    return counting;
  }

  /** All of them by the number of their track. */
  Map<Long, ImportedSeconds> byTrack() {
    Map<Long, SortedMap<ImportKind, List<Long>>> all = new HashMap<>();
    forEach(
        (kind, play) ->
            all.computeIfAbsent(play.track(), track -> new TreeMap<>())
                .computeIfAbsent(kind, each -> new ArrayList<>())
                .add(play.second()));
    Map<Long, List<Long>> counting = new HashMap<>();
    database.forEach(
        "select track, second from play where source = 3 and not withdrawn",
        row -> {
          counting.computeIfAbsent(row.getLong(1), track -> new ArrayList<>()).add(row.getLong(2));
        });
    Map<Long, ImportedSeconds> tracks = new HashMap<>();
    all.forEach(
        (track, kinds) -> {
          SortedMap<ImportKind, long[]> seconds = new TreeMap<>();
          kinds.forEach((kind, list) -> seconds.put(kind, ascending(list)));
          tracks.put(
              track,
              new ImportedSeconds(ascending(counting.getOrDefault(track, List.of())), seconds));
        });
    return tracks;
  }

  private static long[] ascending(List<Long> seconds) {
    return seconds.stream().mapToLong(Long::longValue).distinct().sorted().toArray();
  }

  /** The imports, oldest first. */
  List<KeptImport> list() {
    return database.rows(
        """
        select f.id, a.user, f.name, f.format, f.imported,
          (select count(*) from imported_play p where p.file = f.id),
          (select count(*) from imported_play p join play on play.second = p.second
            and play.track = p.track and play.source = 3 where p.file = f.id)
        from import_file f join account a on a.id = f.account where f.account = ? order by f.id
        """,
        row ->
            new KeptImport(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)),
        account);
  }

  private interface Taker {
    void take(ImportKind kind, Play play);
  }

  private void forEach(Taker taker) {
    Map<Long, LastfmTrack> names = new HashMap<>();
    database.forEach(
        """
        select p.second, p.track, f.format, f.coarse, t.artist, t.title, t.album
        from import_file f join imported_play p on p.file = f.id join track t on t.id = p.track
        where f.account = ?
        """,
        row -> {
          long track = row.getLong(2);
          LastfmTrack name = names.get(track);
          if (name == null) {
            name = new LastfmTrack(row.getString(5), row.getString(6), row.getString(7), "");
            names.put(track, name);
          }
          taker.take(
              new ImportKind(row.getString(3), row.getInt(4)),
              new Play(row.getLong(1), track, name));
        },
        account);
  }

  private static String song(LastfmTrack names) {
    return FoldedText.song(names.artist(), names.title());
  }
}
