package navisync.lives;

import java.sql.SQLException;
import java.util.UUID;
import navisync.demo.SampleSchema;
import navisync.lives.World.Changes;
import navisync.model.LibraryTrack;
import navisync.model.Participant;

/** What happens in Navidrome. */
final class NavidromeSteps {
  private NavidromeSteps() {}

  /** A scan finds a file. */
  record FileAppears(Tune tune) implements Step {
    @Override
    public void live(Life life) {
      if (life.model.state.tracks.containsKey(tune)) {
        return;
      }
      String id = tune.name().toLowerCase(java.util.Locale.ROOT);
      life.ids.put(tune, id);
      life.model.state.tracks.put(tune, new Kept());
      life.model.otherState.tracks.put(tune, new Kept());
      life.world.change(changes -> insert(changes, tune.row(id, true), life.world.schema));
    }
  }

  private static void insert(Changes changes, LibraryTrack row, SampleSchema schema)
      throws SQLException {
    changes.run("insert or ignore into album (id, name) values (?, ?)", row.albumId(), row.album());
    for (Participant artist : row.participants()) {
      changes.run(
          "insert or ignore into artist (id, name) values (?, ?)", artist.id(), artist.name());
    }
    changes.run(
        "insert into media_file (id, path, title, artist, artist_id, album, album_id,"
            + " album_artist, year, track_number, disc_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, 1)",
        row.id(),
        row.path(),
        row.title(),
        row.artist(),
        row.participants().get(0).id(),
        row.album(),
        row.albumId(),
        row.albumArtist(),
        row.year(),
        row.trackNumber());
    if (schema.has(SampleSchema.PARTICIPANTS)) {
      for (Participant artist : row.participants()) {
        changes.run(
            "insert into media_file_artists (media_file_id, artist_id, role) values (?, ?,"
                + " 'artist')",
            row.id(),
            artist.id());
      }
    }
  }

  /**
   * The person listens in Navidrome.
   *
   * @param recorded whether the server keeps a row of it, where it can
   * @param apart by how many seconds Last.fm's time for it differs; null when it never gets there
   */
  record Listen(Tune tune, int minutesAgo, boolean recorded, Integer apart) implements Step {
    @Override
    public void live(Life life) {
      State state = life.model.state;
      if (!state.there().contains(tune) || life.cutOff) {
        return;
      }
      long second = life.free(tune.title, life.now() - 60L * minutesAgo);
      boolean row = recorded && life.model.keepsHistory;
      state.tracks.get(tune).play(second);
      tune.totals(life.model.allArtists).forEach(id -> state.total(id).play(second));
      if (row) {
        state.tracks.get(tune).history.add(second);
      }
      life.world.change(
          changes -> {
            count(life, changes, "media_file", life.ids.get(tune), second);
            for (String id : tune.totals(life.model.allArtists)) {
              count(life, changes, id.substring(0, id.indexOf('-')), id, second);
            }
            if (row) {
              changes.run(
                  "insert into scrobbles (media_file_id, user_id, submission_time) values (?,"
                      + " ?, ?)",
                  life.ids.get(tune),
                  life.user.id(),
                  second);
            }
          });
      if (apart != null) {
        life.scrobble(tune.spelling(0), second + apart);
      }
    }
  }

  private static void count(Life life, Changes changes, String type, String item, long second)
      throws SQLException {
    row(life, changes, life.user.id(), type, item);
    changes.run(
        "update annotation set play_count = coalesce(play_count, 0) + 1, play_date ="
            + " max(coalesce(play_date, ''), ?) where user_id = ? and item_type = ? and"
            + " item_id = ?",
        Check.text(second),
        life.user.id(),
        type,
        item);
  }

