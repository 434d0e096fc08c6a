package navisync.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import navisync.io.Database;
import navisync.match.FoldedText;
import navisync.model.LastfmTrack;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.plan.HistoryPairing;

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

  /** Keeps the plays of each file that are not the same as one kept already. */
  void add(List<List<Scrobble>> files, IncomingPlays incoming) {
    NewPlays newPlays = new NewPlays(toleranceSeconds);
    for (PlayedTrack track : new PlayedTracks(database, account).imported()) {
      newPlays.know(track.track(), track.seconds());
    }
    for (List<Scrobble> plays : files) {
      List<Scrobble> kept = newPlays.among(plays);
      kept.forEach(play -> newPlays.know(play.track(), play.second()));
      incoming.keepImported(kept);
    }
  }

  /** Notes that plays have changed: which imports count is worked out again. */
  void noteChange() {
    database.update("update account set imports_paired_within = null where id = ?", account);
  }

  /** Whether {@link #pair()} has something to do. */
  boolean stale() {
    boolean paired =
        database.number(
                "select count(*) from account where id = ? and imports_paired_within = ?",
                account,
                toleranceSeconds)
            == 1;
    return !paired && any();
  }

  private boolean any() {
    return database.number(
            "select exists (select 1 from import_play join track on track.id = import_play.track"
                + " where account = ?)",
            account)
        == 1;
  }

  /**
   * Works out which imports count, and lets these count and no others.
   *
   * @return how many more there are than before
   */
  int pair() {
    Set<Key> counting = counting();
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
    return counting.size() - before.size();
  }

  private Set<Key> counting() {
    PlayedTracks tracks = new PlayedTracks(database, account);
    Map<String, Map<Long, Key>> imported = new HashMap<>();
    for (PlayedTrack track : tracks.imported()) {
      Map<Long, Key> plays = imported.computeIfAbsent(song(track), song -> new TreeMap<>());
      for (long second : track.seconds()) {
        plays.putIfAbsent(second, new Key(second, track.id()));
      }
    }
    Map<String, List<Long>> others = new HashMap<>();
    for (PlayedTrack track : tracks.ofOtherSources()) {
      String song = song(track);
      if (imported.containsKey(song)) {
        List<Long> seconds = others.computeIfAbsent(song, each -> new ArrayList<>());
        Arrays.stream(track.seconds()).forEach(seconds::add);
      }
    }
    Set<Key> counting = new HashSet<>();
    imported.forEach(
        (song, plays) -> {
          long[] known = ascending(others.getOrDefault(song, List.of()));
          long[] left = HistoryPairing.unpaired(ascending(plays.keySet()), known, toleranceSeconds);
          Arrays.stream(left).forEach(second -> counting.add(plays.get(second)));
        });
    return counting;
  }

  private static long[] ascending(Collection<Long> seconds) {
    return seconds.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static String song(PlayedTrack track) {
    LastfmTrack names = track.track();
    return FoldedText.song(names.artist(), names.title());
  }
}
