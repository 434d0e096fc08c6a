package navisync.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;

/**
 * Plans the totals of albums and artists: they move by their tracks' difference, as in the server,
 * and are never below the sum of their tracks; their last-played date follows their tracks' and
 * never goes back. See docs/rules.md, "Totals".
 */
final class TotalsPlanner {
  private record Named(String id, String name) {}

  private final Library library;
  private final Map<String, Change> changes = new HashMap<>();

  TotalsPlanner(Library library, List<Change> tracks) {
    this.library = library;
    tracks.forEach(change -> changes.put(change.id(), change));
  }

  List<Change> albums() {
    return totals(ItemType.ALBUM, TotalsPlanner::album);
  }

  List<Change> artists() {
    return totals(ItemType.ARTIST, TotalsPlanner::artists);
  }

  private static List<Named> album(LibraryTrack track) {
    return track.albumId().isEmpty()
        ? List.of()
        : List.of(new Named(track.albumId(), track.album()));
  }

  private static List<Named> artists(LibraryTrack track) {
    return track.participants().stream()
        .filter(participant -> !participant.id().isEmpty())
        .map(participant -> new Named(participant.id(), participant.name()))
        .distinct()
        .toList();
  }

  private List<Change> totals(ItemType type, Function<LibraryTrack, List<Named>> owners) {
    Map<String, Total> totals = new LinkedHashMap<>();
    for (LibraryTrack track : library.tracks()) {
      Change change = changes.get(track.id());
      for (Named owner : owners.apply(track)) {
        totals
            .computeIfAbsent(owner.id(), id -> new Total(owner.name()))
            .add(change, library.ofTrack(track.id()).count());
      }
    }
    List<Change> moved = new ArrayList<>();
    totals.forEach(
        (id, total) -> {
          Annotation before = library.of(type, id);
          Annotation after = total.after(before);
          if (total.touched && !after.equals(before)) {
            moved.add(new Change(type, id, total.name, before, after));
          }
        });
    return moved;
  }

  /** The sum of an album's or an artist's tracks. */
  private static final class Total {
    private final String name;
    private boolean touched;
    private long difference;
    private long sum;
    private String latestDate;

    Total(String name) {
      this.name = name;
    }

    void add(Change change, long countBefore) {
      sum += change == null ? countBefore : change.after().count();
      if (change == null || !change.movesPlays()) {
        return;
      }
      touched = true;
      difference += change.countDifference();
      latestDate = DateRule.later(latestDate, change.after().playDate());
    }

    Annotation after(Annotation before) {
      long count = Math.max(before.count() + difference, sum);
      return before.with(count, DateRule.later(before.playDate(), latestDate));
    }
  }
}
