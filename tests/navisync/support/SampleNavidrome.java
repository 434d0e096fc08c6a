package navisync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import navisync.demo.SampleDatabase;
import navisync.demo.SampleSchema;
import navisync.navidrome.db.TableDump;

/**
 * A Navidrome database on the disk, to which things can happen between two runs. Its first user is
 * ann, an administrator. Names make the ids: the track {@code slow-lantern@kites} of the album
 * {@code album-kites} by the artist {@code artist-mirrow}.
 */
public final class SampleNavidrome {
  private final Path file;

  SampleNavidrome(Path file, SampleSchema schema) {
    this.file = file;
    try (SampleDatabase database = new SampleDatabase(file, schema)) {
      database.user("id-ann", "ann", true).sees("id-ann", 1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** A user comes who sees the library. */
  public SampleNavidrome user(String name) {
    String id = "id-" + id(name);
    return change(
        statements ->
            statements
                .run("insert into user (id, user_name) values (?, ?)", id, name)
                .run("insert into user_library (user_id, library_id) values (?, 1)", id));
  }

  /** A scan finds a file. */
  public SampleNavidrome track(String artist, String title, String album) {
    String artistId = "artist-" + id(artist);
    String albumId = "album-" + id(album);
    String id = id(title) + "@" + id(album);
    return change(
        statements ->
            statements
                .run("insert or ignore into artist (id, name) values (?, ?)", artistId, artist)
                .run("insert or ignore into album (id, name) values (?, ?)", albumId, album)
                .run(
                    "insert into media_file (id, path, title, artist, artist_id, album, album_id,"
                        + " album_artist) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    artist + "/" + album + "/" + title + ".flac",
                    title,
                    artist,
                    artistId,
                    album,
                    albumId,
                    artist)
                .run(
                    "insert into media_file_artists (media_file_id, artist_id, role)"
                        + " values (?, ?, 'artist')",
                    id,
                    artistId));
  }

  /**
   * The server counts plays of ann's by itself: the track's, its album's and its artist's.
   *
   * @param track the track's id
   * @param played the last one, such as {@code 2022-01-01 00:00:00+00:00}
   */
  public SampleNavidrome counted(String track, int plays, String played) {
    return change(
        statements -> {
          for (String item :
              List.of("'media_file', id", "'album', album_id", "'artist', artist_id")) {
            statements.run(
                "insert into annotation (user_id, item_type, item_id, play_count, play_date) select"
                    + " 'id-ann', "
                    + item
                    + ", ?, ? from media_file where id = ? on conflict do update set"
                    + " play_count = play_count + excluded.play_count,"
                    + " play_date = max(coalesce(play_date, ''), excluded.play_date)",
                plays,
                played,
                track);
          }
        });
  }

  /** Any other change. */
  public SampleNavidrome change(String sql, Object... values) {
    return change(statements -> statements.run(sql, values));
  }

  /** What happens at once. */
  private interface Change {
    void make(Statements statements) throws SQLException;
  }

  /** Runs statements. */
  private record Statements(Connection connection) {
    Statements run(String sql, Object... values) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.execute();
        return this;
      }
    }
  }

  /** In one transaction; nothing of the database stays open. */
  private SampleNavidrome change(Change change) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
      connection.setAutoCommit(false);
      change.make(new Statements(connection));
      connection.commit();
      return this;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Rows as {@code value|value}. */
  public List<String> rows(String query) {
    return TableDump.rows(file, query);
  }

  /** What is kept for ann about each track, as {@code track|count|last played|starred at}. */
  public List<String> tracks() {
    return rows(
        "select item_id, play_count, play_date, case when starred then starred_at else '' end"
            + " from annotation where user_id = 'id-ann' and item_type = 'media_file'"
            + " order by item_id");
  }

  /** What is kept for ann about albums and artists, as {@code item|count|last played}. */
  public List<String> totals() {
    return rows(
        "select item_id, play_count, play_date from annotation"
            + " where user_id = 'id-ann' and item_type <> 'media_file' order by item_id");
  }

  /** Ann's play history, as {@code track|unix second}. */
  public List<String> history() {
    return rows(
        "select media_file_id, submission_time from scrobbles where user_id = 'id-ann'"
            + " order by media_file_id, submission_time");
  }

  /** Every row of every table. */
  public Map<String, List<String>> tables() {
    return TableDump.of(file);
  }

  /** Every file that belongs to the database, by name, with its size, its time and its bytes. */
  public List<String> files() {
    try (var files = Files.list(file.getParent())) {
      return files.sorted().map(SampleNavidrome::described).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String described(Path file) {
    try {
      return file.getFileName()
          + " "
          + Files.getLastModifiedTime(file)
          + " "
          + Files.size(file)
          + " "
          + java.util.Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
