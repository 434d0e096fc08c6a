package navisync.io;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import navisync.Failure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

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

  private final Path file;
  private final SharedConnection shared;
  private final Function<SQLException, Failure> sentences;

  private Database(Path file, SharedConnection shared, Function<SQLException, Failure> sentences) {
    this.file = file;
    this.shared = shared;
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
      return new Database(file, new SharedConnection(settings.createConnection(url)), sentences);
    } catch (SQLException failed) {
      throw sentences.apply(failed);
    }
  }

  /** Returns the same connection with other sentences for what SQLite reports. */
  public Database failingAs(Function<SQLException, Failure> otherSentences) {
    return new Database(file, shared, otherSentences);
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }

  /** Runs one statement that has no answer and no values. */
  public void execute(String sql) {
    attempt(
        () -> {
          try (Statement statement = shared.connection().createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /**
   * Makes the file as small as it can be. SQLite refuses that while a statement is open, and the
   * driver leaves a question for the last row id open beside each insert: all are closed first.
   */
  public void pack() {
    shared.locked(
        () -> {
          shared.discardStatements();
          execute("vacuum");
          return null;
        });
  }

  /** Does all of the work or none; no other thread or program writes in between. */
  public <T> T transaction(Supplier<T> work) {
    return shared.locked(() -> Transaction.committed(this, work));
  }

  /** Does all of the work and rolls it back, to see what would result. */
  public <T> T trial(Supplier<T> work) {
    return shared.locked(() -> Transaction.rolledBack(this, work));
  }

  /** Works as {@link #transaction(Supplier)}, for work without a result. */
  public void transaction(Runnable work) {
    transaction(withoutResult(work));
  }

  /** Does a transaction that is on the disk before it returns, even if the power fails. */
  public <T> T durably(Supplier<T> work) {
    return shared.locked(() -> Transaction.durable(this, work));
  }

  /** Works as {@link #durably(Supplier)}, for work without a result. */
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
    return attempt(() -> shared.bound(sql, values).executeLargeUpdate());
  }

  /** Runs a statement once for each list of values. */
  public void updateAll(String sql, List<Object[]> rows) {
    attempt(
        () -> {
          ManyRows.update(shared, sql, rows);
          return null;
        });
  }

  /**
   * Inserts rows, several hundred a statement: each statement has a price of its own.
   *
   * @param table the table with its columns, such as {@code play (second, track)}
   * @param values returns the values of a row
   */
  public <T> void insertAll(String table, List<T> rows, Function<T, Object[]> values) {
    attempt(
        () -> {
          ManyRows.insert(shared, table, rows, values);
          return null;
        });
  }

  /** Inserts one row and returns its rowid. */
  public long insert(String sql, Object... values) {
    return shared.locked(
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
          try (ResultSet answer = shared.bound(sql, values).executeQuery()) {
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
          try (ResultSet answer = shared.bound(sql, values).executeQuery()) {
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
   * @throws Failure of usage if the statement itself is wrong
   */
  public <T> T answer(String sql, Row<T> reader) {
    return attempt(() -> UserQuery.answer(shared.connection(), sql, reader));
  }

  /** Stops what another thread is doing with this connection; it fails as interrupted. */
  public void interrupt() {
    try {
      shared.connection().unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /** Copies the database into an existing empty file with SQLite's own backup call. */
  public void backUpTo(Path copy) {
    attempt(
        () -> {
          SqliteBackup.copy(shared.connection(), copy);
          return null;
        });
  }

  private <T> T attempt(Work<T> work) {
    return shared.locked(
        () -> {
          try {
            return work.perform();
          } catch (SQLException failed) {
            shared.discardStatements();
            throw failure(failed);
          }
        });
  }

  private Failure failure(SQLException failed) {
    return SqlFault.of(failed) == SqlFault.INTERRUPTED
        ? Failure.interrupted("Stopped.")
        : sentences.apply(failed);
  }

  @Override
  public void close() {
    attempt(
        () -> {
          shared.discardStatements();
          shared.connection().close();
          return null;
        });
  }
}
