package navisync.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import navisync.Failure;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * One connection to a SQLite file, safe for several threads: one of them uses it at a time. Every
 * method throws a {@link Failure} where SQLite reports an error.
 */
public final class Database implements AutoCloseable {

  /** Reads one row of an answer. */
  @FunctionalInterface
  public interface Row<T> {
    /** Returns the value of the current row. */
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of an answer. */
  @FunctionalInterface
  public interface EachRow {
    /** Takes the current row. */
    void take(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T perform() throws SQLException;
  }

  private static final int STEPS_BETWEEN_LOOKS = 10_000;
  private static final int ALL_PAGES = -1;
  private static final int BACKUP_TRIES = 100;
  private static final int BACKUP_PAUSE_MILLIS = 100;

  // SQLite's own interrupt stops only what has begun, so one just before would be lost.
  private static final ProgressHandler UNTIL_INTERRUPTED =
      new ProgressHandler() {
        @Override
        protected int progress() {
          return Thread.currentThread().isInterrupted() ? 1 : 0;
        }
      };

  private final Path file;
  private final Connection connection;
  private final KeptStatements statements;
  private final ReentrantLock lock;
  private final Function<SQLException, Failure> sentences;

  private Database(
      Path file,
      Connection connection,
      KeptStatements statements,
      ReentrantLock lock,
      Function<SQLException, Failure> sentences) {
    this.file = file;
    this.connection = connection;
    this.statements = statements;
    this.lock = lock;
    this.sentences = sentences;
  }

  /**
   * Opens a file, with foreign keys on and temporary tables in memory: on disk they could fill
   * another disk than the one a message names.
   *
   * @param url SQLite's URL of the file
   * @param settings how to open it
   * @param sentences what to say when SQLite reports an error
   */
  public static Database open(
      Path file, String url, SQLiteConfig settings, Function<SQLException, Failure> sentences) {
    SqliteLibrary.load();
    settings.enforceForeignKeys(true);
    settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
    try {
      Connection connection = settings.createConnection(url);
      return new Database(
          file, connection, new KeptStatements(connection), new ReentrantLock(), sentences);
    } catch (SQLException failed) {
      throw sentences.apply(failed);
    }
  }

  /** Returns the same connection with other sentences for what SQLite reports. */
  public Database failingAs(Function<SQLException, Failure> otherSentences) {
    return new Database(file, connection, statements, lock, otherSentences);
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Runs one statement that has no answer and no values. */
  public void execute(String sql) {
    attempt(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /** Does all of the work or none; no other thread or program writes in between. */
  public <T> T transaction(Supplier<T> work) {
    return locked(
        () -> {
          execute("begin immediate");
          boolean done = false;
          try {
            T result = work.get();
            execute("commit");
            done = true;
            return result;
          } finally {
            if (!done) {
              rollBack();
            }
          }
        });
  }

  /** Does all of the work and rolls it back, to see what would result. */
  public <T> T trial(Supplier<T> work) {
    return locked(
        () -> {
          execute("begin immediate");
          try {
            return work.get();
          } finally {
            rollBack();
          }
        });
  }

  /** As {@link #transaction(Supplier)}, for work without a result. */
  public void transaction(Runnable work) {
    transaction(withoutResult(work));
  }

  /** Does a transaction that is on the disk before it returns, even if the power fails. */
  public <T> T durably(Supplier<T> work) {
    return locked(
        () -> {
          execute("pragma synchronous = full");
          try {
            return transaction(work);
          } finally {
            execute("pragma synchronous = normal");
          }
        });
  }

  /** As {@link #durably(Supplier)}, for work without a result. */
  public void durably(Runnable work) {
    durably(withoutResult(work));
  }

  private static Supplier<Void> withoutResult(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  /** Runs a statement that changes rows and returns their number. */
  public long update(String sql, Object... values) {
    return attempt(() -> statements.bound(sql, values).executeLargeUpdate());
  }

  /** Runs a statement once for each list of values. */
  public void updateAll(String sql, List<Object[]> rows) {
    attempt(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
              KeptStatements.bind(statement, values);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** Inserts one row and returns its rowid. */
  public long insert(String sql, Object... values) {
    return locked(
        () -> {
          update(sql, values);
          return number("select last_insert_rowid()");
        });
  }

  /** Returns a value for every row of an answer, in its order. */
  public <T> List<T> rows(String sql, Row<T> reader, Object... values) {
    List<T> rows = new ArrayList<>();
    forEach(sql, row -> rows.add(reader.read(row)), values);
    return rows;
  }

  /** Returns the value of the first row; empty without rows, and for null. */
  public <T> Optional<T> first(String sql, Row<T> reader, Object... values) {
    return attempt(
        () -> {
          try (ResultSet answer = statements.bound(sql, values).executeQuery()) {
            return answer.next() ? Optional.ofNullable(reader.read(answer)) : Optional.empty();
          }
        });
  }

  /** Returns the number in the first column of the first row; 0 without rows, and for NULL. */
  public long number(String sql, Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** Hands on every row as it is read, so that a long answer takes no memory. */
  public void forEach(String sql, EachRow taker, Object... values) {
    attempt(
        () -> {
          try (ResultSet answer = statements.bound(sql, values).executeQuery()) {
            while (answer.next()) {
              taker.take(answer);
            }
            return null;
          }
        });
  }

  /**
   * Answers a user's own statement, and stops once its thread is interrupted, before the statement
   * began or after.
   *
   * @param reader reads the whole answer, from before its first row
   * @throws Failure of usage when the statement itself is wrong
   */
  public <T> T answer(String sql, Row<T> reader) {
    return locked(
        () -> {
          try (Statement statement = connection.createStatement()) {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, UNTIL_INTERRUPTED);
            try (ResultSet answer = statement.executeQuery(sql)) {
              return reader.read(answer);
            } finally {
              ProgressHandler.clearHandler(connection);
            }
          } catch (SQLException failed) {
            throw SqlFault.of(failed) == SqlFault.STATEMENT ? wrong(failed) : failure(failed);
          }
        });
  }

  /** Sample: {@code [SQLITE_ERROR] SQL error or missing database (near "form": syntax error)}. */
  private static Failure wrong(SQLException failed) {
    return Failure.usage(
        "SQL error: " + failed.getMessage().replaceFirst("^[^(]*\\((.*)\\)$", "$1") + ".", failed);
  }

  /** Stops what another thread is doing with this connection; it fails as interrupted. */
  public void interrupt() {
    try {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /** Copies the database into an existing empty file with SQLite's own backup call. */
  public void backUpTo(Path copy) {
    attempt(
        () -> {
          int code =
              connection
                  .unwrap(SQLiteConnection.class)
                  .getDatabase()
                  .backup(
                      "main",
                      copy.toAbsolutePath().toString(),
                      null,
                      BACKUP_PAUSE_MILLIS,
                      BACKUP_TRIES,
                      ALL_PAGES);
          if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
          }
          return null;
        });
  }

  /** Rolls back; does nothing without a transaction: SQLite ends one itself after some errors. */
  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException alreadyRolledBack) {
      return;
    }
  }

  private <T> T attempt(Work<T> work) {
    return locked(
        () -> {
          try {
            return work.perform();
          } catch (SQLException failed) {
            statements.discard();
            throw failure(failed);
          }
        });
  }

  private Failure failure(SQLException failed) {
    return SqlFault.of(failed) == SqlFault.INTERRUPTED
        ? Failure.interrupted("Stopped.")
        : sentences.apply(failed);
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    attempt(
        () -> {
          statements.discard();
          connection.close();
          return null;
        });
  }
}
