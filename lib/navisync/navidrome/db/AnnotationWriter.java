package navisync.navidrome.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import navisync.model.Annotation;
import navisync.plan.Change;

/**
 * Writes the new annotations of a plan within an open transaction, naming every column. The rating
 * and its date are never named: an old row keeps them and a new one gets the server's defaults.
 */
final class AnnotationWriter {
  private final Connection connection;
  private final ProbedDatabase database;

  AnnotationWriter(Connection connection, ProbedDatabase database) {
    this.connection = connection;
    this.database = database;
  }

  /**
   * Inserts where there was no row, removes where there shall be none, else updates; the number of
   * rows written.
   */
  long write(List<Change> changes) throws SQLException {
    boolean withId = database.form().hasAnnotationId();
    long written = remove(changes);
    try (PreparedStatement insert = connection.prepareStatement(insertion(withId));
        PreparedStatement update =
            connection.prepareStatement(
                "update annotation set play_count = ?, play_date = ?, starred = ?, starred_at = ?"
                    + " where user_id = ? and item_id = ? and item_type = ?")) {
      for (Change change : changes) {
        if (change.after().equals(change.before()) || !change.after().exists()) {
          continue;
        }
        PreparedStatement statement = change.before().exists() ? update : insert;
        fill(statement, change);
        if (withId && statement == insert) {
          statement.setString(8, UUID.randomUUID().toString());
        }
        statement.addBatch();
        written++;
      }
      insert.executeBatch();
      update.executeBatch();
    }
    return written;
  }

  /** Removes rows that an earlier run made and that hold nothing else by now. */
  private long remove(List<Change> changes) throws SQLException {
    long removed = 0;
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from annotation where user_id = ? and item_id = ? and item_type = ?")) {
      for (Change change : changes) {
        if (change.before().exists() && !change.after().exists()) {
          delete.setString(1, database.userId());
          delete.setString(2, change.id());
          delete.setString(3, change.type().text());
          delete.addBatch();
          removed++;
        }
      }
      delete.executeBatch();
    }
    return removed;
  }

  private static String insertion(boolean withId) {
    return "insert into annotation"
        + " (play_count, play_date, starred, starred_at, user_id, item_id, item_type"
        + (withId ? ", ann_id) values (?, ?, ?, ?, ?, ?, ?, ?)" : ") values (?, ?, ?, ?, ?, ?, ?)");
  }

  private void fill(PreparedStatement statement, Change change) throws SQLException {
    Annotation after = change.after();
    statement.setObject(1, after.playCount());
    statement.setString(2, after.playDate());
    statement.setBoolean(3, after.starred());
    statement.setString(4, after.starredAt());
    statement.setString(5, database.userId());
    statement.setString(6, change.id());
    statement.setString(7, change.type().text());
  }
}
