package navisync.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.model.SongName;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;

/**
 * The reports of Last.fm tracks that are not in the library, by artist and album, in the Python
 * version's format. The album is {@code ""} where Last.fm knows none. Sample:
 *
 * <pre>
 * {"Mirrow": {"Kites": [
 *   {"track": "Lost", "scrobbled": 2, "loved": true, "lastplayed": "2020-09-13 12:26:40"}]}}
 * </pre>
 */
final class MissingReports {
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
  record Entry(String track, int scrobbled, boolean loved, String lastplayed) {}

  private MissingReports() {}

  /** Returns the played tracks without a match. */
  static SortedMap<String, SortedMap<String, List<Entry>>> scrobbles(MatchedHistory run) {
    Set<SongName> loved = new HashSet<>();
    run.loved().forEach(love -> loved.add(love.loved().song().inLowerCase()));
    SortedMap<String, SortedMap<String, List<Entry>>> missing = new TreeMap<>(SongName.ORDER);
    run.withoutMatch().forEach(played -> add(missing, played, loved.contains(keyOf(played))));
    return sorted(missing);
  }

  /**
   * Returns the loved tracks without a match: an entry for each album the track was played on, or
   * one without album and plays.
   */
  static SortedMap<String, SortedMap<String, List<Entry>>> loved(MatchedHistory run) {
    Map<SongName, List<PlayedTrack>> plays =
        run.plays().stream()
            .map(PlayMatch::played)
            .collect(Collectors.groupingBy(MissingReports::keyOf));
    SortedMap<String, SortedMap<String, List<Entry>>> missing = new TreeMap<>(SongName.ORDER);
    for (LoveMatch each : run.loved()) {
      if (each.targets().isEmpty()) {
        LovedTrack love = each.loved();
        LastfmTrack track = new LastfmTrack(love.artist(), love.title(), "", love.mbid());
        PlayedTrack unplayed = new PlayedTrack(0, track, new long[0], 0);
        plays
            .getOrDefault(love.song().inLowerCase(), List.of(unplayed))
            .forEach(played -> add(missing, played, true));
      }
    }
    return sorted(missing);
  }

  /** Returns all that a loved track shares with its plays. */
  private static SongName keyOf(PlayedTrack played) {
    return played.track().song().inLowerCase();
  }

  private static void add(
      SortedMap<String, SortedMap<String, List<Entry>>> report, PlayedTrack played, boolean loved) {
    LastfmTrack track = played.track();
    report
        .computeIfAbsent(track.artist(), artist -> new TreeMap<>(SongName.ORDER))
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
    Comparator<Entry> byTrack = Comparator.comparing(Entry::track, SongName.ORDER);
    report.values().forEach(albums -> albums.values().forEach(tracks -> tracks.sort(byTrack)));
    return report;
  }
}
