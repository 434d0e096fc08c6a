package navisync.store.navidrome;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.io.Database;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.plan.Change;
import navisync.plan.PastWrites;

/** Reads from the journal how the stars of NaviSync were set, see {@link PastWrites.PastStar}. */
final class PastStars {
  private final JournalRows rows;
  private final RunsInForce inForce;
  private final List<PastRun> runs;
  private final Set<String> inLibrary = new HashSet<>();
  private final Map<Long, Map<String, Change>> changes = new HashMap<>();

  private PastStars(
      JournalRows rows,
      RunsInForce inForce,
      List<PastRun> runs,
      Collection<LibraryTrack> inLibrary) {
    this.rows = rows;
    this.inForce = inForce;
    this.runs = runs;
    inLibrary.forEach(track -> this.inLibrary.add(track.id()));
  }

  /**
   * Returns how each star was set, by the ids that the library's tracks have now.
   *
   * @param bound the library tracks by their numbers in the cache
   */
  static Map<String, PastWrites.PastStar> of(
      Database database, long target, Map<Long, LibraryTrack> bound) {
    List<PastRun> runs = PastRuns.of(database, target);
    PastStars past =
        new PastStars(
            new JournalRows(database, bound),
            RunsInForce.of(database, target),
            runs,
            bound.values());
    Map<String, PastWrites.PastStar> stars = new HashMap<>();
    Map<Long, Instant> started = new HashMap<>();
    runs.forEach(run -> started.put(run.run(), run.started()));
    new JournalTable(database)
        .forEach(
            target,
            (run, line) -> {
              LibraryTrack track = bound.get(line.libraryTrack());
              boolean set = line.field() == JournalField.STAR && line.now() != null;
              if (set && track != null && past.inForce.has(run)) {
                stars.put(track.id(), past.star(track.id(), run, started.get(run)));
              }
            });
    return stars;
  }

  private PastWrites.PastStar star(String track, long run, Instant set) {
    Change change = changesOf(run).get(track);
    String date = change == null ? null : change.after().starredAt();
    return new PastWrites.PastStar(set, date, countsUntil(run), wasTaken(track, run));
  }

  /** Returns whether the newest run that changed the star since one set it took it away. */
  private boolean wasTaken(String track, long setBy) {
    for (PastRun run : runs) {
      if (run.run() < setBy) {
        return false;
      }
      boolean anyStar = run.starred() + run.unstarred() > 0;
      Change change = anyStar ? changesOf(run.run()).get(track) : null;
      if (change != null && (change.stars() || change.unstars())) {
        return change.unstars();
      }
    }
    return false;
  }

  /**
   * Returns the counts that a run raised, or the last one before it that raised any. A track whose
   * file is gone counts as 0, but no backup caused that; and one that had fallen when the run set
   * its star did not fall with that star.
   */
  private Map<String, Long> countsUntil(long run) {
    Map<String, Long> counts = new HashMap<>();
    changesOf(inForce.raisedUntil(run))
        .forEach(
            (track, change) -> {
              long raisedTo = change.after().count();
              Change then = changesOf(run).get(track);
              boolean hadFallen = then != null && then.after().count() < raisedTo;
              if (change.countDifference() > 0 && inLibrary.contains(track) && !hadFallen) {
                counts.put(track, raisedTo);
              }
            });
    return counts;
  }

  private Map<String, Change> changesOf(long run) {
    return changes.computeIfAbsent(
        run,
        number -> {
          Map<String, Change> tracks = new HashMap<>();
          rows.changesOf(number).stream()
              .filter(change -> change.type() == ItemType.MEDIA_FILE)
              .forEach(change -> tracks.put(change.id(), change));
          return tracks;
        });
  }
}
