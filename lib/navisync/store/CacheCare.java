package navisync.store;

import java.util.ArrayList;
import java.util.List;
import navisync.io.Database;

/** Looking after the cache's file. */
public final class CacheCare {

  /**
   * What compacting came to, in bytes with the {@code -wal}.
   *
   * @param before the size it had
   * @param after the size it has
   */
  public record Sizes(long before, long after) {}

  private final Database database;

  CacheCare(Database database) {
    this.database = database;
  }

  /** What is wrong with the file, a sentence each; empty when it is whole. */
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

  /** Writes the file anew without the room that deleted rows left. */
  public Sizes compact() {
    long before = CacheFigures.bytes(database.file());
    database.execute("vacuum");
    database.forEach("pragma wal_checkpoint(truncate)", row -> row.getInt(1));
    return new Sizes(before, CacheFigures.bytes(database.file()));
  }
}
