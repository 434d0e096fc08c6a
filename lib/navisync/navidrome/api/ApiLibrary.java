package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import navisync.navidrome.Annotation;
import navisync.navidrome.LibraryTrack;

/**
 * Lists the whole library with the user's counts, dates and stars, in pages of an empty search
 * (navidrome.md, "API"), and reads the play history where the server shows it.
 */
final class ApiLibrary {
  /** The most that Navidrome gives at once. */
  private static final int SONGS_A_PAGE = 500;

  private static final int PLAYS_A_PAGE = 10_000;

  /**
   * Songs as the server tells them.
   *
   * @param tracks in the server's order
   * @param annotations by track id; no entry where nothing is kept
   */
  record Songs(List<LibraryTrack> tracks, Map<String, Annotation> annotations) {}

  /** Gathers songs; of several with one id, the first. */
  static final class Gathered {
    private final Map<String, LibraryTrack> tracks = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new HashMap<>();

    void add(JsonNode song) {
      LibraryTrack track = SongReader.track(song);
      Annotation annotation = SongReader.annotation(song);
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
   * All songs; none where the server lists nothing. Tracks that move between pages while the server
   * scans count once.
   *
   * @param progress told how many are listed so far
   */
  Songs songs(LongConsumer progress) {
    Gathered gathered = new Gathered();
    int offset = 0;
    while (true) {
      JsonNode page = search(client, "", SONGS_A_PAGE, offset);
      // A server may give fewer than asked for, so only an empty page is the end.
      if (page.isEmpty()) {
        listsAll = offset > 0;
        return gathered.songs();
      }
      page.forEach(gathered::add);
      offset += page.size();
      progress.accept(offset);
    }
  }

  /** How the songs can be read. */
  Listing listing() {
    if (!search(client, "", 1, 0).isEmpty()) {
      return Listing.LISTED;
    }
    return hasSongs() ? Listing.SEARCHED : Listing.EMPTY;
  }

  /** Whether there is any song; true where the server gives no random ones. */
  boolean hasSongs() {
    try {
      SubsonicAnswer some = client.once("getRandomSongs", List.of(Map.entry("size", "1")));
      return !(some instanceof SubsonicAnswer.Good good)
          || !good.body().path("randomSongs").path("song").isEmpty();
    } catch (NoAnswer unknown) {
      return true;
    }
  }

  /** How many plays are recorded; empty where none are shown. */
  OptionalLong recordedPlays() {
    return server
        .flatMap(shown -> shown.list("/api/scrobble", "submissionTime", 0, 1))
        .map(page -> OptionalLong.of(Math.max(page.total(), page.rows().size())))
        .orElse(OptionalLong.empty());
  }

  /** Whether {@link #songs} gave any; true before the first time. */
  boolean listsAll() {
    return listsAll;
  }

  /** The songs that a search finds, from one on; all of them for no words at all. */
  static JsonNode search(SubsonicClient client, String words, int most, int from) {
    JsonNode answer =
        client.ask(
            "search3",
            List.of(
                Map.entry("query", words),
                Map.entry("songCount", Integer.toString(most)),
                Map.entry("songOffset", Integer.toString(from)),
                Map.entry("albumCount", "0"),
                Map.entry("artistCount", "0")));
    return answer.path("searchResult3").path("song");
  }

  /** The recorded plays by track id, unix seconds, ascending; empty where none are shown. */
  Map<String, long[]> history() {
    Map<String, LongStream.Builder> plays = new HashMap<>();
    int start = 0;
    while (server.isPresent()) {
      Optional<NativeClient.Page> page =
          server.get().list("/api/scrobble", "submissionTime", start, start + PLAYS_A_PAGE);
      if (page.isEmpty() || page.get().rows().isEmpty()) {
        break;
      }
      for (JsonNode play : page.get().rows()) {
        plays
            .computeIfAbsent(play.path("mediaFileId").asText(), id -> LongStream.builder())
            .add(play.path("submissionTime").asLong());
      }
      start += page.get().rows().size();
      if (start >= page.get().total()) {
        break;
      }
    }
    Map<String, long[]> history = new HashMap<>();
    plays.forEach((id, times) -> history.put(id, times.build().sorted().toArray()));
    return history;
  }
}
