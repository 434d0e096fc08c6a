package navisync.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import navisync.navidrome.LibraryTrack;

/**
 * The library by everything that the steps of the cascade look up. It is built once a run. What is
 * found comes in no particular order; an empty list means nothing.
 */
final class LibraryIndex {
  private record File(int libraryId, String path) {}

  private final Map<String, LibraryTrack> byId;
  private final Map<NameKey, List<LibraryTrack>> byNames;
  private final Map<NameKey, List<LibraryTrack>> byKeys;
  private final Map<String, List<LibraryTrack>> byRecording = new HashMap<>();
  private final Map<String, AlbumKey> albumKeys = new HashMap<>();
  private final Map<String, String> artistKeys = new HashMap<>();
  private final CreditReader reader;
  private final CreditIndex credits;
  private final Collection<LibraryTrack> files;

  /**
   * The index of a library.
   *
   * @param tracks the tracks, in any order; of two rows of one file the one with the lower id
   *     counts
   * @param whitelist artists' names that are never split
   */
  LibraryIndex(Collection<LibraryTrack> tracks, Collection<String> whitelist) {
    Map<File, LibraryTrack> rows = oneRowEach(tracks);
    files = rows.values();
    byId = new HashMap<>(2 * tracks.size());
    tracks.forEach(track -> byId.put(track.id(), rows.get(fileOf(track))));
    byNames = new HashMap<>(2 * files.size());
    byKeys = new HashMap<>(2 * files.size());
    reader = new CreditReader(files, whitelist);
    credits = new CreditIndex(files.size());
    for (LibraryTrack track : files) {
      add(byNames, new NameKey(track.artist(), track.title()), track);
      add(byKeys, songOf(track), track);
      if (!track.recordingMbid().isEmpty()) {
        add(byRecording, track.recordingMbid().toLowerCase(Locale.ROOT), track);
      }
      addCredits(track);
    }
  }

  private void addCredits(LibraryTrack track) {
    reader.read(track, track.title()).forEach(reading -> credits.add(track, reading, true));
    String unmarked = SameRecordingMarks.strip(track.title());
    if (!unmarked.equals(track.title())) {
      reader.read(track, unmarked).forEach(reading -> credits.add(track, reading, false));
    }
  }

  private static Map<File, LibraryTrack> oneRowEach(Collection<LibraryTrack> tracks) {
    Map<File, LibraryTrack> files = new HashMap<>(2 * tracks.size());
    for (LibraryTrack track : tracks) {
      files.merge(
          fileOf(track), track, (one, other) -> one.id().compareTo(other.id()) <= 0 ? one : other);
    }
    return files;
  }

  private static File fileOf(LibraryTrack track) {
    return new File(track.libraryId(), track.path());
  }

  private static <K> void add(Map<K, List<LibraryTrack>> map, K key, LibraryTrack track) {
    map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(track);
  }

  /** The tracks, one for each file. */
  Collection<LibraryTrack> tracks() {
    return files;
  }

  /** The folded artist and title of a track: one key for all copies of a song. */
  NameKey songOf(LibraryTrack track) {
    return new NameKey(artistKey(track.artist()), FoldedText.key(track.title()));
  }

  /** All songs. */
  Collection<NameKey> songs() {
    return byKeys.keySet();
  }

  /** The copies of a song. */
  List<LibraryTrack> copiesOf(NameKey song) {
    return byKeys.getOrDefault(song, List.of());
  }

  /** The track with an id, or the row that counts for its file; {@code null} when there is none. */
  LibraryTrack byId(String id) {
    return byId.get(id);
  }

  /** The tracks whose artist and title are these to the letter. */
  List<LibraryTrack> byNames(String artist, String title) {
    return byNames.getOrDefault(new NameKey(artist, title), List.of());
  }

  /** The tracks with these folded keys. */
  List<LibraryTrack> byKeys(String artistKey, String titleKey) {
    return byKeys.getOrDefault(new NameKey(artistKey, titleKey), List.of());
  }

  /** The tracks with a recording's MusicBrainz id; none for an empty one. */
  List<LibraryTrack> byRecording(String mbid) {
    return byRecording.getOrDefault(mbid.toLowerCase(Locale.ROOT), List.of());
  }

  /** The folded name of an artist; names come again and again, so they are folded once. */
  String artistKey(String artist) {
    return artistKeys.computeIfAbsent(artist, FoldedText::key);
  }

  /** The folded names of an album, likewise. */
  AlbumKey albumKey(String album) {
    return albumKeys.computeIfAbsent(album, AlbumKey::of);
  }

  /** The tracks by their credits. */
  CreditIndex credits() {
    return credits;
  }

  /** What takes credits apart, knowing the artists of this library. */
  CreditReader reader() {
    return reader;
  }
}
