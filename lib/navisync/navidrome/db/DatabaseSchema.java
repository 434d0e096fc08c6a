package navisync.navidrome.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import navisync.io.Database;

/**
 * The tables and columns that a Navidrome database has, by {@code pragma table_info}. Versions
 * differ (docs/rules.md, "Navidrome's database"), so nothing is assumed from a version number: the
 * reader and the writer ask here, and name every column they use.
 *
 * @param tables the columns of each table that was found, by table name
 */
public record DatabaseSchema(Map<String, List<Column>> tables) {

  /**
   * A column.
   *
   * @param name its name
   * @param required whether it is NOT NULL without a default, so that every new row must name it
   * @param rowid whether it is an INTEGER PRIMARY KEY, which SQLite fills in by itself
   */
  public record Column(String name, boolean required, boolean rowid) {}

  /** The tables without which a database is not Navidrome's, with the columns all versions have. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "media_file",
          List.of("id", "path", "title", "artist", "artist_id", "album", "album_id"),
          "annotation",
          List.of(
              "user_id",
              "item_id",
              "item_type",
              "play_count",
              "play_date",
              "starred",
              "starred_at"),
          "album",
          List.of("id"),
          "artist",
          List.of("id", "name"),
          "user",
          List.of("id", "user_name"));

  private static final List<String> LATER =
      List.of("media_file_artists", "scrobbles", "user_library");

  /** The columns of {@code annotation} that a new row of ours names. */
  private static final Set<String> FILLED_IN_ANNOTATION =
      Set.of(
          "ann_id",
          "user_id",
          "item_id",
          "item_type",
          "play_count",
          "play_date",
          "starred",
          "starred_at");

  /** The columns of {@code scrobbles} that a new row of ours names. */
  private static final Set<String> FILLED_IN_SCROBBLES =
      Set.of("media_file_id", "user_id", "submission_time");

  /** Reads the schema of an open database. */
  static DatabaseSchema read(Database database) {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(NEEDED.keySet());
    names.addAll(LATER);
    for (String table : names) {
      List<Column> columns = columns(database, table);
      if (!columns.isEmpty()) {
        tables.put(table, columns);
      }
    }
    return new DatabaseSchema(tables);
  }

  private static List<Column> columns(Database database, String table) {
    boolean oneKey =
        database.number("select count(*) from pragma_table_info(?) where pk > 0", table) == 1;
    return database.rows(
        "pragma table_info(" + table + ")",
        row -> {
          boolean key = row.getInt("pk") > 0;
          return new Column(
              row.getString("name"),
              (row.getBoolean("notnull") || key) && row.getString("dflt_value") == null,
              key && oneKey && "integer".equalsIgnoreCase(row.getString("type")));
        });
  }

  /**
   * Returns the first table, or column as {@code table.column}, that every Navidrome has and this
   * lacks.
   */
  public Optional<String> lacks() {
    for (var needed : new TreeMap<>(NEEDED).entrySet()) {
      if (!tables.containsKey(needed.getKey())) {
        return Optional.of(needed.getKey());
      }
      for (String column : needed.getValue()) {
        if (!has(needed.getKey(), column)) {
          return Optional.of(needed.getKey() + "." + column);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the first column, as {@code table.column}, that needs a value unknown to NaviSync: a
   * new row in {@code annotation} or {@code scrobbles} could not be written.
   */
  public Optional<String> unknownRequired() {
    return unknownRequired("annotation", FILLED_IN_ANNOTATION)
        .or(() -> unknownRequired("scrobbles", FILLED_IN_SCROBBLES));
  }

  private Optional<String> unknownRequired(String table, Set<String> filled) {
    return tables.getOrDefault(table, List.of()).stream()
        .filter(column -> column.required && !column.rowid && !filled.contains(column.name))
        .map(column -> table + "." + column.name)
        .findFirst();
  }

  /** Returns whether the table is there and has the column. */
  public boolean has(String table, String column) {
    return tables.getOrDefault(table, List.of()).stream()
        .anyMatch(each -> each.name.equals(column));
  }

  /** Returns the column's name where the table has it, else a literal to use in a query instead. */
  String columnOr(String table, String column, String literal) {
    return has(table, column) ? column : literal;
  }

  /** Returns whether rows of {@code annotation} have a text key of their own (0.52 and before). */
  public boolean hasAnnotationId() {
    return has("annotation", "ann_id");
  }

  /** Returns whether all artists of a track are listed (0.55 and later). */
  public boolean hasParticipants() {
    return tables.containsKey("media_file_artists");
  }

  /** Returns whether the server keeps single plays (0.59 and later). */
  public boolean hasHistory() {
    return tables.containsKey("scrobbles");
  }

  /** Returns whether users have libraries of their own (0.58 and later). */
  public boolean hasUserLibraries() {
    return tables.containsKey("user_library") && has("media_file", "library_id");
  }
}
