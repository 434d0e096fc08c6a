package navisync.io;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import navisync.Failure;
import org.sqlite.ProgressHandler;

/** A statement that a user wrote: it may be wrong, and it may take longer than the user waits. */
final class UserQuery {
  private static final int STEPS_BETWEEN_LOOKS = 10_000;

  // SQLite's own interrupt stops only what has begun, so one just before would be lost.
  private static final ProgressHandler UNTIL_INTERRUPTED =
      new ProgressHandler() {
        @Override
        protected int progress() {
          return Thread.currentThread().isInterrupted() ? 1 : 0;
        }
      };

  private UserQuery() {}

  /**
   * Answers a statement, and stops once the thread is interrupted.
   *
   * @throws Failure of usage if the statement itself is wrong
   */
  static <T> T answer(Connection connection, String sql, Database.Row<T> reader)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, UNTIL_INTERRUPTED);
      try (ResultSet answer = statement.executeQuery(sql)) {
        return reader.read(answer);
      } finally {
        ProgressHandler.clearHandler(connection);
      }
    } catch (SQLException failed) {
      if (SqlFault.of(failed) == SqlFault.STATEMENT) {
        throw wrong(failed);
      }
      throw failed;
    }
  }

  /** Sample: {@code [SQLITE_ERROR] SQL error or missing database (near "form": syntax error)}. */
  private static Failure wrong(SQLException failed) {
    return Failure.usage(
        "SQL error: " + failed.getMessage().replaceFirst("^[^(]*\\((.*)\\)$", "$1") + ".", failed);
  }
}
