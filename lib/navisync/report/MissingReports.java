package navisync.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import navisync.io.WholeFile;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;

/**
 * Last.fm tracks without a match in the library: the files {@code missing_scrobbles.json} and
 * {@code missing_loved.json}, in the format of the Python version. Sample:
 *
 * <pre>
 * {"Mirrow": {"Kites": [
 *   {"track": "Lost", "scrobbled": 2, "loved": true, "lastplayed": "2020-09-13 12:26:40"}]}}
 * </pre>
 *
 * @param scrobbles played tracks without a match, by artist and album; the album is {@code ""}
 *     where Last.fm knows none
 * @param loved loved tracks without a match, in the same format: an entry for each album the track
 *     was played on, or one without album and plays
 */
public record MissingReports(
    SortedMap<String, SortedMap<String, List<Entry>>> scrobbles,
    SortedMap<String, SortedMap<String, List<Entry>>> loved) {

  private static final DateTimeFormatter LAST_PLAYED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /**
   * A track in a report; its components are the names in the file.
   *
   * @param track the title
   * @param scrobbled how many plays, undated ones too
   * @param loved whether it is loved
   * @param lastplayed the last play, UTC; null when no play has a time
   */
  public record Entry(String track, int scrobbled, boolean loved, String lastplayed) {}

  /** Artist and title in lower case: a loved track shares nothing else with its plays. */
  private record Song(String artist, String title) {
    static Song of(String artist, String title) {
      return new Song(artist.toLowerCase(Locale.ROOT), title.toLowerCase(Locale.ROOT));
    }

    static Song of(PlayMatch lead) {
      return of(lead.played().track().artist(), lead.played().track().title());
    }

    static Song of(LovedTrack loved) {
      return of(loved.artist(), loved.title());
    }
  }

  /** Builds the reports from all played and loved tracks, matched or not. */
  public static MissingReports of(List<PlayMatch> plays, List<LoveMatch> loved) {
    Set<Song> lovedSongs = new HashSet<>();
    loved.forEach(lead -> lovedSongs.add(Song.of(lead.loved())));
    Map<Song, List<PlayedTrack>> lovedPlays = new HashMap<>();
    SortedMap<String, SortedMap<String, List<Entry>>> scrobbles = new TreeMap<>(NameOrder.BY_NAME);
    for (PlayMatch lead : plays) {
      boolean isLoved = lovedSongs.contains(Song.of(lead));
      if (isLoved) {
        lovedPlays.computeIfAbsent(Song.of(lead), song -> new ArrayList<>()).add(lead.played());
      }
      if (lead.targets().isEmpty()) {
        add(scrobbles, lead.played(), isLoved);
      }
    }
    return new MissingReports(sorted(scrobbles), missingLoved(loved, lovedPlays));
  }

  /**
   * Writes both files into a folder, each whole or not at all, {@code {}} when nothing is missing.
   */
  public void write(Path folder) {
    WholeFile.write(folder.resolve("missing_scrobbles.json"), Json.text(scrobbles));
    WholeFile.write(folder.resolve("missing_loved.json"), Json.text(loved));
  }

  private static SortedMap<String, SortedMap<String, List<Entry>>> missingLoved(
      List<LoveMatch> loved, Map<Song, List<PlayedTrack>> plays) {
    SortedMap<String, SortedMap<String, List<Entry>>> missing = new TreeMap<>(NameOrder.BY_NAME);
    for (LoveMatch lead : loved) {
      if (lead.targets().isEmpty()) {
        LovedTrack love = lead.loved();
        LastfmTrack track = new LastfmTrack(love.artist(), love.title(), "", love.mbid());
        PlayedTrack unplayed = new PlayedTrack(0, track, new long[0], 0);
        plays
            .getOrDefault(Song.of(love), List.of(unplayed))
            .forEach(played -> add(missing, played, true));
      }
    }
    return sorted(missing);
  }

  private static void add(
      SortedMap<String, SortedMap<String, List<Entry>>> report, PlayedTrack played, boolean loved) {
    LastfmTrack track = played.track();
    report
        .computeIfAbsent(track.artist(), artist -> new TreeMap<>(NameOrder.BY_NAME))
        .computeIfAbsent(track.album(), album -> new ArrayList<>())
        .add(new Entry(track.title(), played.plays(), loved, lastPlayed(played.seconds())));
  }

  private static String lastPlayed(long[] seconds) {
    return seconds.length == 0
        ? null
        : LAST_PLAYED.format(Instant.ofEpochSecond(seconds[seconds.length - 1]));
  }

  private static SortedMap<String, SortedMap<String, List<Entry>>> sorted(
      SortedMap<String, SortedMap<String, List<Entry>>> report) {
    Comparator<Entry> byTrack = Comparator.comparing(Entry::track, NameOrder.BY_NAME);
    report.values().forEach(albums -> albums.values().forEach(tracks -> tracks.sort(byTrack)));
    return report;
  }
}
