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

  /** Every change: of tracks, then of albums, then of artists. */
  public List<Change> changes() {
    return Stream.of(tracks, albums, artists).flatMap(List::stream).toList();
  }

  /** Whether Navidrome would be changed at all. */
  public boolean isEmpty() {
    return tracks.isEmpty() && albums.isEmpty() && artists.isEmpty();
  }

  /**
   * The counts aimed at, by track id. Where plays are sent, a rise may stay below: of plays that
   * the server's history shows already, none is sent.
   */
  public Map<String, Long> aims() {
    Map<String, Long> aims = new HashMap<>();
    tracks.forEach(change -> aims.put(change.id(), change.after().count()));
    for (LedgerChange line : ledger) {
      if (line instanceof LedgerChange.LeftAs left && left.after() != null) {
        aims.computeIfPresent(left.track().id(), (id, aim) -> Math.max(aim, left.after().count()));
      }
    }
    return aims;
  }

  /** How many tracks' counts go up. */
  public int raised() {
    return (int) tracks.stream().filter(change -> change.countDifference() > 0).count();
  }

  /** How many tracks' counts go down. */
  public int lowered() {
    return (int) tracks.stream().filter(change -> change.countDifference() < 0).count();
  }

  /** How many stars are set. */
  public int starred() {
    return (int) tracks.stream().filter(Change::stars).count();
  }

  /** How many stars are taken away. */
  public int unstarred() {
    return (int) tracks.stream().filter(Change::unstars).count();
  }

  /** The sum of all rises. */
  public long plays() {
    return tracks.stream().mapToLong(change -> Math.max(0, change.countDifference())).sum();
  }
}
