package navisync.navidrome.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.Failure;
import navisync.plan.Change;

/** Writes the play history of a plan, table {@code scrobbles}, within an open transaction. */
final class HistoryWriter {
  private record Play(String track, long second) {}

  private final Connection connection;
  private final ProbedDatabase database;

  HistoryWriter(Connection connection, ProbedDatabase database) {
    this.connection = connection;
    this.database = database;
  }

  /** Adds and removes rows, one for each play; the number of rows written. */
  long write(List<Change> changes) throws SQLException {
    return remove(changes) + add(changes);
  }

  private long add(List<Change> changes) throws SQLException {
    long added = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into scrobbles (media_file_id, user_id, submission_time) values (?, ?, ?)")) {
      for (Change change : changes) {
        for (long second : change.historyAdded()) {
          insert.setString(1, change.id());
          insert.setString(2, database.userId());
          insert.setLong(3, second);
          insert.addBatch();
          added++;
        }
      }
      insert.executeBatch();
    }
    return added;
  }

  private long remove(List<Change> changes) throws SQLException {
    if (changes.stream().allMatch(change -> change.historyRemoved().length == 0)) {
      return 0;
    }
    Map<Play, Deque<Long>> rowids = rowids();
    long removed = 0;
    try (PreparedStatement delete =
        connection.prepareStatement("delete from scrobbles where rowid = ?")) {
      for (Change change : changes) {
        for (long second : change.historyRemoved()) {
          Deque<Long> rows = rowids.get(new Play(change.id(), second));
          if (rows == null || rows.isEmpty()) {
            throw Failure.refused(
                "A play of "
                    + change.name()
                    + " is gone from the history in "
                    + database.path()
                    + " since it was read, so nothing was written; run again.");
          }
          delete.setLong(1, rows.removeLast());
          delete.addBatch();
          removed++;
        }
      }
      delete.executeBatch();
    }
    return removed;
  }

  private Map<Play, Deque<Long>> rowids() throws SQLException {
    Map<Play, Deque<Long>> rowids = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select rowid, media_file_id, submission_time from scrobbles where user_id = ?"
                + " order by rowid")) {
      statement.setString(1, database.userId());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rowids
              .computeIfAbsent(
                  new Play(row.getString(2), row.getLong(3)), play -> new ArrayDeque<>(1))
              .add(row.getLong(1));
        }
      }
    }
    return rowids;
  }
}
