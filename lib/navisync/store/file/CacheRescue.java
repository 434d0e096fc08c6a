package navisync.store.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import navisync.Failure;
import navisync.io.Database;
import navisync.store.navidrome.JournalTable;
import navisync.store.navidrome.LedgerTotals;

/**
 * Fills a new cache with what can be read of a damaged one. No time is covered afterwards, so that
 * all plays of Last.fm are fetched again. What cannot be fetched again is kept in full or, where
 * half of it would lead to wrong numbers, not at all.
 */
final class CacheRescue {
  /** Fetched, looked up or matched again: nothing is lost with them. */
  private static final Set<String> FETCHED_AGAIN =
      Set.of("play", "undated", "surplus_row", "loved", "searched", "play_ahead", "kept_matches");

  private static final Set<String> DECISIONS = Set.of("decision", "decision_track");
  private static final Set<String> IMPORTS = Set.of("import_play", "import_file", "imported_play");
  private static final String UNCONFIRMED = "unconfirmed_play";
  private static final Set<String> RUNS = Set.of("run", "journal", "undo", "intent");

  private record Reference(String table, String column, String parent) {}

  private final Database damaged;
  private final Database fresh;
  private final Set<String> incomplete = new TreeSet<>();
  private boolean ledgerLost;

  private CacheRescue(Database damaged, Database fresh) {
    this.damaged = damaged;
    this.fresh = fresh;
  }

  /**
   * Fills the new file.
   *
   * @param fresh a new file, without a table
   * @return what is lost and what follows, a sentence each; empty when nothing is lost
   */
  static List<String> copy(Database damaged, Database fresh) {
    CacheRescue rescue = new CacheRescue(damaged, fresh);
    Schema.upgrade(fresh, Schema.STEPS.subList(0, rescue.steps()));
    fresh.execute("pragma foreign_keys = off");
    fresh.transaction(
        () -> {
          rescue.copyTables();
          rescue.removeDangling();
        });
    rescue.checkJournal();
    List<String> lost = rescue.dropHalves();
    fresh.execute("pragma foreign_keys = on");
    Schema.upgrade(fresh);
    if (rescue.ledgerLost) {
      new LedgerTotals(fresh).forget();
    }
    return lost;
  }

  /**
   * Returns how many steps the damaged file's schema has: as many as all its tables can be found
   * for.
   */
  private int steps() {
    for (int steps = Schema.STEPS.size(); steps > 1; steps--) {
      try (Database sample = CacheConnections.inMemory()) {
        Schema.upgrade(sample, Schema.STEPS.subList(0, steps));
        if (columns(damaged).containsAll(columns(sample))) {
          return steps;
        }
      }
    }
    return Schema.STEPS.size();
  }

  private static List<String> columns(Database database) {
    try {
      return database.rows(
          "select s.name || '.' || c.name from sqlite_schema s, pragma_table_info(s.name) c"
              + " where s.type = 'table'",
          row -> row.getString(1));
    } catch (Failure unreadable) {
      if (!CacheFailure.isDamage(unreadable)) {
        throw unreadable;
      }
      return List.of();
    }
  }

  private List<String> tables() {
    return fresh.rows(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'",
        row -> row.getString(1));
  }

  private void copyTables() {
    for (String table : tables()) {
      if (!table.equals("coverage") && !TableRescue.copy(damaged, fresh, table)) {
        incomplete.add(table);
      }
    }
    fresh.update("update account set loved_complete = 0");
  }

  /** Removes rows about rows that are lost, and those about these. */
  private void removeDangling() {
    List<Reference> references = new ArrayList<>();
    for (String table : tables()) {
      fresh.forEach(
          "select \"from\", \"table\" from pragma_foreign_key_list('" + table + "')",
          row -> references.add(new Reference(table, row.getString(1), row.getString(2))));
    }
    long removed;
    do {
      removed = 0;
      for (Reference each : references) {
        long gone =
            fresh.update(
                "delete from %s where %s is not null and %s not in (select id from %s)"
                    .formatted(each.table, each.column, each.column, each.parent));
        if (gone > 0) {
          incomplete.add(each.table);
        }
        removed += gone;
      }
    } while (removed > 0);
  }

