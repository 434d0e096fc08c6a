package navisync.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import navisync.match.Match;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.SongName;

/**
 * The report of songs with more than one copy in the library, in the Python version's format.
 * Sample:
 *
 * <pre>
 * {"Mirrow - Tin Sky": {"lastfm_artist": "Mirrow", "lastfm_track": "Tin Sky", "count": 2,
 *   "versions": [{"id": "b", "navidrome_artist": "Mirrow", "navidrome_title": "Tin Sky",
 *     "navidrome_album": "Kites", "path": "kites/03.flac"}, ...]}}
 * </pre>
 */
final class DuplicateReport {
  /**
   * One song and all its copies.
   *
   * @param lastfmArtist the artist of the Last.fm track matched with it, the first by name; null
   *     without one
   * @param lastfmTrack its title, null likewise
   * @param count how many copies
   * @param versions the copies by album, path and id
   */
  record Group(
      @JsonProperty("lastfm_artist") String lastfmArtist,
      @JsonProperty("lastfm_track") String lastfmTrack,
      int count,
      List<Version> versions) {}

  /**
   * One copy.
   *
   * @param id Navidrome's id
   * @param artist the displayed artist
   * @param title the title tag
   * @param album the album, {@code (No Album)} where there is none
   * @param path the file's path as the server keeps it
   */
  record Version(
      String id,
      @JsonProperty("navidrome_artist") String artist,
      @JsonProperty("navidrome_title") String title,
      @JsonProperty("navidrome_album") String album,
      String path) {
    private static Version of(LibraryTrack track) {
      String album = track.album().isEmpty() ? "(No Album)" : track.album();
      return new Version(track.id(), track.artist(), track.title(), album, track.path());
    }
  }

  private DuplicateReport() {}

  /**
   * Finds tracks whose artist and title agree once folded, by {@code artist - title}: Last.fm's
   * names where a Last.fm track is matched with one of them, else the library's.
   *
   * @param fold the key of a name: names with equal keys differ in their spelling only
   */
  static SortedMap<String, Group> of(MatchedHistory run, UnaryOperator<String> fold) {
    Map<SongName, List<LibraryTrack>> songs = new LinkedHashMap<>();
    for (LibraryTrack track : run.library().tracks()) {
      SongName song = new SongName(fold.apply(track.artist()), fold.apply(track.fullTitle()));
      songs.computeIfAbsent(song, none -> new ArrayList<>()).add(track);
    }
    Map<String, LastfmTrack> names = lastfmNames(run.matches());
    SortedMap<String, Group> groups = new TreeMap<>(SongName.ORDER);
    for (List<LibraryTrack> copies : songs.values()) {
      if (copies.size() > 1) {
        add(groups, copies, names);
      }
    }
    return groups;
  }

  /**
   * Returns the Last.fm track that matches each library track, by its id; the first by name where
   * several do.
   */
  private static Map<String, LastfmTrack> lastfmNames(List<Match> matches) {
    Map<String, LastfmTrack> names = new HashMap<>();
    for (Match match : matches) {
      for (LibraryTrack target : match.targets()) {
        names.merge(target.id(), match.track(), DuplicateReport::firstByName);
      }
    }
    return names;
  }

  private static LastfmTrack firstByName(LastfmTrack one, LastfmTrack other) {
    Comparator<LastfmTrack> byName =
        Comparator.comparing(LastfmTrack::artist, SongName.ORDER)
            .thenComparing(LastfmTrack::title, SongName.ORDER);
    return byName.compare(one, other) <= 0 ? one : other;
  }

  private static void add(
      SortedMap<String, Group> groups, List<LibraryTrack> copies, Map<String, LastfmTrack> names) {
    LastfmTrack lastfm =
        copies.stream()
            .map(copy -> names.get(copy.id()))
            .filter(track -> track != null)
            .reduce(DuplicateReport::firstByName)
            .orElse(null);
    List<Version> versions =
        copies.stream()
            .map(Version::of)
            .sorted(
                Comparator.comparing(Version::album, SongName.ORDER)
                    .thenComparing(Version::path, SongName.ORDER)
                    .thenComparing(Version::id))
            .toList();
    Version first = versions.get(0);
    String artist = lastfm == null ? first.artist() : lastfm.artist();
    String title = lastfm == null ? first.title() : lastfm.title();
    String key = artist + " - " + title;
    Group group =
        new Group(
            lastfm == null ? null : artist,
            lastfm == null ? null : title,
            versions.size(),
            versions);
    // One Last.fm track may match copies whose tags differ, which are groups of their own.
    if (groups.putIfAbsent(key, group) != null) {
      groups.put(key + " [" + first.id() + "]", group);
    }
  }
}
