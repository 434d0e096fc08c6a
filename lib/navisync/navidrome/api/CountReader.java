package navisync.navidrome.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import navisync.Failure;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.Annotation;

/**
 * Reads counts while the server may still be counting what a cut request left behind: until two
 * readings agree (counting.md, "One intent at a time").
 */
final class CountReader {
  private static final Duration BETWEEN_READINGS = Duration.ofSeconds(2);
  private static final int MOST_READINGS = 60;

  /** Beyond so many tracks one listing of the library is less work than asking for each. */
  private static final int ASKED_ONE_BY_ONE = 40;

  private final SubsonicClient client;
  private final ApiLibrary library;
  private final Timekeeper time;

  CountReader(SubsonicClient client, ApiLibrary library, Timekeeper time) {
    this.client = client;
    this.library = library;
    this.time = time;
  }

  /** What the server keeps about some tracks, once it rests. */
  Map<String, Annotation> settled(Set<String> tracks) {
    return atRest(() -> read(tracks));
  }

  /** What it keeps about all tracks, once it rests; no entry where it keeps nothing. */
  Map<String, Annotation> all() {
    return atRest(() -> library.songs(listed -> {}).annotations());
  }

  private Map<String, Annotation> atRest(Supplier<Map<String, Annotation>> reading) {
    Map<String, Annotation> last = reading.get();
    for (int i = 0; i < MOST_READINGS; i++) {
      pause();
      Map<String, Annotation> next = reading.get();
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    throw Failure.error(
        "Navidrome's counts keep moving, so what was counted cannot be told; run again later.",
        null);
  }

  private Map<String, Annotation> read(Set<String> tracks) {
    Map<String, Annotation> found = new HashMap<>();
    if (tracks.size() > ASKED_ONE_BY_ONE) {
      Map<String, Annotation> all = library.songs(listed -> {}).annotations();
      tracks.forEach(id -> found.put(id, all.getOrDefault(id, Annotation.NONE)));
      return found;
    }
    for (String id : tracks) {
      var song = client.ask("getSong", List.of(Map.entry("id", id))).path("song");
      found.put(id, SongReader.annotation(song));
    }
    return found;
  }

  private void pause() {
    try {
      time.pause(BETWEEN_READINGS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.interrupted("Interrupted; the next run finds out what was counted.");
    }
  }
}
