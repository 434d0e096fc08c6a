package navisync.navidrome.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import navisync.Failure;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.Annotation;

/** Reads what the server keeps about some tracks. */
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

  /** What it keeps now; nothing about a track that is gone. */
  Map<String, Annotation> now(Set<String> tracks) {
    Map<String, Annotation> found = new HashMap<>();
    if (tracks.size() > ASKED_ONE_BY_ONE && library.listsAll()) {
      Map<String, Annotation> all = library.songs(listed -> {}).annotations();
      tracks.forEach(id -> found.put(id, all.getOrDefault(id, Annotation.NONE)));
      return found;
    }
    for (String id : tracks) {
      found.put(
          id,
          client
              .askFor("getSong", id)
              .map(answer -> SongReader.annotation(answer.path("song")))
              .orElse(Annotation.NONE));
    }
    return found;
  }

  /**
   * The same once the server rests: it may still be counting what a cut request left behind, so
   * until two readings agree (counting.md, "One intent at a time").
   */
  Map<String, Annotation> settled(Set<String> tracks) {
    Map<String, Annotation> last = now(tracks);
    for (int i = 0; i < MOST_READINGS; i++) {
      Repeating.pause(time, BETWEEN_READINGS);
      Map<String, Annotation> next = now(tracks);
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    throw Failure.error(
        "Navidrome's counts keep moving, so what was counted cannot be told; run again later.",
        null);
  }
}
