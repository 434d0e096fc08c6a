package navisync.store.file;

import navisync.store.history.NamelessRows;

/**
 * The later steps of {@link Schema} that are SQL alone. A step that people have is never changed.
 */
public final class LaterSteps {
  private LaterSteps() {}

  /** Which run undoes which other run. */
  static final String UNDO =
      """
      create table undo (
        run integer primary key references run,
        undoes integer not null references run
      ) strict;
      """;

  /** The few plays that do not count, by an index: the figures need no walk through all plays. */
  static final String FIGURES =
      """
      create index play_not_counted on play (source, withdrawn) where withdrawn <> 0 or source = 1;
      """;

  /** What was found at servers that list nothing unless they are searched. */
  static final String SEARCHES =
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

  /** Whether the last fetch read all of an account's history. */
  static final String COMPLETE =
      """
      alter table account add column history_complete integer not null default 0;
      """;

  /** Plays that one source stands for and another may have to stand for later. */
  static final String SOURCES =
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

  /** Plays that a server accepted over its API without a play count going up. */
  static final String UNCONFIRMED =
      """
      -- second: when it was played; count_before: the count of its track before it was sent.
      create table unconfirmed_play (
        library_track integer not null references library_track,
        second integer not null,
        count_before integer not null,
        primary key (library_track, second)
      ) strict, without rowid;
      """;

  /** Rows without an artist or a title; see {@link NamelessRows}. */
  static final String NAMELESS =
      """
      -- Seconds at which Last.fm listed a row without an artist or a title.
      create table nameless_row (
        account integer not null references account,
        second integer not null,
        primary key (account, second)
      ) strict, without rowid;
      """;

  /**
   * The settings by which each run chose among copies of a song; null for runs that chose none, and
   * of older versions.
   */
  static final String COPY_RULE =
      """
      alter table run add column copy_rule text;
      """;

  /**
   * The file that each imported play came from, so that an import can be listed and removed. What
   * older versions imported becomes one import of each account.
   */
  static final String IMPORT_FILES =
      """
      create table import_file (
        id integer primary key,
        account integer not null references account,
        name text not null,
        format text not null,
        coarse integer not null, -- seconds, see ImportKind
        imported integer not null -- unix seconds; 0 when not known
      ) strict;

      create table imported_play (
        second integer not null,
        track integer not null references track,
        file integer not null references import_file,
        primary key (second, track, file)
      ) strict, without rowid;

      insert into import_file (account, name, format, coarse, imported)
      select distinct track.account, 'earlier imports', 'table', 0, 0
      from import_play join track on track.id = import_play.track;

      insert into imported_play (second, track, file)
      select import_play.second, import_play.track, import_file.id
      from import_play join track on track.id = import_play.track
        join import_file on import_file.account = track.account;

      drop table import_play;

      update account set imports_paired_within = null;
      """;

  /** Accounts at other kinds of history servers, whose plays count beside Last.fm's. */
  static final String OTHER_SERVERS =
      """
      -- source: the kind of server.
      alter table account add column source text not null default 'Last.fm';

      -- of_account: set for the plays of an account at another server, which are kept like those
      -- of a file.
      alter table import_file add column of_account integer references account;

      -- Plays without a date: those of the server, and imported ones, whose times are negative.
      create view undated_play as
      select track, sum(number) as number from (
        select track, number from undated
        union all
        select track, 1 from (
          select distinct p.track, p.second, f.format, f.coarse
          from imported_play p join import_file f on f.id = p.file where p.second < 0))
      group by track;
      """;

  /** A play without a date is the same in all imports of one format, by the minute or not. */
  static final String UNDATED_KINDS =
      """
      drop view undated_play;

      create view undated_play as
      select track, sum(number) as number from (
        select track, number from undated
        union all
        select track, 1 from (
          select distinct p.track, p.second, f.format
          from imported_play p join import_file f on f.id = p.file where p.second < 0))
      group by track;
      """;

  /** The matches of the last run, which the next one takes where nothing changed. */
  static final String KEPT_MATCHES =
      """
      -- library, basis, copies: fingerprints of what they follow from; matches: see PackedMatches.
      create table kept_matches (
        target integer primary key references target,
        library integer not null,
        basis integer not null,
        copies integer not null,
        matches blob not null
      ) strict;
      """;
}
