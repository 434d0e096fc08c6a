package navisync.navidrome.db;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.Failure;
import navisync.io.Database;
import navisync.model.TimedPlay;
import navisync.plan.Change;

/** Writes the play history of a plan, table {@code scrobbles}, within an open transaction. */
final class HistoryWriter {
  private record Play(String track, long second) {}

  private final Database database;
  private final ProbedDatabase probed;

  HistoryWriter(Database database, ProbedDatabase probed) {
    this.database = database;
    this.probed = probed;
  }

  /** Inserts and deletes one row for each play, and returns how many were written. */
  long write(List<Change> changes) {
    return remove(changes) + add(changes);
  }

  private long add(List<Change> changes) {
    List<TimedPlay> plays = new ArrayList<>();
    for (Change change : changes) {
      for (long second : change.historyAdded()) {
        plays.add(new TimedPlay(change.id(), second));
      }
    }
    // In the order of time, they all go to the end of the index by time.
    plays.sort(Comparator.comparingLong(TimedPlay::second));
    database.insertAll(
        "scrobbles (media_file_id, user_id, submission_time)",
        plays,
        play -> new Object[] {play.track(), probed.userId(), play.second()});
    return plays.size();
  }

  private long remove(List<Change> changes) {
    if (changes.stream().allMatch(change -> change.historyRemoved().length == 0)) {
      return 0;
    }
    Map<Play, Deque<Long>> rowids = rowids();
    List<Object[]> rows = new ArrayList<>();
    for (Change change : changes) {
      for (long second : change.historyRemoved()) {
        Deque<Long> found = rowids.get(new Play(change.id(), second));
        if (found == null || found.isEmpty()) {
          throw Failure.refused(
              "A play of "
                  + change.name()
                  + " is gone from the history in "
                  + probed.path()
                  + " since it was read, so nothing was written. Run again.");
        }
        rows.add(new Object[] {found.removeLast()});
      }
    }
    database.updateAll("delete from scrobbles where rowid = ?", rows);
    return rows.size();
  }

  private Map<Play, Deque<Long>> rowids() {
    Map<Play, Deque<Long>> rowids = new HashMap<>();
    database.forEach(
        "select rowid, media_file_id, submission_time from scrobbles where user_id = ?"
            + " order by rowid",
        row ->
            rowids
                .computeIfAbsent(
                    new Play(row.getString(2), row.getLong(3)), play -> new ArrayDeque<>(1))
                .add(row.getLong(1)),
        probed.userId());
    return rowids;
  }
}
