package navisync.navidrome.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.Disk;
import navisync.io.SqlFault;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.Plan;

/**
 * Carries a plan out in a Navidrome database: lock, backup, the caller's note of the open intent,
 * then one transaction in which every value from before is compared, every new one written and read
 * back, and at last a look from a new connection. If anything fails before the commit, nothing is
 * changed.
 */
public final class DatabaseWriter {
  private static final int WAIT_MILLIS = 2_000;
  private static final int WAIT_BESIDE_SERVER_MILLIS = 30_000;
  private static final String ROWS_CHANGED = "select total_changes()";

  private final ProbedDatabase database;
  private final BackupFolder backups;
  private final boolean whileRunning;

  /**
   * Creates a writer for one database.
   *
   * @param database what the probe found
   * @param backups where its copy goes
   * @param whileRunning whether another program may have it open ({@code --while-running}); else
   *     the file is locked for this writer alone
   */
  public DatabaseWriter(ProbedDatabase database, BackupFolder backups, boolean whileRunning) {
    this.database = database;
    this.backups = backups;
    this.whileRunning = whileRunning;
  }

  /**
   * Writes the plan. An empty one opens nothing and makes no backup. Called while this process has
   * the file open nowhere: see {@link DatabaseFile}.
   *
   * @throws Failure of safety if the file is open elsewhere, no backup could be made or something
   *     changed since it was read, of an error if the file cannot be written; nothing was changed
   *     then
   */
  public WriteResult apply(Plan plan, WriteSteps steps) {
    if (plan.isEmpty()) {
      return WriteResult.NOTHING;
    }
    Path backup;
    ExpectedRows expected;
    try (Database file =
        DatabaseConnections.writable(
            database.path(),
            whileRunning ? WAIT_BESIDE_SERVER_MILLIS : WAIT_MILLIS,
            this::notWritten)) {
      if (!whileRunning) {
        lock(file);
      }
      backup = backups.make(file);
      steps.backedUp(backup);
      expected = file.transaction(() -> write(file, plan.changes(), steps));
    }
    return readAgain(expected, backup);
  }

  /** Takes a lock that stays until the connection is closed, beyond the end of a transaction. */
  private static void lock(Database file) {
    file.execute("pragma locking_mode = exclusive");
    file.execute("begin exclusive");
    file.execute("commit");
  }

  private ExpectedRows write(Database file, List<Change> planned, WriteSteps steps) {
    UserRows before = UserRows.read(file, database);
    List<Change> changes = RatedRows.kept(file, database, planned);
    for (Change change : changes) {
      if (!before.annotation(change.type(), change.id()).equals(change.before())) {
        throw changedSince(change);
      }
    }
    checkStillThere(file, changes);
    ExpectedRows expected = ExpectedRows.after(before, changes);
    long rowsBefore = file.number(ROWS_CHANGED);
    long written = new AnnotationWriter(file, database).write(changes);
    if (database.schema().hasHistory()) {
      written += new HistoryWriter(file, database).write(changes);
    }
    if (file.number(ROWS_CHANGED) - rowsBefore != written
        || expected.foundIn(UserRows.read(file, database)).size() != changes.size()) {
      throw Failure.refused(
          "A trigger in "
              + database.path()
              + " changes rows while they are written, so nothing was changed. Use API mode"
              + " for this Navidrome version.");
    }
    steps.aboutToCommit();
    return expected;
  }

  private Failure changedSince(Change change) {
    return Failure.refused(
        change.name()
            + " changed in "
            + database.path()
            + " since it was read, so nothing was written. Run again.");
  }

  /** Refuses a plan for items that are gone: a rescan may have given them other ids. */
  private void checkStillThere(Database file, List<Change> changes) {
    for (ItemType type : ItemType.values()) {
      Set<String> ids =
          new HashSet<>(file.rows("select id from " + type.text(), row -> row.getString(1)));
      for (Change change : changes) {
        if (change.type() == type && !ids.contains(change.id())) {
          throw changedSince(change);
        }
      }
    }
  }

  private WriteResult readAgain(ExpectedRows expected, Path backup) {
    try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(database.path())) {
      List<Change> found = expected.foundIn(UserRows.read(snapshot.database(), database));
      List<Change> tracks = of(ItemType.MEDIA_FILE, found);
      return new WriteResult(
          tracks.size(),
          of(ItemType.ALBUM, found).size(),
          of(ItemType.ARTIST, found).size(),
          tracks.stream().mapToLong(change -> Math.max(0, change.countDifference())).sum(),
          (int) tracks.stream().filter(change -> change.stars() || change.unstars()).count(),
          backup,
          found.size() == expected.changes().size());
    } catch (Failure unreadable) {
      throw Failure.error(
          database.path()
              + " was written but could not be verified ("
              + unreadable.getMessage()
              + "). The next run checks it.",
          unreadable);
    }
  }

  private static List<Change> of(ItemType type, List<Change> changes) {
    return changes.stream().filter(change -> change.type() == type).toList();
  }

  private Failure notWritten(SQLException failed) {
    if (SqlFault.of(failed) == SqlFault.LOCKED) {
      return whileRunning
          ? Failure.refused(
              database.path() + " stays locked by Navidrome, so nothing was written. Try again.",
              failed)
          : DatabaseFile.openElsewhere(database.path());
    }
    return Disk.fault(database.path().getParent(), failed)
        .map(
            disk ->
                Failure.error(
                    database.path()
                        + " could not be written, and nothing was changed in it: "
                        + disk
                        + " and run again.",
                    failed))
        .orElseGet(
            () ->
                Failure.error(
                    database.path()
                        + " could not be written ("
                        + failed.getMessage()
                        + "), and all changes were rolled back. Fix that and run again.",
                    failed));
  }
}
