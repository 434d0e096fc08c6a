package navisync.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a run would do, as a value: a dry run prints it, the writers carry it out, the cache
 * keeps it as the open intent, and an empty one proves that nothing is left to do.
 *
 * @param tracks tracks to change, in the library's order
 * @param albums album totals that move with them
 * @param artists artist totals that move with them
 * @param leftAlone what was not changed although something differs, and why
 * @param ledger the changes to the ledger once the plan is applied and verified
 */
public record Plan(
    List<Change> tracks,
    List<Change> albums,
    List<Change> artists,
    List<LeftAlone> leftAlone,
    List<LedgerChange> ledger) {

  /** Returns every change: of tracks, then of albums, then of artists. */
  public List<Change> changes() {
    return Stream.of(tracks, albums, artists).flatMap(List::stream).toList();
  }

  /** Returns whether nothing in Navidrome would be changed. */
  public boolean isEmpty() {
    return tracks.isEmpty() && albums.isEmpty() && artists.isEmpty();
  }

  /**
   * Returns the target counts, by track id. Where plays are sent, a rise may stay below its target:
   * plays that the server's history shows already are not sent.
   */
  public Map<String, Long> targetCounts() {
    Map<String, Long> targetCounts = new HashMap<>();
    tracks.forEach(change -> targetCounts.put(change.id(), change.after().count()));
    for (LedgerChange line : ledger) {
      if (line instanceof LedgerChange.LeftAs left && left.after() != null) {
        targetCounts.computeIfPresent(
            left.track().id(), (id, aim) -> Math.max(aim, left.after().count()));
      }
    }
    return targetCounts;
  }

  /** Counts the tracks whose play count goes up. */
  public int raised() {
    return (int) tracks.stream().filter(change -> change.countDifference() > 0).count();
  }

  /** Counts the tracks whose play count goes down. */
  public int lowered() {
    return (int) tracks.stream().filter(change -> change.countDifference() < 0).count();
  }

  /** Counts the stars that are set. */
  public int starred() {
    return (int) tracks.stream().filter(Change::stars).count();
  }

  /** Counts the stars that are removed. */
  public int unstarred() {
    return (int) tracks.stream().filter(Change::unstars).count();
  }

  /** Counts the tracks of which only the last-played date moves. */
  public int datesUpdated() {
    return (int) tracks.stream().filter(Change::movesDateOnly).count();
  }

  /** Returns the sum of all rises. */
  public long plays() {
    return tracks.stream().mapToLong(change -> Math.max(0, change.countDifference())).sum();
  }

  /** Returns by how much counts are lowered, all together. */
  public long playsRemoved() {
    return tracks.stream().mapToLong(change -> Math.max(0, -change.countDifference())).sum();
  }
}
