package navisync.store;

/** Plays that one record stands for and another may have to stand for later. */
final class SourceSchema {
  private SourceSchema() {}

  /** A step of {@link Schema}. */
  static final String SQL =
      """
      -- Every play taken from export files. Those that count stand in play as well, with source 3.
      -- The others are the same plays as some of another source.
      create table import_play (
        second integer not null,
        track integer not null references track,
        primary key (second, track)
      ) strict, without rowid;

      insert into import_play select second, track from play where source = 3;

      -- The tolerance in seconds within which imports were last paired with the plays of other
      -- sources. Null when plays have changed since.
      alter table account add column imports_paired_within integer;

      -- Plays dated more than a day ahead: undated counts them too, until their time has come.
      create table play_ahead (
        second integer not null,
        track integer not null references track,
        primary key (second, track)
      ) strict, without rowid;
      """;
}
