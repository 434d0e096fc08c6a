package navisync.store;

/** What was found at servers that list nothing unless they are searched. */
final class SearchSchema {
  private SearchSchema() {}

  /** The fourth step of {@link Schema}. */
  static final String SQL =
      """
      -- second: when it was searched; ids: a JSON array of Navidrome's ids.
      create table searched (
        target integer not null references target,
        artist text not null,
        title text not null,
        second integer not null,
        ids text not null,
        primary key (target, artist, title)
      ) strict, without rowid;
      """;
}
