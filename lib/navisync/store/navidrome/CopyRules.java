package navisync.store.navidrome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import navisync.io.Database;
import navisync.model.LibraryTrack;
import navisync.model.Mode;
import navisync.plan.Ledger;

/**
 * The settings by which runs chose among copies of a song. Runs of versions that did not note them
 * are taken to have had those of the first run that did.
 */
final class CopyRules {
  private final Database database;
  private final long target;
  private final RunsInForce inForce;
  private final TreeMap<Long, String> rules = new TreeMap<>();
  private final Set<Long> sent = new HashSet<>();

  private CopyRules(Database database, long target) {
    this.database = database;
    this.target = target;
    this.inForce = RunsInForce.of(database, target);
    database.forEach(
        "select id, copy_rule, mode from run where target = ?",
        row -> {
          if (Mode.of(row.getString(3)) == Mode.API) {
            sent.add(row.getLong(1));
          }
          if (row.getString(2) != null && playsStand(row.getLong(1))) {
            rules.put(row.getLong(1), row.getString(2));
          }
        },
        target);
  }

  /** Plays that were sent stay when their run is undone. */
  private boolean playsStand(long run) {
    return sent.contains(run) || inForce.has(run);
  }

  /**
   * Returns the recorded pairs of Last.fm track and library track that other settings chose.
   *
   * @param bound the library tracks by their numbers in the cache
   * @param rule the present settings
   */
  static Set<Ledger.Pair> pairsUnderOtherRule(
      Database database, long target, Map<Long, LibraryTrack> bound, String rule) {
    return new CopyRules(database, target).pairsUnderOtherRule(bound, rule);
  }

  private Set<Ledger.Pair> pairsUnderOtherRule(Map<Long, LibraryTrack> bound, String rule) {
    if (rules.values().stream().allMatch(rule::equals)) {
      return Set.of();
    }
    Map<Ledger.Pair, Boolean> others = new HashMap<>();
    Map<Long, Long> undoes = PastRuns.undoes(database, target);
    new JournalTable(database)
        .forEach(
            target,
            (run, line) -> {
              LibraryTrack track = bound.get(line.libraryTrack());
              boolean recorded = line.field() == JournalField.ACCOUNTED;
              if (recorded && track != null && !undoes.containsKey(run) && playsStand(run)) {
                String chosenBy = rules.getOrDefault(run, rules.firstEntry().getValue());
                others.put(new Ledger.Pair(line.lastfmTrack(), track.id()), !chosenBy.equals(rule));
              }
            });
    others.values().removeIf(other -> !other);
    return others.keySet();
  }
}
