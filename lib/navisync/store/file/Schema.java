package navisync.store.file;

import java.util.List;
import navisync.io.Database;

/**
 * The schema of the cache's file, as the steps that lead to it from an empty file. A newer schema
 * is one more step at the end; a released step is never changed. {@code pragma user_version} is the
 * number of steps taken.
 */
public final class Schema {
  /** {@code pragma application_id}: the letters NavS. */
  static final int APPLICATION_ID = 0x4E617653;

  /** A step from one schema to the next, within a transaction. */
  interface Step {
    /** Changes the tables, and what they hold. */
    void take(Database database);

    /** This step, and then more of the same one. */
    default Step then(Step more) {
      return database -> {
        take(database);
        more.take(database);
      };
    }
  }

  /** The steps in order; each is one transaction. */
  public static final List<Step> STEPS =
      List.of(
          sql(FirstSchema.SQL),
          sql(LaterSteps.UNDO),
          sql(LaterSteps.FIGURES),
          sql(LaterSteps.SEARCHES),
          sql(LaterSteps.COMPLETE),
          sql(LaterSteps.SOURCES),
          sql(LaterSteps.UNCONFIRMED),
          RecordedPlaysSchema.STEP,
          sql(LaterSteps.NAMELESS),
          sql(LaterSteps.COPY_RULE),
          sql(LaterSteps.IMPORT_FILES),
          sql(AnswerTables.SQL),
          sql(LaterSteps.OTHER_SERVERS),
          PackedJournalSchema.STEP,
          sql(LaterSteps.UNDATED_KINDS),
          ShortIndexes.STEP,
          sql(LaterSteps.KEPT_MATCHES));

  private Schema() {}

  /**
   * Upgrades a file to the current schema; it must be empty or a cache with this or an older
   * schema.
   */
  public static void upgrade(Database database) {
    upgrade(database, STEPS);
  }

  /**
   * Upgrades a cache by steps of the caller's choice, such as all but the newest. Foreign keys are
   * off meanwhile, as SQLite demands where a table takes another one's place.
   */
  public static void upgrade(Database database, List<Step> steps) {
    if (version(database) >= steps.size()) {
      return;
    }
    database.execute("pragma foreign_keys = off");
    try {
      takeAll(database, steps);
    } finally {
      database.execute("pragma foreign_keys = on");
    }
  }

  private static void takeAll(Database database, List<Step> steps) {
    for (int version = version(database); version < steps.size(); version++) {
      Step step = steps.get(version);
      int reached = version + 1;
      database.transaction(
          () -> {
            step.take(database);
            database.execute("pragma application_id = " + APPLICATION_ID);
            database.execute("pragma user_version = " + reached);
          });
    }
  }

  /** Returns a step of statements, each ended by a semicolon at the end of its line. */
  static Step sql(String statements) {
    return database -> {
      for (String statement : statements.split(";\\s*\\n")) {
        database.execute(statement);
      }
    };
  }

  /** Returns how many steps a file has taken. */
  public static int version(Database database) {
    return (int) database.number("pragma user_version");
  }
}
