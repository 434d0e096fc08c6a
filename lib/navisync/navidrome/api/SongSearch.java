package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    int done = 0;
    for (SongName track : tracks) {
      gathered.add(songsOf(track));
      progress.accept(++done);
    }
    return gathered.songs();
  }

  private List<JsonNode> songsOf(SongName track) {
    Optional<List<String>> known = memory.found(track.artist(), track.title());
    if (known.isPresent()) {
      List<JsonNode> songs =
          known.get().stream().map(this::song).flatMap(Optional::stream).toList();
      if (songs.size() == known.get().size()) {
        return songs;
      }
    }
    List<JsonNode> found = search(track.title() + " " + track.artist());
    if (found.isEmpty()) {
      found = search(track.title());
    }
    memory.keep(
        track.artist(),
        track.title(),
        found.stream().map(song -> SubsonicFields.needed(song, "id")).toList());
    return found;
  }

  private Optional<JsonNode> song(String id) {
    return asked.computeIfAbsent(id, unknown -> SongReader.ask(client, unknown));
  }

  private List<JsonNode> search(String query) {
    return ApiLibrary.search(client, query, MOST_SONGS, 0);
  }
}
