package navisync.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import navisync.io.Database;
import navisync.io.JsonText;
import navisync.match.Decision;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;

/**
 * Reads a cache of the Python version (docs/settings.md, "Files"). Older ones lack some tables and
 * columns: what is not there is empty. Its {@code synced} says nothing about counts and is not
 * read.
 */
final class PythonCache {

  /**
   * A decision in the Python version's cache.
   *
   * @param kind what it is here
   * @param artist the Last.fm artist it is about
   * @param title the Last.fm title it is about
   * @param tracks Navidrome's ids, each with the artist and title it had, which may be empty
   * @param second when it was made
   */
  record Choice(Decision.Kind kind, String artist, String title, List<Track> tracks, long second) {}

  /** A Navidrome track as the Python version names it. */
  record Track(String id, String artist, String title) {}

  private final Database database;

  PythonCache(Database database) {
    this.database = database;
  }

  /** Returns the plays with a usable time. */
  List<Scrobble> plays() {
    long now = Instant.now().getEpochSecond();
    return table("scrobbles", "artist", "track", "album", "timestamp").stream()
        .filter(row -> PlayTime.isKnown(row.number(3), now) && row.named())
        .map(
            row ->
                new Scrobble(
                    new LastfmTrack(row.text(0), row.text(1), row.text(2), ""), row.number(3)))
        .toList();
  }

  /** Returns how many plays it has, those without a usable time or name among them. */
  int rows() {
    return (int) database.number("select count(*) from scrobbles");
  }

  /** Returns the loved tracks; the second is 0 where it is not known. */
  List<LovedTrack> loved() {
    return table("loved_tracks", "artist", "track", "loved_timestamp").stream()
        .filter(Row::named)
        .map(row -> new LovedTrack(row.text(0), row.text(1), "", row.number(2)))
        .toList();
  }

  /** Returns the decisions that can be read. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (Row row :
        table(
            "fuzzy_match_mappings",
            "lastfm_artist",
            "lastfm_track",
            "navidrome_track_id",
            "navidrome_artist",
            "navidrome_track",
            "matched_timestamp")) {
      Track track = new Track(row.text(2), row.text(3), row.text(4));
      choices.add(choice(Decision.Kind.MATCH, row, List.of(track), row.number(5)));
    }
    choices.addAll(selections("duplicate_track_selections", Decision.Kind.COPIES));
    choices.addAll(selections("loved_duplicate_selections", Decision.Kind.LOVED_COPIES));
    choices.addAll(declined());
    return choices;
  }

  /**
   * Copies that were chosen, or none. A choice that divides the plays between copies is left out:
   * to give each copy all of them would be too many.
   */
  private List<Choice> selections(String table, Decision.Kind kind) {
    List<Choice> choices = new ArrayList<>();
    for (Row row :
        table(
            table,
            "lastfm_artist",
            "lastfm_track",
            "selected_navidrome_track_ids",
            "selection_timestamp")) {
      JsonNode selected = JsonText.read(row.text(2));
      JsonNode ids = selected.isArray() ? selected : selected.path("ids");
      boolean none = ids.isEmpty() && !selected.isArray() && !isMode(selected, "skip");
      if (!ids.isArray() || none || selected.path("distribution").isObject()) {
        continue;
      }
      List<Track> tracks = new ArrayList<>();
      ids.forEach(id -> tracks.add(new Track(id.asText(), "", "")));
      choices.add(choice(kind, row, tracks, row.number(3)));
    }
    return choices;
  }

  /**
   * Returns the declined Navidrome tracks by Last.fm track; the Python version keeps the reverse.
   */
  private List<Choice> declined() {
    Map<List<String>, Set<Integer>> rowsByName = new LinkedHashMap<>();
    List<Row> rows =
        table(
            "skipped_tracks",
            "navidrome_artist",
            "navidrome_track",
            "navidrome_track_id",
            "checked_lastfm_tracks",
            "skipped_timestamp");
    for (int index = 0; index < rows.size(); index++) {
      for (JsonNode pair : JsonText.read(rows.get(index).text(3))) {
        if (pair.path(0).isTextual() && pair.path(1).isTextual()) {
          rowsByName
              .computeIfAbsent(
                  List.of(pair.get(0).textValue(), pair.get(1).textValue()), k -> new TreeSet<>())
              .add(index);
        }
      }
    }
    List<Choice> choices = new ArrayList<>();
    rowsByName.forEach(
        (names, indexes) -> {
          List<Track> tracks = new ArrayList<>();
          long second = 0;
          for (int index : indexes) {
            Row row = rows.get(index);
            tracks.add(new Track(row.text(2), row.text(0), row.text(1)));
            second = Math.max(second, row.number(4));
          }
          choices.add(
              new Choice(Decision.Kind.DECLINED, names.get(0), names.get(1), tracks, second));
        });
    return choices;
  }

  private static Choice choice(Decision.Kind kind, Row row, List<Track> tracks, long second) {
    return new Choice(kind, row.text(0), row.text(1), tracks, second);
  }

  private static boolean isMode(JsonNode selected, String mode) {
    return mode.equals(selected.path("mode").asText());
  }

  /** The rows of a table in the order of its rowid; a column that is missing is null throughout. */
  private List<Row> table(String table, String... columns) {
    Set<String> there =
        new TreeSet<>(
            database.rows("select name from pragma_table_info(?)", row -> row.getString(1), table));
    if (there.isEmpty()) {
      return List.of();
    }
    List<String> selected = new ArrayList<>();
    for (String column : columns) {
      selected.add(there.contains(column) ? column : "null");
    }
    return database.rows(
        "select " + String.join(", ", selected) + " from " + table,
        answer -> Row.of(answer, columns.length));
  }

  /** The values of a row as text; "" for NULL. */
  private record Row(List<String> values) {
    static Row of(ResultSet answer, int columns) throws SQLException {
      List<String> values = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        String value = answer.getString(column);
        values.add(value == null ? "" : value);
      }
      return new Row(values);
    }

    String text(int column) {
      return values.get(column);
    }

    /** Returns a whole number, 0 where there is none. */
    long number(int column) {
      return text(column).matches("-?\\d{1,18}") ? Long.parseLong(text(column)) : 0;
    }

    boolean named() {
      return !text(0).isBlank() && !text(1).isBlank();
    }
  }
}
