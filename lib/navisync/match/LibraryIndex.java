package navisync.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import navisync.model.LibraryTrack;

/**
 * An index of the library for everything that the steps of the cascade look up, built once a run.
 * Results come in no particular order; an empty list means that nothing was found.
 */
public final class LibraryIndex {
  private record File(int libraryId, String path, String id) {}

  /**
   * A track with the names that are compared often.
   *
   * @param song its folded artist and full title: one key for all copies of a song
   * @param readings its credits taken apart, the careful reading first
   * @param plain its names without marks
   */
  record Entry(LibraryTrack track, NameKey song, List<Credits> readings, UnmarkedNames plain) {}

  private final Map<String, Entry> byId;
  private final Map<NameKey, List<LibraryTrack>> copies;

  /** The tracks whose bare title is not the full one that names their song. */
  private final Map<NameKey, List<LibraryTrack>> byBareTitle = new HashMap<>();

  private final Map<String, List<LibraryTrack>> byRecording = new HashMap<>();
  private final Map<String, AlbumKey> albumKeys = new ConcurrentHashMap<>();
  private final FoldedNames names = new FoldedNames();
  private final CreditReader reader;
  private final CreditIndex credits;
  private final List<Entry> entries;

  /**
   * Indexes a library.
   *
   * @param tracks the tracks, in any order; of two rows of one file the one with the lower id
   *     counts
   * @param whitelist artists' names that are never split
   */
  public LibraryIndex(Collection<LibraryTrack> tracks, Collection<String> whitelist) {
    Map<File, LibraryTrack> rows = oneRowEach(tracks);
    Collection<LibraryTrack> files = rows.values();
    byId = new HashMap<>(2 * tracks.size());
    copies = new HashMap<>(2 * files.size());
    reader = new CreditReader(files, whitelist, names);
    credits = new CreditIndex(files.size());
    entries = List.copyOf(files).parallelStream().map(this::entry).toList();
    for (Entry entry : entries) {
      LibraryTrack track = entry.track();
      NameKey song = entry.song();
      add(copies, song, track);
      NameKey bare = new NameKey(song.artist(), titleKey(track.title()));
      if (!bare.equals(song)) {
        add(byBareTitle, bare, track);
      }
      if (!track.recordingMbid().isEmpty()) {
        add(byRecording, track.recordingMbid().toLowerCase(Locale.ROOT), track);
      }
      byId.put(track.id(), entry);
      addCredits(entry);
    }
    tracks.forEach(track -> byId.putIfAbsent(track.id(), byId.get(rows.get(fileOf(track)).id())));
  }

  private Entry entry(LibraryTrack track) {
    return new Entry(
        track,
        new NameKey(artistKey(track.artist()), titleKey(track.fullTitle())),
        reader.read(track),
        UnmarkedNames.of(track.artist(), track.title()));
  }

  private void addCredits(Entry entry) {
    LibraryTrack track = entry.track();
    for (String title : LibraryNames.titles(track)) {
      boolean own = title.equals(track.title());
      List<Credits> readings = own ? entry.readings() : reader.read(track, track.artist(), title);
      readings.forEach(reading -> credits.add(track, reading, true));
      UnmarkedNames plain = own ? entry.plain() : UnmarkedNames.of(track.artist(), title);
      if (!plain.are(track.artist(), title)) {
        reader
            .read(track, plain.artist(), plain.title())
            .forEach(reading -> credits.add(track, reading, false));
      }
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

  /** Returns the file of a track; where the server names no path, one for each song. */
  private static File fileOf(LibraryTrack track) {
    return track.path().isEmpty()
        ? new File(track.libraryId(), "", track.id())
        : new File(track.libraryId(), track.path(), "");
  }

  private static <K> void add(Map<K, List<LibraryTrack>> map, K key, LibraryTrack track) {
    map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(track);
  }

  /** Returns the tracks, one for each file. */
  List<Entry> entries() {
    return entries;
  }

  /** Returns the folded artist and title of a track of this library. */
  NameKey songOf(LibraryTrack track) {
    return byId.get(track.id()).song();
  }

  /** Returns the credits of a track of this library, the careful reading first. */
  List<Credits> readingsOf(LibraryTrack track) {
    return byId.get(track.id()).readings();
  }

  /** Returns the keys of all songs. */
  Collection<NameKey> songs() {
    return copies.keySet();
  }

  /** Returns the copies of a song. */
  List<LibraryTrack> copiesOf(NameKey song) {
    return copies.getOrDefault(song, List.of());
  }

  /**
   * Returns the track with an id, or the row that counts for its file; {@code null} when there is
   * none.
   */
  LibraryTrack byId(String id) {
    Entry entry = byId.get(id);
    return entry == null ? null : entry.track();
  }

  /** Returns the tracks of an artist and a title as people write them; for steps of your own. */
  List<LibraryTrack> byNames(String artist, String title) {
    return byKeys(new NameKey(artistKey(artist), titleKey(title)));
  }

  /** Returns the tracks with these folded names, by their bare or their full title. */
  List<LibraryTrack> byKeys(NameKey names) {
    List<LibraryTrack> bare = byBareTitle.getOrDefault(names, List.of());
    if (bare.isEmpty()) {
      return copiesOf(names);
    }
    List<LibraryTrack> tracks = new ArrayList<>(copiesOf(names));
    tracks.addAll(bare);
    return tracks;
  }

  /** Returns the tracks with a recording's MusicBrainz id; none for an empty one. */
  List<LibraryTrack> byRecording(String mbid) {
    return byRecording.getOrDefault(mbid.toLowerCase(Locale.ROOT), List.of());
  }

  /** Returns the folded name of an artist. */
  String artistKey(String artist) {
    return names.key(artist);
  }

  /** Returns the folded title. */
  String titleKey(String title) {
    return names.key(title);
  }

  /** Returns whether the album of a track has one of these folded names. */
  boolean isOnSameAlbum(LibraryTrack track, AlbumKey album) {
    return LibraryNames.albums(track).stream()
        .anyMatch(name -> albumKey(name).key().equals(album.key()));
  }

  /** Returns the same as {@link #isOnSameAlbum}, ignoring marks such as "Deluxe Edition". */
  boolean isOnAlbum(LibraryTrack track, AlbumKey album) {
    return LibraryNames.albums(track).stream()
        .anyMatch(name -> albumKey(name).unmarked().equals(album.unmarked()));
  }

  /** Returns the folded names of an album, with and without such marks. */
  AlbumKey albumKey(String album) {
    return albumKeys.computeIfAbsent(album, AlbumKey::of);
  }

  /** Returns the index of the tracks by their credits. */
  CreditIndex credits() {
    return credits;
  }

  /** Returns a reader of credits that knows the artists of this library. */
  CreditReader reader() {
    return reader;
  }
}
