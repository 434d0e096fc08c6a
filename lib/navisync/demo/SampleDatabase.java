package navisync.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.model.Participant;

/**
 * Creates a Navidrome database with invented content, with any of the schemas, in WAL mode as the
 * server keeps it. Everything is written in one transaction that {@link #close} commits, so tens of
 * thousands of tracks take about a second.
 */
public final class SampleDatabase implements AutoCloseable {
  private final Connection connection;
  private final SampleSchema schema;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /** Creates the file, which must not exist yet. */
  public SampleDatabase(Path file, SampleSchema schema) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    this.schema = schema;
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      connection.setAutoCommit(false);
      for (String table : schema.tables()) {
        statement.execute(table);
      }
    }
  }

  /** Adds a user; an administrator sees every library. */
  public SampleDatabase user(String id, String name, boolean administrator) throws SQLException {
    return insert("user (id, user_name, is_admin)", id, name, administrator);
  }

  /** Lets a user see a library; does nothing in schemas without such a right. */
  public SampleDatabase sees(String userId, int libraryId) throws SQLException {
    if (schema.has(SampleSchema.USER_LIBRARIES)) {
      library(libraryId);
      insert("user_library (user_id, library_id)", userId, libraryId);
    }
    return this;
  }

  /** Adds a track, and its album, artists and library when they are new. */
  public SampleDatabase track(LibraryTrack track) throws SQLException {
    if (schema.has(SampleSchema.LIBRARIES)) {
      library(track.libraryId());
    }
    if (!track.albumId().isEmpty() && known.add("album " + track.albumId())) {
      insert("album (id, name)", track.albumId(), track.album());
    }
    insert(
        "media_file (id, path, title, artist, artist_id, album, album_id, album_artist,"
            + " mbz_recording_id, year, compilation, disc_number, track_number)",
        track.id(),
        track.path(),
        track.title(),
        track.artist(),
        track.participants().get(0).id(),
        track.album(),
        track.albumId(),
        track.albumArtist(),
        track.recordingMbid(),
        track.year(),
        track.compilation(),
        track.discNumber(),
        track.trackNumber());
    if (schema.has(SampleSchema.LIBRARIES) && track.libraryId() != 1) {
      run("update media_file set library_id = ? where id = ?", track.libraryId(), track.id());
    }
    for (Participant participant : track.participants()) {
      participant(track.id(), participant);
    }
    return this;
  }

  private void library(int id) throws SQLException {
    if (known.add("library " + id)) {
      insert("library (id, name, path)", id, "Library " + id, "/music/" + id);
    }
  }

  private void participant(String trackId, Participant participant) throws SQLException {
    if (participant.id().isEmpty()) {
      return;
    }
    if (known.add("artist " + participant.id())) {
      insert("artist (id, name)", participant.id(), participant.name());
    }
    if (schema.has(SampleSchema.PARTICIPANTS)) {
      insert(
          "media_file_artists (media_file_id, artist_id, role)",
          trackId,
          participant.id(),
          "artist");
    }
  }

  /** Marks a track's file as missing; in schemas without such a mark the track is removed. */
  public SampleDatabase missing(String trackId) throws SQLException {
    return schema.has(SampleSchema.PARTICIPANTS)
        ? run("update media_file set missing = 1 where id = ?", trackId)
        : run("delete from media_file where id = ?", trackId);
  }

  /** Adds a user's annotation of an item, with a rating of 0 to 5. */
  public SampleDatabase annotation(
      String userId, ItemType type, String itemId, Annotation annotation, int rating)
      throws SQLException {
    insert(
        "annotation (user_id, item_id, item_type, play_count, play_date, starred, starred_at,"
            + " rating"
            + (schema.has(SampleSchema.LIBRARIES) ? ")" : ", ann_id)"),
        withId(
            userId,
            itemId,
            type.text(),
            annotation.playCount(),
            annotation.playDate(),
            annotation.starred(),
            annotation.starredAt(),
            rating));
    return this;
  }

  private Object[] withId(Object... values) {
    if (schema.has(SampleSchema.LIBRARIES)) {
      return values;
    }
    Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = UUID.randomUUID().toString();
    return more;
  }

  /** Adds plays to the history, in unix seconds UTC; does nothing in schemas without a history. */
  public SampleDatabase history(String userId, String trackId, long... seconds)
      throws SQLException {
    if (schema.has(SampleSchema.HISTORY)) {
      for (long second : seconds) {
        insert("scrobbles (media_file_id, user_id, submission_time)", trackId, userId, second);
      }
    }
    return this;
  }

  /** Runs any statement, for what the other methods do not cover. */
  public SampleDatabase run(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
    return this;
  }

  private SampleDatabase insert(String tableAndColumns, Object... values) throws SQLException {
    String marks = "?, ".repeat(values.length - 1) + "?";
    return run("insert into " + tableAndColumns + " values (" + marks + ")", values);
  }

  /** Commits; the file is then complete, without a WAL file beside it. */
  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.close();
  }
}
