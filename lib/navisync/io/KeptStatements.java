package navisync.io;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The statements of one connection, each prepared once. For one thread at a time. */
final class KeptStatements {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  KeptStatements(Connection connection) {
    this.connection = connection;
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
  void discard() {
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
