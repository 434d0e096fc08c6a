package navisync.store.file;

/** The step that adds what the user answered at a terminal. */
final class AnswerTables {
  static final String SQL =
      """
      -- Answers to conflicts, until a run has written them. They hold for these counts only.
      create table conflict_answer (
        library_track integer primary key references library_track,
        navidrome integer not null,
        lastfm integer not null,
        take_lastfm integer not null
      ) strict;

      -- Servers that may be asked over plain http.
      create table plain_server (
        address text primary key,
        second integer not null -- unix seconds: when it was allowed
      ) strict, without rowid;
      """;

  private AnswerTables() {}
}
