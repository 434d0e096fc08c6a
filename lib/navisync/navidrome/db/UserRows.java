package navisync.navidrome.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import navisync.io.Database;
import navisync.io.Utf8Text;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.PlayCount;
import navisync.model.SecondsList;

/**
 * The rows of one user that a run may change: read for the plan, read again before writing, and
 * read once more to check what was written.
 *
 * @param annotations by type and item id
 * @param history the recorded plays by track id, unix seconds UTC, ascending; empty without a table
 */
record UserRows(Map<ItemType, Map<String, Annotation>> annotations, Map<String, long[]> history) {

  private static final long[] NO_PLAYS = {};

  /** Reads the rows of the user; items of other types than {@link ItemType} are left out. */
  static UserRows read(Database database, ProbedDatabase probed) {
    return read(database, probed, UnaryOperator.identity());
  }

  /**
   * Reads them.
   *
   * @param shared gives the id to keep for one that was read
   */
  static UserRows read(Database database, ProbedDatabase probed, UnaryOperator<String> shared) {
    Map<ItemType, Map<String, Annotation>> annotations = new EnumMap<>(ItemType.class);
    for (ItemType type : ItemType.values()) {
      annotations.put(type, annotations(database, probed, type, shared));
    }
    return new UserRows(
        annotations,
        probed.schema().hasHistory() ? history(database, probed.userId(), shared) : Map.of());
  }

  /** Returns the annotations of one type, by item id. */
  Map<String, Annotation> of(ItemType type) {
    return annotations.get(type);
  }

  /** Returns the annotation of an item, {@link Annotation#NONE} without a row. */
  Annotation annotation(ItemType type, String id) {
    return of(type).getOrDefault(id, Annotation.NONE);
  }

  /** Returns the recorded plays of a track, unix seconds UTC, ascending; empty without any. */
  long[] historyOf(String trackId) {
    return history.getOrDefault(trackId, NO_PLAYS);
  }

  private static Map<String, Annotation> annotations(
      Database database, ProbedDatabase probed, ItemType type, UnaryOperator<String> shared) {
    Map<String, Annotation> annotations = new HashMap<>();
    database.forEach(
        "select item_id, play_count, play_date, starred, starred_at, nullif(typeof(play_count),"
            + " 'integer') from annotation where user_id = ? and item_type = ? and item_id in"
            + " (select id from "
            + type.text()
            + ")",
        row ->
            annotations.put(
                shared.apply(Utf8Text.of(row, 1)),
                new Annotation(
                    true,
                    count(row, database, probed, type),
                    Utf8Text.of(row, 3),
                    row.getBoolean(4),
                    Utf8Text.of(row, 5))),
        probed.userId(),
        type.text());
    return annotations;
  }

  /**
   * Reads a count; null for NULL. SQLite keeps anything in any column: text, and what no server
   * counts to. Column 6 is null for an integer, so that no text has to be read for most rows.
   */
  private static Long count(ResultSet row, Database database, ProbedDatabase probed, ItemType type)
      throws SQLException {
    long count = row.getLong(2);
    String kind = row.getString(6);
    if (kind == null && PlayCount.isPossible(count)) {
      return count;
    }
    if ("null".equals(kind)) {
      return null;
    }
    String item = ItemName.read(database, probed.schema(), type, Utf8Text.of(row, 1));
    throw PlayCount.refusal(
        row.getString(2),
        type.text().replace("media_file", "track") + " \"" + item + "\"",
        probed.path().toString(),
        "Restore a backup of the database, or correct the number in its table annotation",
        null);
  }

  /** Reads the table in its own order, because an index would look up each row by itself. */
  private static Map<String, long[]> history(
      Database database, String userId, UnaryOperator<String> shared) {
    Map<String, SecondsList> plays = new HashMap<>();
    database.forEach(
        "select media_file_id, submission_time from scrobbles not indexed where user_id = ?",
        row ->
            plays.computeIfAbsent(Utf8Text.of(row, 1), id -> new SecondsList()).add(row.getLong(2)),
        userId);
    Map<String, long[]> history = new HashMap<>();
    plays.forEach((track, times) -> history.put(shared.apply(track), times.ascending()));
    return history;
  }
}
