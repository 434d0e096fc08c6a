package navisync.store.file;

import java.nio.file.Path;
import navisync.io.Database;

/** Makes caches as the Python version made them. */
public final class OriginalFixture {
  private OriginalFixture() {}

  /** One with everything in it; invented names. */
  public static void create(Path file) {
    try (Database database = CacheConnections.open(file)) {
      for (String statement : ALL.split(";\\s*\\n")) {
        database.execute(statement);
      }
    }
  }

  /** One of the first versions: plays only, without albums. */
  public static void createOldest(Path file) {
    try (Database database = CacheConnections.open(file)) {
      database.execute("create table scrobbles (artist text, track text, timestamp integer)");
      database.execute("insert into scrobbles values ('Mirrow', 'Lost', 1600000000)");
    }
  }

  private static final String ALL =
      """
      create table scrobbles (
        id integer primary key autoincrement, artist text not null, album text,
        track text not null, timestamp integer not null, loved integer default 0,
        synced integer default 0, unique (artist, track, timestamp));
      insert into scrobbles (artist, album, track, timestamp, loved, synced) values
        ('Dunmarrow', 'Kites', 'Ash Ferry', 1600000000, 1, 1),
        ('Dunmarrow', 'Kites', 'Ash Ferry', 1600001000, 1, 0),
        ('Mirrow', null, 'Lost', 1600002000, 0, 1),
        ('Mirrow', null, 'Lost', 0, 0, 1),
        ('', null, 'Nobody', 1600003000, 0, 1);
      create table loved_tracks (
        artist text not null, track text not null, loved_timestamp integer,
        primary key (artist, track));
      insert into loved_tracks values ('Dunmarrow', 'Ash Ferry', 1500000000);
      insert into loved_tracks values ('Mirrow', 'Lost', null);
      create table sync_metadata (key text primary key, value text);
      create table fuzzy_match_mappings (
        navidrome_track_id text primary key, navidrome_artist text, navidrome_track text,
        lastfm_artist text, lastfm_track text, matched_timestamp integer);
      insert into fuzzy_match_mappings values
        ('l1', 'Mirrow', 'Lost', 'mirow', 'lost!', 1600000001);
      create table skipped_tracks (
        navidrome_track_id text primary key, navidrome_artist text, navidrome_track text,
        checked_lastfm_tracks text, skipped_timestamp integer);
      insert into skipped_tracks values
        ('f1', 'Dunmarrow', 'Ash Ferry', '[["dun", "ash"], ["dunmar", "ferry"]]', 1600000002),
        ('gone', 'Mirrow', 'Lost', '[["dun", "ash"]]', 1600000003);
      create table duplicate_track_selections (
        lastfm_artist text, lastfm_track text, selected_navidrome_track_ids text,
        selection_timestamp integer, primary key (lastfm_artist, lastfm_track));
      insert into duplicate_track_selections values
        ('dunmarrow', 'ash ferry', '["f1", "gone"]', 1600000004),
        ('mirrow', 'lost', '{"mode": "select", "ids": ["l1"], "distribution": null}', 1600000005),
        ('mirrow', 'skip', '{"mode": "skip", "ids": [], "distribution": null}', 1600000006),
        ('mirrow', 'divided',
          '{"mode": "distribute", "ids": ["f1", "l1"], "distribution": {"f1": 3}}', 1),
        ('mirrow', 'unreadable', '{"mode', 1600000007);
      create table loved_duplicate_selections (
        lastfm_artist text, lastfm_track text, selected_navidrome_track_ids text,
        selection_timestamp integer, primary key (lastfm_artist, lastfm_track));
      insert into loved_duplicate_selections values
        ('dunmarrow', 'ash ferry', '["f1"]', 1600000008);
      """;
}
