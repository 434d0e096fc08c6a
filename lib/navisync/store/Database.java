package navisync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import navisync.Failure;
import navisync.io.Disk;
import navisync.io.PrivateFiles;
import navisync.io.SqliteLibrary;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * One connection to a SQLite file of the cache, shared by several threads: one of them uses it at a
 * time. Every method turns what SQLite reports into a {@link Failure} that names the file.
 */
final class Database implements AutoCloseable {

  /** Reads one row of an answer. */
  interface Row<T> {
    /** The value of the row the answer stands at. */
    T read(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T perform() throws SQLException;
  }

  private static final int BUSY_MILLISECONDS = 30_000;
  private static final int STEPS_BETWEEN_LOOKS = 10_000;

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
  private final ReentrantLock lock = new ReentrantLock();

  private Database(Path file, String url, SQLiteConfig settings) {
    this.file = file;
    settings.setBusyTimeout(BUSY_MILLISECONDS);
    settings.enforceForeignKeys(true);
    settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SqliteLibrary.load();
    try {
      connection = settings.createConnection(url);
      statements = new KeptStatements(connection);
    } catch (SQLException failed) {
      throw CacheFailure.of(file, failed);
    }
  }

  /**
   * Opens a file to read and write it, and makes it, readable by its owner only, when it is not
   * there; SQLite gives the files beside it the same rights.
   */
  static Database open(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw CacheFailure.noFile(file);
    }
    try {
      PrivateFiles.createFile(file);
    } catch (IOException failed) {
      throw CacheFailure.of(file, failed);
    }
    return new Database(file, url(file), new SQLiteConfig());
  }

  /** Opens an empty database that is gone once it is closed. */
  static Database inMemory() {
    return new Database(Path.of("memory"), "jdbc:sqlite::memory:", new SQLiteConfig());
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toUri();
  }

  /** Opens a file that must be there, only to read it. */
  static Database openForReading(Path file) {
    SQLiteConfig settings = new SQLiteConfig();
    settings.resetOpenMode(SQLiteOpenMode.CREATE);
    settings.setReadOnly(true);
    settings.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
    return new Database(file, settled(file) ? url(file) + "?immutable=1" : url(file), settings);
  }

  /**
   * Whether a file can be read only as one that nobody writes: in WAL mode SQLite needs a file
   * beside it, which it cannot make on a read-only file system.
   */
  private static boolean settled(Path file) {
    return Disk.readOnly(file.toAbsolutePath().getParent()).isPresent()
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  /** Whether it was opened to be written. */
  boolean writable() {
    return attempt(() -> !connection.isReadOnly());
  }

  /** The file it is kept in. */
  Path file() {
    return file;
  }

  /** Runs one statement without an answer, outside of any transaction. */
  void execute(String sql) {
    attempt(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /** Does the work whole or not at all; no other thread or program writes in between. */
  <T> T transaction(Supplier<T> work) {
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

  /** As {@link #transaction}, and on the disk before it returns, whatever happens to the power. */
  <T> T durably(Supplier<T> work) {
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

  /** Runs a statement that changes rows and says how many. */
  int update(String sql, Object... values) {
    return attempt(() -> statements.bound(sql, values).executeUpdate());
  }

  /** Runs a statement once for each of many rows of values. */
  void updateAll(String sql, List<Object[]> rows) {
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

  /** Inserts one row and answers the number SQLite gave it. */
  long insert(String sql, Object... values) {
    return locked(
        () -> {
          update(sql, values);
          return number("select last_insert_rowid()");
        });
  }

  /** Every row of an answer, in its order. */
  <T> List<T> rows(String sql, Row<T> reader, Object... values) {
    List<T> rows = new ArrayList<>();
    forEach(sql, row -> rows.add(reader.read(row)), values);
    return rows;
  }

  /** Hands on every row of an answer as it is read, so that a long one takes no room. */
  void forEach(String sql, Row<?> reader, Object... values) {
    attempt(
        () -> {
          try (ResultSet answer = statements.bound(sql, values).executeQuery()) {
            while (answer.next()) {
              reader.read(answer);
            }
            return null;
          }
        });
  }

  /**
   * Reads an answer to a person's own statement, which may be wrong: then the failure is one of
   * usage. It may also have no end: it stops once its thread is interrupted, before it began or
   * after.
   *
   * @param reader reads all of it, from before its first row
   */
  <T> T answer(String sql, Row<T> reader) {
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
            throw CacheFailure.ofOwnStatement(file, failed);
          }
        });
  }

  /** Stops what another thread is doing with this connection; it fails as interrupted. */
  void interrupt() {
    try {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException failed) {
      throw CacheFailure.of(file, failed);
    }
  }

  /** The number in the first column of the first row; 0 when there is none. */
  long number(String sql, Object... values) {
    List<Long> numbers = rows(sql, row -> row.getLong(1), values);
    return numbers.isEmpty() ? 0 : numbers.get(0);
  }

  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException alreadyRolledBack) {
      return; // SQLite itself rolls back after some errors, a full disk among them.
    }
  }

  private <T> T attempt(Work<T> work) {
    return locked(
        () -> {
          try {
            return work.perform();
          } catch (SQLException failed) {
            statements.discard();
            throw CacheFailure.of(file, failed);
          }
        });
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
