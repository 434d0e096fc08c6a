package navisync.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.LibraryTrack;

/**
 * The library tracks that the cache keeps something about, each under a number of its own. A rescan
 * or a newer server may give a track another id: it is then bound again, by library and path, else
 * by its tags where they are unique.
 */
final class LibraryTracks {

  /** A track as the cache keeps it; album, library and path may be null when taken over. */
  private record Kept(
      long number,
      String id,
      Integer library,
      String path,
      String artist,
      String title,
      String album) {

    boolean agreesWith(LibraryTrack track) {
      return Objects.equals(library, track.libraryId())
          && Objects.equals(path, track.path())
          && artist.equals(track.artist())
          && title.equals(track.title())
          && Objects.equals(album, track.album());
    }
  }

  private final Database database;
  private final long target;
  private final boolean writable;
  private List<LibraryTrack> boundTo;
  private Map<String, Long> numbers = Map.of();
  private Map<Long, LibraryTrack> bound = Map.of();

  LibraryTracks(Database database, long target, boolean writable) {
    this.database = database;
    this.target = target;
    this.writable = writable;
  }

  /** The tracks of a library by their numbers here; a number whose track is gone is left out. */
  synchronized Map<Long, LibraryTrack> boundTo(Library library) {
    if (boundTo != library.tracks()) {
      bind(library);
    }
    return bound;
  }

  /** The number of a track, which from now on is kept. To be used within a transaction. */
  synchronized long numberOf(LibraryTrack track) {
    Long known = numbers.get(track.id());
    if (known != null) {
      return known;
    }
    boundTo = null;
    return database.number(
        """
        insert into library_track (target, navidrome_id, library, path, artist, title, album)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict do update set navidrome_id = excluded.navidrome_id returning id
        """,
        target,
        track.id(),
        track.libraryId(),
        track.path(),
        track.artist(),
        track.title(),
        track.album());
  }

  /**
   * The number of a track of which no more is known than its id and perhaps names. Within a
   * transaction.
   */
  synchronized long numberOfNamed(String id, String artist, String title) {
    boundTo = null;
    return database.number(
        """
        insert into library_track (target, navidrome_id, artist, title) values (?, ?, ?, ?)
        on conflict do update set artist = iif(artist = '', excluded.artist, artist),
          title = iif(title = '', excluded.title, title) returning id
        """,
        target,
        id,
        artist,
        title);
  }

  private void bind(Library library) {
    Map<String, LibraryTrack> byId = new HashMap<>();
    library.tracks().forEach(track -> byId.put(track.id(), track));
    Map<Long, LibraryTrack> found = new HashMap<>();
    List<Kept> gone = new ArrayList<>();
    List<Kept> stale = new ArrayList<>();
    for (Kept kept : all()) {
      LibraryTrack track = byId.get(kept.id());
      if (track == null) {
        gone.add(kept);
      } else {
        found.put(kept.number(), track);
        if (!kept.agreesWith(track)) {
          stale.add(kept);
        }
      }
    }
    if (!gone.isEmpty()) {
      stale.addAll(bindAgain(gone, library, found));
    }
    if (writable && !stale.isEmpty()) {
      database.transaction(
          () -> {
            stale.forEach(kept -> keepAs(kept.number(), found.get(kept.number())));
          });
    }
    numbers = new HashMap<>();
    found.forEach((number, track) -> numbers.put(track.id(), number));
    bound = found;
    boundTo = library.tracks();
  }

  private static List<Kept> bindAgain(
      List<Kept> gone, Library library, Map<Long, LibraryTrack> found) {
    Set<String> taken = new HashSet<>();
    found.values().forEach(track -> taken.add(track.id()));
    Map<List<Object>, LibraryTrack> byPath =
        unique(library, track -> List.of(track.libraryId(), track.path()));
    byPath.values().removeIf(track -> track.path().isEmpty());
    Map<List<Object>, LibraryTrack> byTags =
        unique(library, track -> List.of(track.artist(), track.title(), track.album()));
    // Earlier versions kept what Subsonic answers call a track.
    unique(library, track -> List.of(track.artist(), track.fullTitle(), track.fullAlbum()))
        .forEach(byTags::putIfAbsent);
    Map<List<Object>, LibraryTrack> byNames =
        unique(library, track -> List.of(track.artist(), track.title()));
    List<Kept> boundAgain = new ArrayList<>();
    for (Kept kept : gone) {
      LibraryTrack track =
          kept.path() == null ? null : byPath.get(List.of(kept.library(), kept.path()));
      if (track == null) {
        track =
            kept.album() == null
                ? byNames.get(List.of(kept.artist(), kept.title()))
                : byTags.get(List.of(kept.artist(), kept.title(), kept.album()));
      }
      if (track != null && taken.add(track.id())) {
        found.put(kept.number(), track);
        boundAgain.add(kept);
      }
    }
    return boundAgain;
  }

  private static Map<List<Object>, LibraryTrack> unique(
      Library library, Function<LibraryTrack, List<Object>> key) {
    Map<List<Object>, LibraryTrack> unique = new HashMap<>();
    Set<List<Object>> twice = new HashSet<>();
    for (LibraryTrack track : library.tracks()) {
      List<Object> its = key.apply(track);
      if (unique.put(its, track) != null) {
        twice.add(its);
      }
    }
    unique.keySet().removeAll(twice);
    return unique;
  }

  private List<Kept> all() {
    return database.rows(
        """
        select id, navidrome_id, library, path, artist, title, album
        from library_track where target = ? order by id
        """,
        row ->
            new Kept(
                row.getLong(1),
                row.getString(2),
                (Integer) row.getObject(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)),
        target);
  }

  private void keepAs(long number, LibraryTrack track) {
    database.update(
        """
        update library_track
        set navidrome_id = ?, library = ?, path = ?, artist = ?, title = ?, album = ?
        where id = ?
        """,
        track.id(),
        track.libraryId(),
        track.path(),
        track.artist(),
        track.title(),
        track.album(),
        number);
  }
}
