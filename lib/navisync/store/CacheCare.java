package navisync.store;

import java.util.ArrayList;
import java.util.List;
import navisync.io.Database;

/** Checks and compacts the cache's file. */
public final class CacheCare {

  /**
   * The sizes before and after compacting, in bytes with the {@code -wal}.
   *
   * @param before the size it had
   * @param after the size it has
   */
  public record Sizes(long before, long after) {}

  private final Database database;

  CacheCare(Database database) {
    this.database = database;
  }

  /** Returns what is wrong with the file, a sentence each; empty when nothing is. */
  public List<String> faults() {
    List<String> faults =
        new ArrayList<>(database.rows("pragma integrity_check", row -> row.getString(1)));
    faults.remove("ok");
    database.forEach(
        "select \"table\", count(*) from pragma_foreign_key_check group by 1",
        row ->
            faults.add(row.getLong(2) + " rows of " + row.getString(1) + " refer to missing rows"));
    return faults;
  }

  /** Rewrites the file without the space of deleted rows. */
  public Sizes compact() {
    long before = CacheFigures.bytes(database.file());
    database.pack();
    database.forEach("pragma wal_checkpoint(truncate)", row -> row.getInt(1));
    return new Sizes(before, CacheFigures.bytes(database.file()));
  }
}
