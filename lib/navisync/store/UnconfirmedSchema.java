package navisync.store;

/** Plays that a server accepted over its API without any play count going up. */
final class UnconfirmedSchema {
  private UnconfirmedSchema() {}

  /** The seventh step of {@link Schema}. */
  static final String SQL =
      """
      -- second: when it was played; count_before: the count of its track before it was sent.
      create table unconfirmed_play (
        library_track integer not null references library_track,
        second integer not null,
        count_before integer not null,
        primary key (library_track, second)
      ) strict, without rowid;
      """;
}
