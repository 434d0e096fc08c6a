package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import navisync.io.Database;
import navisync.io.SideWork;
import navisync.io.Utf8Text;
import navisync.model.Library;
import navisync.model.LibraryTrack;

/**
 * The library tracks that the cache keeps something about, each under a number of its own. A rescan
 * or a newer server may give a track another id: it is then bound again, by library and path, else
 * by its tags where they are unique.
 */
public final class LibraryTracks {

  /**
   * A track as the cache keeps it; album, library and path may be null for the Python version's.
   */
  private record StoredTrack(
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

  /** What a library's tracks are, by number, and which of them the cache keeps otherwise. */
  private record Found(Map<Long, LibraryTrack> byNumber, List<StoredTrack> stale) {}

  private final Database database;
  private final long target;

  /** The tracks of the library that was asked about last: the same list, not an equal one. */
  private List<LibraryTrack> lookedUp;

  private Found found;
  private Supplier<List<StoredTrack>> rows = this::all;

  LibraryTracks(Database database, long target) {
    this.database = database;
    this.target = target;
  }

  /** Begins to read what is kept, for the first library that is asked about. */
  synchronized void readAhead() {
    rows = SideWork.begin(this::all)::get;
  }

  /**
   * Returns the tracks of a library by their numbers here; a number whose track is gone is left
   * out. Changes nothing.
   */
  Map<Long, LibraryTrack> in(Library library) {
    return find(library).byNumber();
  }

  private synchronized Found find(Library library) {
    if (lookedUp != library.tracks()) {
      found = lookUp(library, rows.get());
      lookedUp = library.tracks();
      rows = this::all;
    }
    return found;
  }

  private synchronized void forget() {
    lookedUp = null;
    rows = this::all;
  }

  /**
   * Keeps the tracks of a library under the ids, paths and names they have now, so that they are
   * found again when another of these changes. Within a transaction.
   */
  void bind(Library library) {
    Found now = find(library);
    now.stale().forEach(kept -> keepAs(kept.number(), now.byNumber().get(kept.number())));
    if (!now.stale().isEmpty()) {
      forget();
    }
  }

  /**
   * Binds the tracks of a library, keeps some more tracks from now on, and returns the numbers of
   * all that are kept by track id. Within a transaction.
   */
  Map<String, Long> keep(Library library, Collection<LibraryTrack> tracks) {
    bind(library);
    Map<String, Long> numbers = numbers();
    long last = database.number("select max(id) from library_track");
    List<LibraryTrack> added = new ArrayList<>();
    for (LibraryTrack track : tracks) {
      if (numbers.putIfAbsent(track.id(), last + 1 + added.size()) == null) {
        added.add(track);
      }
    }
    if (!added.isEmpty()) {
      forget();
    }
    database.insertAll(
        "library_track (id, target, navidrome_id, library, path, artist, title, album)",
        added,
        track -> row(numbers.get(track.id()), track));
    return numbers;
  }

  private Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    database.forEach(
        "select navidrome_id, id from library_track where target = ?",
        row -> numbers.put(Utf8Text.of(row, 1), row.getLong(2)),
        target);
    return numbers;
  }

  private Object[] row(long number, LibraryTrack track) {
    return new Object[] {
      number,
      target,
      track.id(),
      track.libraryId(),
      track.path(),
      track.artist(),
      track.title(),
      track.album()
    };
  }

  /** Begins to take over tracks of which no more is known than an id and perhaps names. */
  public NamedTracks named() {
    forget();
    return new NamedTracks(database, target, numbers());
  }

  private static Found lookUp(Library library, List<StoredTrack> all) {
    Map<String, LibraryTrack> byId = new HashMap<>();
    library.tracks().forEach(track -> byId.put(track.id(), track));
    Map<Long, LibraryTrack> byNumber = new HashMap<>();
    List<StoredTrack> gone = new ArrayList<>();
    List<StoredTrack> stale = new ArrayList<>();
    for (StoredTrack kept : all) {
      LibraryTrack track = byId.get(kept.id());
      if (track == null) {
        gone.add(kept);
      } else {
        byNumber.put(kept.number(), track);
        if (!kept.agreesWith(track)) {
          stale.add(kept);
        }
      }
    }
    if (!gone.isEmpty()) {
      stale.addAll(bindAgain(gone, library, byNumber));
    }
    return new Found(byNumber, stale);
  }

  private static List<StoredTrack> bindAgain(
      List<StoredTrack> gone, Library library, Map<Long, LibraryTrack> found) {
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
    List<StoredTrack> boundAgain = new ArrayList<>();
    for (StoredTrack kept : gone) {
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

  private List<StoredTrack> all() {
    return database.rows(
        """
        select id, navidrome_id, library, path, artist, title, album
        from library_track where target = ? order by id
        """,
        row ->
            new StoredTrack(
                row.getLong(1),
                Utf8Text.of(row, 2),
                (Integer) row.getObject(3),
                Utf8Text.of(row, 4),
                Utf8Text.of(row, 5),
                Utf8Text.of(row, 6),
                Utf8Text.of(row, 7)),
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
