package navisync.io;

import java.util.function.Supplier;
import navisync.Failure;

/** Work on a database that is done as a whole or not at all. */
final class Transaction {
  private Transaction() {}

  /** Does the work and commits it, or rolls it back where it fails. */
  static <T> T committed(Database database, Supplier<T> work) {
    database.execute("begin immediate");
    boolean done = false;
    try {
      T result = work.get();
      database.execute("commit");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(database);
      }
    }
  }

  /** Commits the work so that it is on the disk, even if the power fails right after. */
  static <T> T durable(Database database, Supplier<T> work) {
    database.execute("pragma synchronous = full");
    try {
      return committed(database, work);
    } finally {
      database.execute("pragma synchronous = normal");
    }
  }

  /** Does the work and rolls it back. */
  static <T> T rolledBack(Database database, Supplier<T> work) {
    database.execute("begin immediate");
    try {
      return work.get();
    } finally {
      rollBack(database);
    }
  }

  private static void rollBack(Database database) {
    try {
      database.execute("rollback");
    } catch (Failure noTransaction) {
      return; // SQLite ends one itself after some errors.
    }
  }
}
