package navisync.store.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import navisync.model.SecondsList;
import navisync.model.SortedTimes;
import navisync.plan.SourcePairs;
import navisync.plan.SourcePairs.Play;

/**
 * The imported plays of one account that count: those that no play of another source is the same
 * as. Which count is worked out from all plays together, so that it does not matter what came
 * first, and an import counts again once Last.fm no longer has the play that stood for it. To be
 * changed within a transaction.
 */
final class ImportedPlays {
  private final Database database;
  private final long account;
  private final long toleranceSeconds;
  private final ImportedRows rows;
  private final CountedImports present;

  /**
   * The imported plays of an account.
   *
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  ImportedPlays(Database database, long account, long toleranceSeconds) {
    this.database = database;
    this.account = account;
    this.toleranceSeconds = toleranceSeconds;
    this.rows = new ImportedRows(database, account);
    this.present = new CountedImports(database, account);
  }

  /** Notes that plays have changed: which imports count is worked out again. */
  void markStale() {
    markStale(database, account);
  }

  /** Notes that plays of an account have changed. */
  static void markStale(Database database, long account) {
    database.update("update account set imports_paired_within = null where id = ?", account);
  }

  /** Works out which of them count, where plays have changed since that was last done. */
  void pairIfStale() {
    if (stale()) {
      pair();
    }
  }

  /** Returns whether {@link #pair()} has something to do. */
  boolean stale() {
    return database.number(
            "select exists (select 1 from account where id = ?1"
                + " and imports_paired_within is not ?2"
                + " and exists (select 1 from import_file where account = ?1))",
            account,
            toleranceSeconds)
        == 1;
  }

  /**
   * Works out which imports count, and lets these count and no others.
   *
   * @return the times of those that count by the number of their track
   */
  Map<Long, long[]> pair() {
    Map<Long, long[]> counting = counting();
    present.replace(counting);
    database.update(
        "update account set imports_paired_within = ? where id = ?", toleranceSeconds, account);
    return counting;
  }

  /** Returns the times of the imported plays that count at present by the number of their track. */
  Map<Long, long[]> present() {
    return present.present();
  }

  private Map<Long, long[]> counting() {
    Map<Long, SortedMap<ImportKind, SecondsList>> imported = imported();
    if (imported.isEmpty()) {
      return Map.of();
    }
    Map<Long, LastfmTrack> names = names(imported.keySet());
    Map<String, List<Long>> songs = new HashMap<>();
    names.forEach(
        (id, track) ->
            songs.computeIfAbsent(FoldedText.song(track), song -> new ArrayList<>()).add(id));
    Map<String, List<long[]>> others = new HashMap<>();
    for (PlayedTrack track : new PlayedTracks(database, account).ofOtherSources()) {
      String song = FoldedText.song(track.track());
      if (songs.containsKey(song)) {
        others.computeIfAbsent(song, each -> new ArrayList<>()).add(track.seconds());
      }
    }
    Map<Long, SecondsList> counting = new HashMap<>();
    songs.forEach(
        (song, ids) -> {
          long[] known =
              others.getOrDefault(song, List.of()).stream()
                  .flatMapToLong(Arrays::stream)
                  .sorted()
                  .toArray();
          SortedMap<ImportKind, List<Play>> plays = new TreeMap<>();
          ids.forEach(id -> add(id, names.get(id), imported.get(id), plays));
          SourcePairs.counting(known, plays, toleranceSeconds)
              .forEach(
                  play ->
                      counting
                          .computeIfAbsent(play.track(), track -> new SecondsList())
                          .add(play.second()));
        });
    Map<Long, long[]> times = new HashMap<>();
    counting.forEach((track, seconds) -> times.put(track, seconds.ascending()));
    return times;
  }

  private static void add(
      long track,
      LastfmTrack names,
      SortedMap<ImportKind, SecondsList> imported,
      SortedMap<ImportKind, List<Play>> plays) {
    imported.forEach(
        (kind, seconds) -> {
          List<Play> ofKind = plays.computeIfAbsent(kind, each -> new ArrayList<>());
          for (long second : seconds.all()) {
            ofKind.add(new Play(second, track, names));
          }
        });
  }

  /** Returns all of them, whether they count or not, by the number of their track. */
  Map<Long, ImportedSeconds> byTrack() {
    Map<Long, SortedMap<ImportKind, SecondsList>> imported = imported();
    if (imported.isEmpty()) {
      return Map.of();
    }
    Map<Long, long[]> counting = present();
    Map<Long, ImportedSeconds> tracks = new HashMap<>();
    imported.forEach(
        (id, byKind) -> {
          SortedMap<ImportKind, long[]> seconds = new TreeMap<>();
          byKind.forEach(
              (kind, list) -> seconds.put(kind, Arrays.stream(list.all()).distinct().toArray()));
          tracks.put(id, new ImportedSeconds(counting.getOrDefault(id, SortedTimes.NONE), seconds));
        });
    return tracks;
  }

  /** Returns the times of those with a date by the number of their track and by kind, ascending. */
  private Map<Long, SortedMap<ImportKind, SecondsList>> imported() {
    Map<Long, SortedMap<ImportKind, SecondsList>> imported = new HashMap<>();
    rows.forEach(
        (second, track, number, file) -> {
          if (second > 0) {
            imported
                .computeIfAbsent(track, id -> new TreeMap<>())
                .computeIfAbsent(file.kind(), kind -> new SecondsList())
                .add(second);
          }
        });
    return imported;
  }

  private Map<Long, LastfmTrack> names(Set<Long> tracks) {
    Map<Long, LastfmTrack> names = new HashMap<>();
    database.forEach(
        "select id, artist, title, album from track where account = ?",
        row -> {
          long id = row.getLong(1);
          if (tracks.contains(id)) {
            names.put(
                id, new LastfmTrack(row.getString(2), row.getString(3), row.getString(4), ""));
          }
        },
        account);
    return names;
  }
}
