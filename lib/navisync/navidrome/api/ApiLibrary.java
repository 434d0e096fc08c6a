package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import navisync.Failure;
import navisync.io.Unavailable;
import navisync.model.Annotation;
import navisync.model.LibraryTrack;

/**
 * Lists the whole library with the user's counts, dates and stars, and reads the play history where
 * the server shows it. Navidrome's native listing comes first: it has the bare names, and a page of
 * it takes more songs. Without it, an empty Subsonic search lists them.
 */
final class ApiLibrary {
  /** The most that Navidrome gives at once. */
  private static final int SONGS_A_PAGE = 500;

  private static final int NATIVE_SONGS_A_PAGE = 2_500;
  private static final int PLAYS_A_PAGE = 10_000;
  private static final String NATIVE_SONGS = "/api/song";
  private static final String PLAYS = "/api/scrobble";

  /**
   * The songs of a server.
   *
   * @param tracks in the server's order
   * @param annotations by track id; no entry where nothing is kept
   */
  record Songs(List<LibraryTrack> tracks, Map<String, Annotation> annotations) {
    private static final Songs NONE = new Songs(List.of(), Map.of());
  }

  /** Collects songs; of several with one id, the first. */
  static final class SongCollector {
    /** More than any library has. */
    private static final int MOST_SONGS = 3_000_000;

    private final Map<String, LibraryTrack> tracks = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new HashMap<>();

    /** Adds songs of the Subsonic API, and returns whether any of them is new. */
    boolean add(List<JsonNode> songs) {
      int known = tracks.size();
      songs.forEach(song -> add(SongReader.track(song), SongReader.annotation(song)));
      return tracks.size() > known;
    }

    /** Adds songs of the native API whose files are there. */
    void addNative(JsonNode songs) {
      for (JsonNode song : songs) {
        if (!NativeSongReader.isMissing(song)) {
          add(NativeSongReader.track(song), NativeSongReader.annotation(song));
        }
      }
    }

    private void add(LibraryTrack track, Annotation annotation) {
      if (tracks.size() >= MOST_SONGS) {
        throw Failure.error(
            "Navidrome lists more than " + MOST_SONGS + " songs, so its list may never end.", null);
      }
      if (tracks.putIfAbsent(track.id(), track) == null && annotation.exists()) {
        annotations.put(track.id(), annotation);
      }
    }

    Songs songs() {
      return new Songs(List.copyOf(tracks.values()), annotations);
    }
  }

  private final SubsonicClient client;
  private final Optional<NativeClient> server;
  private boolean listsAll = true;

  ApiLibrary(SubsonicClient client, Optional<NativeClient> server) {
    this.client = client;
    this.server = server;
  }

  /**
   * Lists all songs; none where the server does not list them all. Tracks that move between pages
   * while the server scans count once.
   *
   * @param progress told how many are listed so far
   */
  Songs songs(LongConsumer progress) {
    Songs songs = nativeSongs(progress).orElseGet(() -> listedSongs(progress));
    listsAll = !songs.tracks().isEmpty();
    return songs;
  }

  /** Lists all songs of the native API; empty where there is no such list. */
  private Optional<Songs> nativeSongs(LongConsumer progress) {
    SongCollector gathered = new SongCollector();
    // Sorted by id, what is scanned meanwhile moves few songs to another page.
    boolean listed =
        listAll(
            NATIVE_SONGS,
            "id",
            NATIVE_SONGS_A_PAGE,
            page -> {
              gathered.addNative(page);
              progress.accept(gathered.tracks.size());
            });
    return listed ? Optional.of(gathered.songs()) : Optional.empty();
  }

  private boolean listAll(String path, String sort, int size, Consumer<JsonNode> pages) {
    return server.isPresent() && server.get().listAll(path, sort, size, pages);
  }

  /** Lists all songs of an empty search; none where the server ignores the offset. */
  private Songs listedSongs(LongConsumer progress) {
    SongCollector gathered = new SongCollector();
    int offset = 0;
    while (true) {
      List<JsonNode> page = search(client, "", SONGS_A_PAGE, offset);
      // A server may give fewer than asked for, so only an empty page is the end.
      if (page.isEmpty()) {
        return gathered.songs();
      }
      if (!gathered.add(page)) {
        return Songs.NONE;
      }
      offset += page.size();
      progress.accept(offset);
    }
  }

  /** Finds out how the songs can be read. */
  LibraryAccess listing() {
    Optional<NativeClient.Page> shown = server.flatMap(each -> each.list(NATIVE_SONGS, "id", 0, 1));
    if (shown.isPresent()) {
      return shown.get().rows().isEmpty() ? LibraryAccess.EMPTY : LibraryAccess.LISTED;
    }
    List<JsonNode> first = search(client, "", 1, 0);
    if (first.isEmpty()) {
      return hasSongs() ? LibraryAccess.SEARCHED : LibraryAccess.EMPTY;
    }
    return search(client, "", 1, 1).equals(first) ? LibraryAccess.SEARCHED : LibraryAccess.LISTED;
  }

  /** Returns whether there is any song; true where the server gives no random ones. */
  boolean hasSongs() {
    try {
      SubsonicAnswer some = client.once("getRandomSongs", List.of(Map.entry("size", "1")));
      return !(some instanceof SubsonicAnswer.Good good)
          || !SongReader.songs(good.body().path("randomSongs")).isEmpty();
    } catch (Unavailable unknown) {
      return true;
    }
  }

  /** Returns how many plays are recorded; empty where none are shown. */
  OptionalLong recordedPlays() {
    return server
        .flatMap(shown -> shown.list(PLAYS, "submissionTime", 0, 1))
        .map(page -> OptionalLong.of(Math.max(page.total(), page.rows().size())))
        .orElse(OptionalLong.empty());
  }

  /** Returns false once {@link #songs} listed none. */
  boolean listsAll() {
    return listsAll;
  }

  /** Returns the songs that a search finds, from one on; all of them for no words at all. */
  static List<JsonNode> search(SubsonicClient client, String words, int most, int from) {
    JsonNode answer =
        client.ask(
            "search3",
            List.of(
                Map.entry("query", words),
                Map.entry("songCount", Integer.toString(most)),
                Map.entry("songOffset", Integer.toString(from)),
                Map.entry("albumCount", "0"),
                Map.entry("artistCount", "0")));
    return SongReader.songs(answer.path("searchResult3"));
  }

  /**
   * Returns the recorded plays by track id, unix seconds, ascending; empty where none are shown.
   */
  Map<String, long[]> history() {
    Map<String, LongStream.Builder> plays = new HashMap<>();
    listAll(
        PLAYS,
        "submissionTime",
        PLAYS_A_PAGE,
        page ->
            page.forEach(
                play ->
                    plays
                        .computeIfAbsent(
                            SubsonicFields.needed(play, "mediaFileId"), id -> LongStream.builder())
                        .add(SubsonicFields.second(play, "submissionTime"))));
    Map<String, long[]> history = new HashMap<>();
    plays.forEach((id, times) -> history.put(id, times.build().sorted().toArray()));
    return history;
  }
}
