package navisync.store;

/** The table of rows without an artist or a title; see {@link NamelessRows}. */
final class NamelessSchema {
  private NamelessSchema() {}

  /** A step of {@link Schema}. */
  static final String SQL =
      """
      -- Seconds at which Last.fm listed a row without an artist or a title.
      create table nameless_row (
        account integer not null references account,
        second integer not null,
        primary key (account, second)
      ) strict, without rowid;
      """;
}
