package navisync.store.navidrome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.PlanAnswers.Resolution;

/**
 * The answers to the conflicts of one target, from the question to the run that writes them, so
 * that an interrupted run loses none.
 */
public final class ConflictAnswers {
  private static final String OF_TARGET =
      " where library_track in (select id from library_track where target = ?)";

  private final Database database;
  private final long target;
  private final LibraryTracks tracks;
  private final Library library;

  ConflictAnswers(Database database, long target, LibraryTracks tracks, Library library) {
    this.database = database;
    this.target = target;
    this.tracks = tracks;
    this.library = library;
  }

  /** Returns the answers to some conflicts; none to those whose counts have changed since. */
  public Map<Conflict, Resolution> about(List<Conflict> conflicts) {
    Map<Long, LibraryTrack> bound = tracks.in(library);
    Map<Conflict, Resolution> kept = new HashMap<>();
    database.forEach(
        "select library_track, navidrome, lastfm, take_lastfm from conflict_answer" + OF_TARGET,
        row -> {
          LibraryTrack track = bound.get(row.getLong(1));
          if (track != null) {
            kept.put(
                new Conflict(track, row.getLong(2), row.getLong(3)),
                row.getBoolean(4) ? Resolution.TAKE_LASTFM : Resolution.KEEP);
          }
        },
        target);
    kept.keySet().retainAll(conflicts);
    return kept;
  }

  /** Keeps answers in place of all earlier ones. */
  public void keep(Map<Conflict, Resolution> answers) {
    database.transaction(
        () -> {
          delete();
          Map<String, Long> numbers =
              tracks.keep(library, answers.keySet().stream().map(Conflict::track).toList());
          answers.forEach(
              (conflict, answer) ->
                  database.update(
                      "insert into conflict_answer values (?, ?, ?, ?)",
                      numbers.get(conflict.track().id()),
                      conflict.navidrome(),
                      conflict.lastfm(),
                      answer == Resolution.TAKE_LASTFM ? 1 : 0));
        });
  }

  /** Forgets all answers. */
  public void clear() {
    if (database.number("select count(*) from conflict_answer" + OF_TARGET, target) > 0) {
      database.transaction(this::delete);
    }
  }

  private void delete() {
    database.update("delete from conflict_answer" + OF_TARGET, target);
  }
}
