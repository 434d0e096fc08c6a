package navisync.store;

/** Which run puts back what which other run wrote. */
final class UndoSchema {
  private UndoSchema() {}

  /** The second step of {@link Schema}. */
  static final String SQL =
      """
      create table undo (
        run integer primary key references run,
        undoes integer not null references run
      ) strict;
      """;
}
