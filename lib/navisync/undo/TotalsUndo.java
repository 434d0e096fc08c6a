package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.plan.Change;

/**
 * Undoes a run's changes to the totals of albums and artists. A total moves by its tracks'
 * difference and never falls below their sum. Where all of its tracks stand as runs left them and
 * get an earlier count back, so does the total, whatever its sum was then.
 */
final class TotalsUndo {
  private final RunToUndo run;
  private final Library library;
  private final Map<String, Change> trackUndos;
  private final Set<String> present;
  private final Map<Long, Map<String, Counts>> countsFrom = new HashMap<>();

  /** The count of a track that the first of some runs found, and the one that the last left. */
  private record Counts(long found, long left) {}

  /**
   * For the tracks of a run.
   *
   * @param trackUndos by track id, how each track is undone
   */
  TotalsUndo(RunToUndo run, Library library, Map<String, Change> trackUndos) {
    this.run = run;
    this.library = library;
    this.trackUndos = trackUndos;
    this.present = library.trackIds();
  }

  /** Returns the changes to the totals of one type. */
  List<Change> of(ItemType type) {
    Map<String, List<LibraryTrack>> tracks = tracksByOwner(type);
    List<Change> totals = new ArrayList<>();
    for (Change change : run.changes()) {
      if (change.type() != type || !tracks.containsKey(change.id())) {
        continue;
      }
      Annotation now = library.of(type, change.id());
      AnnotationUndo undo = new AnnotationUndo(run.values(), change, now);
      Annotation after = undo.after(count(undo.count(), now, tracks.get(change.id())));
      if (!after.equals(now)) {
        totals.add(new Change(type, change.id(), change.name(), now, after));
      }
    }
    return totals;
  }

  private long count(ValueHistory<Long> count, Annotation now, List<LibraryTrack> tracks) {
    if (count.stoodOnce() && tracksAsFoundBy(count.foundBy(), tracks)) {
      return count.value();
    }
    long sum = sum(tracks, this::countAfter);
    long sumNow = sum(tracks, this::countNow);
    return Math.max(sum, now.count() + sum - sumNow);
  }

  /**
   * Returns whether each track has the count that the last run left, and gets the one that a run
   * found, and the others stay; false where one is gone from the library, or a restored backup has
   * lost what a run wrote.
   */
  private boolean tracksAsFoundBy(long number, List<LibraryTrack> tracks) {
    Map<String, Counts> counts = countsFrom.computeIfAbsent(number, this::countsFrom);
    return present.containsAll(counts.keySet())
        && tracks.stream().allMatch(track -> isAsFound(track, counts.get(track.id())));
  }

  /** Returns whether a track moves as some runs moved it; null for one that they left alone. */
  private boolean isAsFound(LibraryTrack track, Counts moved) {
    long now = countNow(track);
    Counts expected = moved == null ? new Counts(now, now) : moved;
    return expected.equals(new Counts(countAfter(track), now));
  }

  /** Returns the counts of the tracks that the runs from a number on changed, by track id. */
  private Map<String, Counts> countsFrom(long number) {
    Map<String, Counts> counts = new HashMap<>();
    for (JournaledRun later : run.runsFrom(number)) {
      for (Change change : later.changes()) {
        if (change.type() == ItemType.MEDIA_FILE) {
          counts.merge(
              change.id(),
              new Counts(change.before().count(), change.after().count()),
              (first, last) -> new Counts(first.found, last.left));
        }
      }
    }
    return counts;
  }

  private long countNow(LibraryTrack track) {
    return library.ofTrack(track.id()).count();
  }

  private Map<String, List<LibraryTrack>> tracksByOwner(ItemType type) {
    Map<String, List<LibraryTrack>> tracks = new HashMap<>();
    for (LibraryTrack track : library.tracks()) {
      if (type == ItemType.ALBUM) {
        tracks.computeIfAbsent(track.albumId(), id -> new ArrayList<>()).add(track);
      } else {
        track.participants().stream()
            .map(participant -> participant.id())
            .distinct()
            .forEach(id -> tracks.computeIfAbsent(id, owner -> new ArrayList<>()).add(track));
      }
    }
    return tracks;
  }

  private long countAfter(LibraryTrack track) {
    Change undo = trackUndos.get(track.id());
    return undo == null ? countNow(track) : undo.after().count();
  }

  private static long sum(List<LibraryTrack> tracks, ToLongFunction<LibraryTrack> number) {
    return tracks.stream().mapToLong(number).sum();
  }
}
