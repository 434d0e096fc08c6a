package navisync.store.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import navisync.plan.SourcePairing;
import navisync.plan.SourcePairing.Play;

/**
 * The imported plays of one account that count: those that no play of another source is the same
 * as. Which count is worked out from all plays together, so that it does not matter what came
 * first, and an import counts again once Last.fm no longer has the play that stood for it. To be
 * changed within a transaction.
 */
final class ImportedPlays {
  private static final long[] NONE = {};

  private record TrackPlays(LastfmTrack names, SortedMap<ImportKind, SecondsList> byKind) {}

  private final Database database;
  private final long account;
  private final long toleranceSeconds;

  /**
   * The imported plays of an account.
   *
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  ImportedPlays(Database database, long account, long toleranceSeconds) {
    this.database = database;
    this.account = account;
    this.toleranceSeconds = toleranceSeconds;
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

  /**
   * Works out which imports count, and lets these count and no others.
   *
   * @return the times of those that count by the number of their track
   */
  Map<Long, long[]> pair() {
    Map<Long, long[]> counting = counting();
    Map<Long, long[]> before = present();
    before.forEach(
        (track, seconds) -> {
          for (long second : SortedTimes.minus(seconds, counting.getOrDefault(track, NONE))) {
            database.update("delete from play where second = ? and track = ?", second, track);
          }
        });
    counting.forEach(
        (track, seconds) -> {
          for (long second : SortedTimes.minus(seconds, before.getOrDefault(track, NONE))) {
            // What stands there does not count: withdrawn, or the earlier program's alone.
            database.update(
                "insert into play (second, track, source, withdrawn) values (?, ?, 3, 0)"
                    + " on conflict do update set source = 3, withdrawn = 0",
                second,
                track);
          }
        });
    database.update(
        "update account set imports_paired_within = ? where id = ?", toleranceSeconds, account);
    return counting;
  }

  /** Returns the times of the imported plays that count at present by the number of their track. */
  Map<Long, long[]> present() {
    Map<Long, SecondsList> seconds = new HashMap<>();
    database.forEach(
        "select track, second from play where source = 3 and not withdrawn"
            + " and track in (select id from track where account = ?) order by second",
        row ->
            seconds.computeIfAbsent(row.getLong(1), track -> new SecondsList()).add(row.getLong(2)),
        account);
    Map<Long, long[]> times = new HashMap<>();
    seconds.forEach((track, list) -> times.put(track, list.all()));
    return times;
  }

  private Map<Long, long[]> counting() {
    Map<String, List<Long>> songs = new HashMap<>();
    Map<Long, TrackPlays> tracks = tracks();
    tracks.forEach(
        (id, track) -> songs.computeIfAbsent(song(track.names), song -> new ArrayList<>()).add(id));
    if (songs.isEmpty()) {
      return Map.of();
    }
    Map<String, List<long[]>> others = new HashMap<>();
    for (PlayedTrack track : new PlayedTracks(database, account).ofOtherSources()) {
      String song = song(track.track());
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
          SourcePairing.counting(known, plays(ids, tracks), toleranceSeconds)
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

  private static SortedMap<ImportKind, List<Play>> plays(
      List<Long> ids, Map<Long, TrackPlays> tracks) {
    SortedMap<ImportKind, List<Play>> plays = new TreeMap<>();
    for (long id : ids) {
      TrackPlays track = tracks.get(id);
      track.byKind.forEach(
          (kind, seconds) -> {
            List<Play> ofKind = plays.computeIfAbsent(kind, each -> new ArrayList<>());
            for (long second : seconds.all()) {
              ofKind.add(new Play(second, id, track.names));
            }
          });
    }
    return plays;
  }

  /** Returns all of them, whether they count or not, by the number of their track. */
  Map<Long, ImportedSeconds> byTrack() {
    Map<Long, TrackPlays> all = tracks();
    if (all.isEmpty()) {
      return Map.of();
    }
    Map<Long, long[]> counting = present();
    Map<Long, ImportedSeconds> tracks = new HashMap<>();
    all.forEach(
        (id, track) -> {
          SortedMap<ImportKind, long[]> seconds = new TreeMap<>();
          track.byKind.forEach(
              (kind, list) ->
                  seconds.put(kind, Arrays.stream(list.ascending()).distinct().toArray()));
          tracks.put(id, new ImportedSeconds(counting.getOrDefault(id, NONE), seconds));
        });
    return tracks;
  }

  private Map<Long, TrackPlays> tracks() {
    Map<Long, TrackPlays> tracks = new HashMap<>();
    database.forEach(
        """
        select p.second, p.track, f.format, f.coarse, t.artist, t.title, t.album
        from import_file f join imported_play p on p.file = f.id join track t on t.id = p.track
        where f.account = ? and p.second > 0
        """,
        row -> {
          TrackPlays track = tracks.get(row.getLong(2));
          if (track == null) {
            LastfmTrack names =
                new LastfmTrack(row.getString(5), row.getString(6), row.getString(7), "");
            track = new TrackPlays(names, new TreeMap<>());
            tracks.put(row.getLong(2), track);
          }
          track
              .byKind
              .computeIfAbsent(
                  new ImportKind(row.getString(3), row.getInt(4)), kind -> new SecondsList())
              .add(row.getLong(1));
        },
        account);
    return tracks;
  }

  private static String song(LastfmTrack names) {
    return FoldedText.song(names.artist(), names.title());
  }
}
