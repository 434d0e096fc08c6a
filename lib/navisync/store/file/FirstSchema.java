package navisync.store.file;

/**
 * The tables of the cache. All times are unix seconds UTC. Plays are by far the most rows: they are
 * kept narrow and in the order of time, so that a range of time is one stretch of the file.
 */
final class FirstSchema {
  private FirstSchema() {}

  /** The first step of {@link Schema}. */
  static final String SQL =
      """
      -- A Last.fm user, in lower case, at a server of the protocol.
      create table account (
        id integer primary key,
        server text not null,
        user text not null,
        loved_complete integer not null default 0,
        unique (server, user)
      ) strict;

      create table track (
        id integer primary key,
        account integer not null references account,
        artist text not null,
        title text not null,
        album text not null,
        mbid text not null,
        unique (account, artist, title, album)
      ) strict;

      -- source: 0 Last.fm, 1 the original's cache, 2 the same and accepted, 3 an import.
      create table play (
        second integer not null,
        track integer not null references track,
        source integer not null,
        withdrawn integer not null,
        primary key (second, track)
      ) strict, without rowid;

      create table undated (
        track integer primary key references track,
        number integer not null
      ) strict;

      -- Rows that Last.fm counts in its totals and that are no further play.
      create table surplus_row (
        account integer not null references account,
        second integer not null,
        number integer not null,
        primary key (account, second)
      ) strict, without rowid;

      create table coverage (
        account integer not null references account,
        from_second integer not null,
        to_second integer not null,
        primary key (account, from_second)
      ) strict, without rowid;

      create table loved (
        account integer not null references account,
        artist text not null,
        title text not null,
        mbid text not null,
        second integer not null,
        primary key (account, artist, title)
      ) strict, without rowid;

      -- Caches of the original that were found, where their copies lie, what is taken over.
      create table original (
        file text primary key,
        copy text not null,
        plays_taken integer not null default 0,
        decisions_taken integer not null default 0
      ) strict, without rowid;

      -- key: the Navidrome user's id, else the server's address and the user's name.
      create table target (
        id integer primary key,
        key text not null unique
      ) strict;

      -- What is needed to find a track again when Navidrome gave it another id. Taken over from the
      -- original, library and path are not known until the library has been read.
      create table library_track (
        id integer primary key,
        target integer not null references target,
        navidrome_id text not null,
        library integer,
        path text,
        artist text not null,
        title text not null,
        album text,
        unique (target, navidrome_id)
      ) strict;

      -- A Last.fm track by its names (album null: whatever the album) and what was decided for it.
      create table decision (
        id integer primary key,
        target integer not null references target,
        kind text not null,
        artist text not null,
        title text not null,
        album text,
        any_case integer not null,
        alias_artist text,
        alias_title text,
        how text not null,
        second integer not null
      ) strict;

      create unique index decision_names
        on decision (target, kind, artist, title, ifnull(album, char(0)));

      create table decision_track (
        decision integer not null references decision on delete cascade,
        library_track integer not null references library_track,
        primary key (decision, library_track)
      ) strict, without rowid;

      create table ledger (
        library_track integer not null references library_track,
        track integer not null references track,
        accounted integer not null,
        added integer not null,
        primary key (library_track, track)
      ) strict, without rowid;

      create table left_as (
        library_track integer primary key references library_track,
        count integer not null,
        history integer not null,
        outside_history integer not null
      ) strict;

      create table star_set (
        library_track integer primary key references library_track,
        artist text not null,
        title text not null
      ) strict;

      create table run (
        id integer primary key,
        account integer not null references account,
        target integer not null references target,
        mode text not null,
        started integer not null,
        ended integer,
        exit_code integer,
        raised integer not null,
        lowered integer not null,
        starred integer not null,
        unstarred integer not null,
        plays integer not null
      ) strict;

      -- A plan that may have been written in part; one at most for a target.
      create table intent (
        target integer primary key references target,
        run integer not null unique references run
      ) strict;

      -- What a run changes, in order. item_type: 1 track, 2 album, 3 artist, null for the ledger.
      -- A track is named by its library_track, an album or artist by Navidrome's id in item; a line
      -- of the ledger has its Last.fm track. field: see JournalField.
      create table journal (
        run integer not null references run,
        position integer not null,
        item_type integer,
        library_track integer references library_track,
        item text,
        track integer references track,
        field integer not null,
        old any,
        new any,
        primary key (run, position)
      ) strict, without rowid;
      """;
}
