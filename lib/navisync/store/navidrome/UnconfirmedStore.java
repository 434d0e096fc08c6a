package navisync.store.navidrome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.TimedPlay;
import navisync.model.UnconfirmedPlays;

/** The unconfirmed plays of one target; those of tracks that are gone are kept, and left out. */
final class UnconfirmedStore implements UnconfirmedPlays {
  private static final String OF_TARGET =
      " where library_track in (select id from library_track where target = ?)";

  private final Database database;
  private final long target;
  private final LibraryTracks tracks;
  private final Library library;

  UnconfirmedStore(Database database, long target, LibraryTracks tracks, Library library) {
    this.database = database;
    this.target = target;
    this.tracks = tracks;
    this.library = library;
  }

  @Override
  public List<Unconfirmed> all() {
    Map<Long, LibraryTrack> bound = tracks.in(library);
    return database
        .rows(
            "select library_track, second, count_before from unconfirmed_play" + OF_TARGET,
            row -> {
              LibraryTrack track = bound.get(row.getLong(1));
              return track == null
                  ? null
                  : new Unconfirmed(new TimedPlay(track.id(), row.getLong(2)), row.getLong(3));
            },
            target)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public void keep(List<TimedPlay> plays, Map<String, Long> countsBefore) {
    Map<String, LibraryTrack> byId = new HashMap<>();
    library.tracks().forEach(track -> byId.put(track.id(), track));
    database.durably(
        () -> {
          Map<String, Long> numbers =
              tracks.keep(library, plays.stream().map(play -> byId.get(play.track())).toList());
          for (TimedPlay play : plays) {
            database.update(
                "insert or ignore into unconfirmed_play values (?, ?, ?)",
                numbers.get(play.track()),
                play.second(),
                countsBefore.getOrDefault(play.track(), 0L));
          }
        });
  }

  @Override
  public void clear() {
    if (database.number("select count(*) from unconfirmed_play" + OF_TARGET, target) > 0) {
      database.durably(() -> database.update("delete from unconfirmed_play" + OF_TARGET, target));
    }
  }
}