  static void row(Life life, Changes changes, String user, String type, String item)
      throws SQLException {
    if (life.world.schema.has(SampleSchema.LIBRARIES)) {
      changes.run(
          "insert or ignore into annotation (user_id, item_type, item_id) values (?, ?, ?)",
          user,
          type,
          item);
    } else {
      changes.run(
          "insert or ignore into annotation (ann_id, user_id, item_type, item_id) values (?, ?, ?,"
              + " ?)",
          UUID.nameUUIDFromBytes(
                  (user + type + item).getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .toString(),
          user,
          type,
          item);
    }
  }

  /** The person sets a star, or takes one away. */
  record Star(Tune tune, boolean starred) implements Step {
    @Override
    public void live(Life life) {
      State state = life.model.state;
      if (!state.there().contains(tune) || state.tracks.get(tune).starred == starred) {
        return;
      }
      long now = life.now();
      state.tracks.get(tune).starred = starred;
      state.tracks.get(tune).starredAt = now;
      life.world.change(
          changes -> {
            row(life, changes, life.user.id(), "media_file", life.ids.get(tune));
            changes.run(
                "update annotation set starred = ?, starred_at = ? where user_id = ? and"
                    + " item_type = 'media_file' and item_id = ?",
                starred,
                Check.text(now),
                life.user.id(),
                life.ids.get(tune));
          });
    }
  }

  /** Somebody else listens and sets a star. */
  record SomebodyElse(Tune tune) implements Step {
    @Override
    public void live(Life life) {
      if (!life.model.state.there().contains(tune)) {
        return;
      }
      life.world.change(
          changes -> {
            row(life, changes, "id-cora", "media_file", life.ids.get(tune));
            changes.run(
                "update annotation set play_count = coalesce(play_count, 0) + 1, starred = 1,"
                    + " starred_at = '2020-01-01T00:00:00Z' where user_id = 'id-cora' and item_id ="
                    + " ?",
                life.ids.get(tune));
          });
    }
  }

  /** A file is moved: a scan gives it another id and path, and what was kept goes along. */
  record FileMoves(Tune tune) implements Step {
    @Override
    public void live(Life life) {
      if (!life.model.state.there().contains(tune)) {
        return;
      }
      String from = life.ids.get(tune);
      String to = from + "'";
      life.ids.put(tune, to);
      life.forgetSnapshots();
      life.world.change(
          changes -> {
            changes.run("pragma defer_foreign_keys = on");
            changes.run(
                "update media_file set id = ?, path = 'moved/' || path where id = ?", to, from);
            changes.run("update annotation set item_id = ? where item_id = ?", to, from);
            if (life.world.schema.has(SampleSchema.PARTICIPANTS)) {
              changes.run(
                  "update media_file_artists set media_file_id = ? where media_file_id = ?",
                  to,
                  from);
            }
            if (life.world.schema.has(SampleSchema.HISTORY)) {
              changes.run(
                  "update scrobbles set media_file_id = ? where media_file_id = ?", to, from);
            }
          });
    }
  }

  /** A file goes missing, or is there again. */
  record FileMissing(Tune tune, boolean missing) implements Step {
    @Override
    public void live(Life life) {
      State state = life.model.state;
      if (!life.world.schema.has(SampleSchema.PARTICIPANTS)
          || !state.tracks.containsKey(tune)
          || state.missing.contains(tune) == missing) {
        return;
      }
      if (missing) {
        state.missing.add(tune);
        life.model.otherState.missing.add(tune);
      } else {
        state.missing.remove(tune);
        life.model.otherState.missing.remove(tune);
      }
      life.world.change(
          changes ->
              changes.run(
                  "update media_file set missing = ? where id = ?", missing, life.ids.get(tune)));
    }
  }

  /** A backup of the database comes back. */
  record Restore(int number) implements Step {
    @Override
    public void live(Life life) {
      life.restore(number);
    }
  }

  /** From now on the person syncs their other user of Navidrome, with the same cache. */
  record ChangeUser() implements Step {
    @Override
    public void live(Life life) {
      life.changeUser();
    }
  }
}
