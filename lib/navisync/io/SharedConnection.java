package navisync.io;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A connection that one thread uses at a time, and its statements, each prepared once. */
final class SharedConnection {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  SharedConnection(Connection connection) {
    this.connection = connection;
  }

  /** Returns the connection itself. */
  Connection connection() {
    return connection;
  }

  /** Does work while no other thread uses the connection. */
  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Returns a statement with its values set, ready to run. */
  PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    bind(statement, values);
    return statement;
  }

  /** Sets the values of a statement. */
  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
  }

  /** Closes all statements: one that failed, on a full disk for example, cannot be used again. */
  void discardStatements() {
    for (PreparedStatement statement : statements.values()) {
      try {
        statement.close();
      } catch (SQLException failedBefore) {
        continue; // SQLite repeats here what the statement failed with.
      }
    }
    statements.clear();
  }
}