  /** A packed journal can be damaged where SQLite sees nothing, or name a track that is lost. */
  private void checkJournal() {
    if (!journalIsPacked()) {
      return;
    }
    Set<Long> libraryTracks = numbers("library_track");
    Set<Long> lastfmTracks = numbers("track");
    JournalTable journal = new JournalTable(fresh);
    for (long run : journal.runs()) {
      try {
        boolean whole =
            journal.of(run).stream()
                .allMatch(
                    line ->
                        (line.item() != null || libraryTracks.contains(line.libraryTrack()))
                            && (line.lastfmTrack() == 0
                                || lastfmTracks.contains(line.lastfmTrack())));
        if (!whole) {
          incomplete.add("journal");
        }
      } catch (Failure damage) {
        incomplete.add("journal");
      }
    }
  }

  private boolean journalIsPacked() {
    return columns(fresh).contains("journal.lines");
  }

  private void dropLedgerLines() {
    if (!journalIsPacked()) {
      fresh.update("delete from journal where item_type is null");
      return;
    }
    JournalTable journal = new JournalTable(fresh);
    for (long run : journal.runs()) {
      journal.keep(run, journal.of(run).stream().filter(line -> line.type() != null).toList());
    }
  }

  private Set<Long> numbers(String table) {
    return new HashSet<>(fresh.rows("select id from " + table, row -> row.getLong(1)));
  }

  private List<String> dropHalves() {
    List<String> lost = new ArrayList<>();
    boolean runsLost = incomplete.stream().anyMatch(RUNS::contains);
    boolean planLost = runsLost && fresh.number("select count(*) from intent") > 0;
    ledgerLost =
        planLost || incomplete.contains("intent") || incomplete.stream().anyMatch(this::isLedger);
    if (runsLost) {
      fresh.update("delete from intent");
      fresh.update("delete from undo");
      fresh.update("delete from journal");
      lost.add("The record of earlier runs is incomplete and was dropped: they cannot be undone.");
    }
    if (ledgerLost) {
      // An open plan and the runs' own lines would bring back parts of what is dropped.
      fresh.update("delete from intent");
      dropLedgerLines();
      lost.add(
          "The record of what was counted is incomplete and was dropped: policy increment asks"
              + " again before it adds anything, and stars set by earlier runs stay.");
    }
    if (incomplete.contains(UNCONFIRMED) || incomplete.contains("intent") || planLost) {
      lost.add(
          "The record of plays sent over the API but not confirmed is incomplete: a run over the"
              + " API may send these again. Use --dry-run to see what it would send.");
    }
    if (incomplete.stream().anyMatch(DECISIONS::contains)) {
      lost.add("Some decisions about matches are lost: a run in a terminal asks again.");
    }
    boolean playsLost = incomplete.contains("play");
    if (playsLost) {
      // Those of the Python version are imported from its copy again.
      fresh.update("update original set plays_taken = 0");
    }
    // Older schemas keep imports among the other plays only.
    boolean importsAmongPlays = tables().stream().noneMatch(IMPORTS::contains);
    if (incomplete.stream().anyMatch(IMPORTS::contains) || playsLost && importsAmongPlays) {
      lost.add("Some imported plays are lost: import their files again.");
    }
    return lost;
  }

  /** Returns whether a table is, or may be, part of what was counted: any that is nothing else. */
  private boolean isLedger(String table) {
    return !FETCHED_AGAIN.contains(table)
        && !DECISIONS.contains(table)
        && !IMPORTS.contains(table)
        && !RUNS.contains(table)
        && !UNCONFIRMED.equals(table)
        && !table.equals("original")
        && !List.of("track", "account", "library_track", "target").contains(table);
  }
}
