package navisync.cache;

import java.util.List;

/**
 * The form of the cache's file, as the steps that lead to it from an empty one (counting.md, "The
 * cache in one picture"). A later form is a further step at the end; a step that people have is
 * never changed. The number of steps taken stands in {@code pragma user_version}.
 */
final class Schema {
  /** {@code pragma application_id}: the letters NavS. */
  static final int APPLICATION_ID = 0x4E617653;

  /** The steps in order; each is one transaction. */
  static final List<String> STEPS =
      List.of(
          FirstSchema.SQL,
          UndoSchema.SQL,
          FigureSchema.SQL,
          SearchSchema.SQL,
          CompleteSchema.SQL,
          SourceSchema.SQL,
          UnconfirmedSchema.SQL);

  private Schema() {}

  /** Brings a file to the newest form; it must be empty or a cache of this or an older form. */
  static void bringForward(Database database) {
    bringForward(database, STEPS);
  }

  static void bringForward(Database database, List<String> steps) {
    for (int version = version(database); version < steps.size(); version++) {
      String step = steps.get(version);
      int reached = version + 1;
      database.transaction(
          () -> {
            for (String statement : step.split(";\\s*\\n")) {
              database.execute(statement);
            }
            database.execute("pragma application_id = " + APPLICATION_ID);
            database.execute("pragma user_version = " + reached);
            return null;
          });
    }
  }

  /** How many steps a file has taken. */
  static int version(Database database) {
    return (int) database.number("pragma user_version");
  }
}
