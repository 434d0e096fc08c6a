package navisync.store.navidrome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.TimedPlay;
import navisync.model.UnconfirmedPlays;

/** The unconfirmed plays of one target; those of tracks that are gone are kept, and left out. */
final class UnconfirmedStore implements UnconfirmedPlays {
  private final Database database;
  private final Library library;
  private final TrackTable table;

  UnconfirmedStore(Database database, long target, LibraryTracks tracks, Library library) {
    this.database = database;
    this.library = library;
    this.table = new TrackTable(database, "unconfirmed_play", target, tracks, library);
  }

  @Override
  public List<Unconfirmed> all() {
    return table.rows(
        "second, count_before",
        (track, row) -> new Unconfirmed(new TimedPlay(track.id(), row.getLong(2)), row.getLong(3)));
  }

  @Override
  public void keep(List<TimedPlay> plays, Map<String, Long> countsBefore) {
    Map<String, LibraryTrack> byId = new HashMap<>();
    library.tracks().forEach(track -> byId.put(track.id(), track));
    database.durably(
        () -> {
          Map<String, Long> numbers =
              table.keep(plays.stream().map(play -> byId.get(play.track())).toList());
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
    if (!table.isEmpty()) {
      database.durably(table::delete);
    }
  }
}
