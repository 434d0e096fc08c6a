package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import navisync.model.SearchMemory;
import navisync.model.SongName;
import navisync.navidrome.api.ApiLibrary.SongCollector;
import navisync.navidrome.api.ApiLibrary.Songs;

/**
 * Finds the songs of a server that does not list its library: one search a track, by its title and
 * artist, else by its title. Songs that earlier runs found are asked for by their ids.
 */
final class SongSearch {
  private static final int MOST_SONGS = 50;

  private final SubsonicClient client;
  private final SearchMemory memory;
  private final Map<String, Optional<JsonNode>> asked = new HashMap<>();

  SongSearch(SubsonicClient client, SearchMemory memory) {
    this.client = client;
    this.memory = memory;
  }

  /**
   * Returns all songs that are found for some tracks.
   *
   * @param progress told how many tracks are dealt with
   */
  Songs songs(Collection<SongName> tracks, LongConsumer progress) {
    SongCollector gathered = new SongCollector();
    List<SongName> notFound = new ArrayList<>();
    int done = 0;
    for (SongName track : tracks) {
      Optional<List<JsonNode>> known = remembered(track);
      List<JsonNode> songs = known.orElseGet(() -> search(track));
      if (known.isEmpty() && songs.isEmpty()) {
        notFound.add(track);
      }
      gathered.add(songs);
      progress.accept(++done);
    }
    // A server that finds nothing at all is more likely in trouble than without music.
    if (notFound.size() < tracks.size()) {
      notFound.forEach(track -> memory.keep(track.artist(), track.title(), List.of()));
    }
    return gathered.songs();
  }

  /** Returns what an earlier run found; empty when it is to be searched. */
  private Optional<List<JsonNode>> remembered(SongName track) {
    return memory
        .found(track.artist(), track.title())
        .flatMap(
            ids -> {
              List<JsonNode> songs =
                  ids.stream().map(this::song).flatMap(Optional::stream).toList();
              return songs.size() == ids.size() ? Optional.of(songs) : Optional.empty();
            });
  }

  private List<JsonNode> search(SongName track) {
    List<JsonNode> found = search(track.title() + " " + track.artist());
    if (found.isEmpty()) {
      found = search(track.title());
    }
    if (found.stream().anyMatch(song -> hasTitle(song, track))) {
      memory.keep(
          track.artist(),
          track.title(),
          found.stream().map(song -> SubsonicFields.needed(song, "id")).toList());
    }
    return found;
  }

  /**
   * Returns whether a song has all words of a track's title. An answer without any such song may
   * belong to another search, so it is not remembered.
   */
  private static boolean hasTitle(JsonNode song, SongName track) {
    return words(song.path("title").asText()).containsAll(words(track.title()));
  }

  private static Set<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Set.copyOf(Arrays.asList(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private Optional<JsonNode> song(String id) {
    return asked.computeIfAbsent(id, unknown -> SongReader.ask(client, unknown));
  }

  private List<JsonNode> search(String query) {
    return ApiLibrary.search(client, query, MOST_SONGS, 0);
  }
}
