package navisync.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The schemas that Navidrome databases have had, oldest first. Each has everything the ones before
 * it have, except {@code ann_id}. The tables are our own and small, with the columns that matter
 * (docs/rules.md, "Navidrome's database").
 */
public enum SampleSchema {
  /** Annotations with a key of their own, {@code ann_id}. */
  ANNOTATION_ID,
  /** Several libraries. */
  LIBRARIES,
  /** All artists of a track, and files marked as missing. */
  PARTICIPANTS,
  /** Rights of users to libraries, dates of ratings, and foreign keys. */
  USER_LIBRARIES,
  /** A play history without a key. */
  HISTORY,
  /** A play history with a key, and a search index kept by triggers. */
  SEARCH;

  /** Whether this schema is the given one or a later one. */
  public boolean has(SampleSchema other) {
    return compareTo(other) >= 0;
  }

  /** Returns the statements that create the empty tables. */
  List<String> tables() {
    List<String> tables = new ArrayList<>();
    tables.add(
        "create table user (id text primary key not null, user_name text not null unique,"
            + " is_admin bool not null default false)");
    tables.add("create table artist (id text primary key not null, name text not null default '')");
    tables.add("create table album (id text primary key not null, name text not null default '')");
    tables.add("create table playlist (id text primary key not null, name text, owner_id text)");
    tables.add(mediaFile());
    tables.add(annotation());
    tables.add("create index annotation_play_date on annotation (play_date)");
    if (has(LIBRARIES)) {
      tables.add("create table library (id integer primary key, name text not null, path text)");
    }
    if (has(PARTICIPANTS)) {
      tables.add(
          "create table media_file_artists ("
              + "media_file_id text not null references media_file (id) on delete cascade,"
              + " artist_id text not null references artist (id) on delete cascade,"
              + " role text not null default '', sub_role text not null default '',"
              + " unique (artist_id, media_file_id, role, sub_role))");
    }
    if (has(USER_LIBRARIES)) {
      tables.add(
          "create table user_library (user_id text not null references user (id),"
              + " library_id integer not null references library (id),"
              + " primary key (user_id, library_id))");
    }
    if (has(HISTORY)) {
      tables.add(
          "create table scrobbles ("
              + (has(SEARCH) ? "id integer primary key, " : "")
              + "media_file_id text not null references media_file (id) on delete cascade,"
              + " user_id text not null references user (id) on delete cascade,"
              + " submission_time integer not null)");
    }
    if (has(SEARCH)) {
      tables.add("create index scrobbles_by_time on scrobbles (user_id, submission_time)");
      tables.addAll(searchIndex());
    }
    return tables;
  }

  private String mediaFile() {
    return "create table media_file (id text primary key not null, path text not null default '',"
        + " title text not null default '', artist text not null default '',"
        + " artist_id text not null default '', album text not null default '',"
        + " album_id text not null default '', album_artist text not null default '',"
        + " mbz_recording_id text not null default '', year integer not null default 0,"
        + " compilation bool not null default false, disc_number integer not null default 0,"
        + " track_number integer not null default 0, duration real not null default 0"
        + (has(LIBRARIES) ? ", library_id integer not null default 1 references library (id)" : "")
        + (has(PARTICIPANTS)
            ? ", missing bool not null default false, tags jsonb default '{}'"
            : "")
        + ")";
  }

  private String annotation() {
    return "create table annotation ("
        + (has(LIBRARIES) ? "" : "ann_id text primary key not null, ")
        + "user_id text not null"
        + (has(USER_LIBRARIES) ? " references user (id) on delete cascade" : " default ''")
        + ", item_id text not null default '', item_type text not null default '',"
        + " play_count integer default 0, play_date datetime, rating integer default 0,"
        + " starred bool not null default false, starred_at datetime"
        + (has(USER_LIBRARIES) ? ", rated_at datetime" : "")
        + ", unique (user_id, item_id, item_type))";
  }

  private static List<String> searchIndex() {
    return List.of(
        "create virtual table media_file_fts using fts5 (title, artist, content='',"
            + " content_rowid='rowid', tokenize='unicode61 remove_diacritics 2')",
        "create trigger media_file_added after insert on media_file begin insert into"
            + " media_file_fts (rowid, title, artist) values (new.rowid, new.title, new.artist);"
            + " end");
  }
}
