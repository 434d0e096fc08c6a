package navisync.store.navidrome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import navisync.io.Database;
import navisync.io.JsonText;
import navisync.model.SearchMemory;

/**
 * What was found for Last.fm tracks at a server that lists nothing unless it is searched, so that
 * not every run searches all again. It is good for a week: by then there may be new music. That
 * nothing was found has to be said twice, because one answer may have been another search's.
 */
final class StoredSearches implements SearchMemory {
  private static final Duration GOOD_FOR = Duration.ofDays(7);
  private static final String NOT_FOUND_ONCE = "null";

  private final Database database;
  private final long target;
  private final boolean writable;
  private final Instant now;

  StoredSearches(Database database, long target, boolean writable, Instant now) {
    this.database = database;
    this.target = target;
    this.writable = writable;
    this.now = now;
  }

  @Override
  public Optional<List<String>> found(String artist, String title) {
    return kept(artist, title).filter(ids -> !ids.equals(NOT_FOUND_ONCE)).map(StoredSearches::ids);
  }

  private Optional<String> kept(String artist, String title) {
    return database.first(
        "select ids from searched where target = ? and artist = ? and title = ? and second > ?",
        row -> row.getString(1),
        target,
        artist,
        title,
        now.minus(GOOD_FOR).getEpochSecond());
  }

  @Override
  public void keep(String artist, String title, List<String> ids) {
    if (writable) {
      boolean once = ids.isEmpty() && kept(artist, title).isEmpty();
      database.update(
          "insert or replace into searched values (?, ?, ?, ?, ?)",
          target,
          artist,
          title,
          now.getEpochSecond(),
          once ? NOT_FOUND_ONCE : JsonText.MAPPER.valueToTree(ids).toString());
    }
  }

  private static List<String> ids(String json) {
    try {
      return JsonText.MAPPER.readValue(json, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(json, impossible);
    }
  }
}
