package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
   * The songs as listed.
   *
   * @param tracks in the server's order
   * @param annotations by track id; no entry where nothing is kept
   */
  record Songs(List<LibraryTrack> tracks, Map<String, Annotation> annotations) {}

  private final SubsonicClient client;
  private final Optional<NativeClient> server;

  ApiLibrary(SubsonicClient client, Optional<NativeClient> server) {
    this.client = client;
    this.server = server;
  }

  /**
   * All songs. Tracks that move between pages while the server scans count once.
   *
   * @param progress told how many are listed so far
   */
  Songs songs(LongConsumer progress) {
    List<LibraryTrack> tracks = new ArrayList<>();
    Map<String, Annotation> annotations = new HashMap<>();
    Set<String> seen = new HashSet<>();
    int offset = 0;
    while (true) {
      JsonNode page = page(offset);
      for (JsonNode song : page) {
        LibraryTrack track = SongReader.track(song);
        if (seen.add(track.id())) {
          tracks.add(track);
          Annotation annotation = SongReader.annotation(song);
          if (annotation.exists()) {
            annotations.put(track.id(), annotation);
          }
        }
      }
      // A server may give fewer than asked for, so only an empty page is the end.
      if (page.isEmpty()) {
        return new Songs(List.copyOf(tracks), annotations);
      }
      offset += page.size();
      progress.accept(offset);
    }
  }

  /** Whether an empty search finds any song. */
  boolean hasSongs() {
    return !page(0, 1).isEmpty();
  }

  /** How many plays are recorded; empty where none are shown. */
  OptionalLong recordedPlays() {
    return server
        .flatMap(shown -> shown.list("/api/scrobble", "submissionTime", 0, 1))
        .map(page -> OptionalLong.of(Math.max(page.total(), page.rows().size())))
        .orElse(OptionalLong.empty());
  }

  private JsonNode page(int offset) {
    return page(offset, SONGS_A_PAGE);
  }

  private JsonNode page(int offset, int songs) {
    JsonNode answer =
        client.ask(
            "search3",
            List.of(
                Map.entry("query", ""),
                Map.entry("songCount", Integer.toString(songs)),
                Map.entry("songOffset", Integer.toString(offset)),
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
