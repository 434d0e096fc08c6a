package navisync.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import navisync.navidrome.Annotation;
import navisync.navidrome.ItemType;
import navisync.navidrome.Library;
import navisync.navidrome.LibraryTrack;
import navisync.plan.Change;

/**
 * Puts the totals of albums and artists back along with their tracks: by difference too, and never
 * below the sum of their tracks, unless nothing else happened: then they are the former ones.
 */
final class TotalsUndo {
  private final Library library;
  private final Former former;
  private final List<Change> standing;
  private final Map<String, Change> backs;

  /**
   * For the tracks of a run.
   *
   * @param standing what the run changed, of the items that are still there
   * @param backs by track id, how each track is put back
   */
  TotalsUndo(Library library, Former former, List<Change> standing, Map<String, Change> backs) {
    this.library = library;
    this.former = former;
    this.standing = standing;
    this.backs = backs;
  }

  /**
   * The changes of one type.
   *
   * @param allThere whether every item of the run is there; what the run added for one that is gone
   *     stays in the totals
   */
  List<Change> of(ItemType type, boolean allThere) {
    Map<String, List<LibraryTrack>> tracks = tracksByOwner(type);
    Map<String, Long> differences = new HashMap<>();
    standing.forEach(change -> differences.put(change.id(), change.countDifference()));
    List<Change> totals = new ArrayList<>();
    for (Change change : standing) {
      if (change.type() != type) {
        continue;
      }
      List<LibraryTrack> its = tracks.getOrDefault(change.id(), List.of());
      long difference =
          allThere
              ? change.countDifference()
              : sum(its, track -> differences.getOrDefault(track.id(), 0L));
      Annotation now = library.of(type, change.id());
      boolean untouched = now.equals(change.after()) && difference == change.countDifference();
      long least = untouched ? 0 : sum(its, this::countAfter);
      Annotation after =
          new AnnotationUndo(change, former.of(change), now).after(difference, least);
      if (!after.equals(now)) {
        totals.add(
            new Change(
                type, change.id(), change.name(), now, after, Change.NO_PLAYS, Change.NO_PLAYS));
      }
    }
    return totals;
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
    Change back = backs.get(track.id());
    return back == null ? library.ofTrack(track.id()).count() : back.after().count();
  }

  private static long sum(List<LibraryTrack> tracks, ToLongFunction<LibraryTrack> number) {
    return tracks.stream().mapToLong(number).sum();
  }
}
