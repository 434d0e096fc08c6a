package navisync.store.file;

/**
 * Tracks and library tracks without an index of their full names and ids, which took a fifth of the
 * cache.
 */
final class ShortIndexes {
  /** A step of {@link Schema}. */
  static final Schema.Step STEP =
      Schema.sql(
          """
          -- A track is unique by account, artist, title and album.
          create table track_now (
            id integer primary key,
            account integer not null references account,
            artist text not null,
            title text not null,
            album text not null,
            mbid text not null
          ) strict;

          insert into track_now select id, account, artist, title, album, mbid from track order by id;

          drop table track;

          alter table track_now rename to track;

          -- Letters in which few tracks agree, see NameLookup.
          create index track_names on track (
            substr(artist, 2, 2) || substr(title, length(title) / 3, 2)
              || substr(title, 2 * length(title) / 3, 3));

          -- A library track is unique by target and navidrome_id. What is needed to find it again when
          -- Navidrome gave it another id. Taken over from the Python version, library and path are not
          -- known until the library has been read.
          create table library_track_now (
            id integer primary key,
            target integer not null references target,
            navidrome_id text not null,
            library integer,
            path text,
            artist text not null,
            title text not null,
            album text
          ) strict;

          insert into library_track_now
          select id, target, navidrome_id, library, path, artist, title, album
          from library_track order by id;

          drop table library_track;

          alter table library_track_now rename to library_track;
          """);

  private ShortIndexes() {}
}
