package navisync.store.navidrome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.Library;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.PlanAnswers.Resolution;

/**
 * The answers to the conflicts of one target, from the question to the run that writes them, so
 * that an interrupted run loses none.
 */
public final class ConflictAnswers {
  private final Database database;
  private final TrackTable table;

  ConflictAnswers(Database database, long target, LibraryTracks tracks, Library library) {
    this.database = database;
    this.table = new TrackTable(database, "conflict_answer", target, tracks, library);
  }

  /** Returns the answers to some conflicts; none to those whose counts have changed since. */
  public Map<Conflict, Resolution> about(List<Conflict> conflicts) {
    Map<Conflict, Resolution> kept = new HashMap<>();
    table
        .rows(
            "navidrome, lastfm, take_lastfm",
            (track, row) ->
                Map.entry(
                    new Conflict(track, row.getLong(2), row.getLong(3)),
                    row.getBoolean(4) ? Resolution.TAKE_LASTFM : Resolution.KEEP))
        .forEach(each -> kept.put(each.getKey(), each.getValue()));
    kept.keySet().retainAll(conflicts);
    return kept;
  }

  /** Keeps answers in place of all earlier ones. */
  public void keep(Map<Conflict, Resolution> answers) {
    database.transaction(
        () -> {
          table.delete();
          Map<String, Long> numbers =
              table.keep(answers.keySet().stream().map(Conflict::track).toList());
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
    if (!table.isEmpty()) {
      database.transaction(table::delete);
    }
  }
}
