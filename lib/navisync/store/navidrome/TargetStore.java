package navisync.store.navidrome;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.io.Database;
import navisync.match.Decision;
import navisync.model.Library;
import navisync.model.SearchMemory;
import navisync.model.SongName;
import navisync.model.SortedTimes;
import navisync.plan.Ledger;
import navisync.plan.PastWrites;
import navisync.store.history.AccountHistory;

/**
 * What the cache holds for one Navidrome user: the ledger, the decisions, and what runs wrote. It
 * is read by the ids that a library's tracks have now; reading changes nothing.
 */
public final class TargetStore {
  private final Database database;
  private final long target;
  private final boolean writable;
  private final LibraryTracks tracks;
  private final DecisionStore decisions;

  /**
   * Opens what is kept for the target with this number in the table of targets.
   *
   * @param writable false where a run may hold the cache; storing then fails
   */
  public TargetStore(Database database, long target, boolean writable) {
    this.database = database;
    this.target = target;
    this.writable = writable;
    this.tracks = new LibraryTracks(database, target);
    this.decisions = new DecisionStore(database, target, tracks);
  }

  /** Begins to read what is kept about tracks, while a library is read. Changes nothing. */
  public void readAhead() {
    tracks.readAhead();
  }

  /**
   * Returns what earlier runs did at this target, by the ids that the library's tracks have now.
   * Lines about tracks that are gone are left out, and kept in the cache for their return.
   *
   * @param account whose plays the entries are about; what is recorded for others is kept apart
   */
  public Ledger ledger(Library library, AccountHistory account) {
    return ledger(
        library,
        "account = " + account.account(),
        RunsInForce.of(database, target).increments(account.account()));
  }

  /**
   * Returns the same with the entries of all accounts, for what does not ask whose plays they are.
   */
  public Ledger ledger(Library library) {
    return ledger(library, "true", Ledger.Increments.NONE);
  }

  private Ledger ledger(Library library, String own, Ledger.Increments increments) {
    Map<Ledger.Pair, Ledger.Entry> entries = new HashMap<>();
    Map<String, Ledger.Entry> others = new HashMap<>();
    table("ledger join track on track.id = ledger.track", library)
        .forEach(
            "track, accounted, added, plays, " + own,
            (track, row) -> {
              Ledger.Entry entry = LedgerRow.of(row.getLong(3), row.getLong(4), row.getBytes(5));
              if (row.getBoolean(6)) {
                entries.put(new Ledger.Pair(row.getLong(2), track.id()), entry);
              } else {
                others.merge(track.id(), entry, TargetStore::together);
              }
            });
    Map<String, Ledger.Left> left = new HashMap<>();
    table("left_as", library)
        .forEach(
            "count, history",
            (track, row) -> left.put(track.id(), new Ledger.Left(row.getLong(2), row.getLong(3))));
    Map<String, SongName> stars = new HashMap<>();
    table("star_set", library)
        .forEach(
            "artist, title",
            (track, row) ->
                stars.put(track.id(), new SongName(row.getString(2), row.getString(3))));
    return new Ledger(entries, others, left, stars, increments);
  }

  /** Returns how the stars of NaviSync were set, by the ids that a library's tracks have now. */
  public Map<String, PastWrites.PastStar> pastStars(Library library) {
    return PastStars.of(database, target, tracks.in(library));
  }

  private static Ledger.Entry together(Ledger.Entry one, Ledger.Entry other) {
    return new Ledger.Entry(
        SortedTimes.plus(one.plays(), other.plays()),
        one.undated() + other.undated(),
        one.added() + other.added());
  }

  private TrackTable table(String name, Library library) {
    return new TrackTable(database, name, target, tracks, library);
  }

  /** Returns the decisions that still apply to a library, oldest first. */
  public List<Decision> decisions(Library library) {
    return decisions.in(library);
  }

  /** Keeps a decision in place of an earlier one of the same kind and names. */
  public void remember(Decision decision, Library library) {
    decisions.remember(decision, library);
  }

  /** As {@link #remember(Decision, Library)}, for a decision that names no library tracks. */
  public void remember(Decision decision) {
    database.transaction(() -> decisions.insert(decision));
  }

  /**
   * Keeps the ids, paths and names that a library's tracks have now. Reading finds a track of which
   * one of these changed since; once it is bound, it is found after the next change too.
   */
  public void bind(Library library) {
    database.transaction(() -> tracks.bind(library));
  }

  /** Returns what runs wrote, and what an interrupted one may have written, to a library. */
  public RunJournal journal(Library library) {
    return new RunJournal(database, target, tracks, library);
  }

  /**
   * Returns what was found at a server that lists nothing.
   *
   * @param now the time of the run: older results are ignored
   */
  public SearchMemory searches(Instant now) {
    return new StoredSearches(database, target, writable, now);
  }

  /** Returns the matches that the last run stored; empty before. */
  public Optional<StoredMatches> storedMatches() {
    return database.first(
        "select library, basis, copies, matches from kept_matches where target = ?",
        row -> new StoredMatches(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4)),
        target);
  }

  /** Stores matches in place of those of the last run. */
  public void store(StoredMatches matches) {
    database.transaction(
        () ->
            database.update(
                "insert or replace into kept_matches values (?, ?, ?, ?, ?)",
                target,
                matches.library(),
                matches.basis(),
                matches.copies(),
                matches.matches()));
  }

  /** Returns the answers to conflicts that no run has written yet. */
  public ConflictAnswers conflictAnswers(Library library) {
    return new ConflictAnswers(database, target, tracks, library);
  }

  /** Returns the decisions themselves, for importing the Python version's. */
  public DecisionStore decisions() {
    return decisions;
  }

  /** Returns the library tracks that something is kept about. */
  public LibraryTracks tracks() {
    return tracks;
  }
}
