package navisync.store.navidrome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.UnconfirmedPlays;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;
import navisync.store.history.AccountHistory;

/**
 * What runs wrote at one target, by the ids that the tracks of a library have now, and the one plan
 * that may have been written in part (docs/rules.md, "Interrupted writes"). Two files cannot be
 * committed as one: so a plan is noted here before the first write, and closed after reading back.
 */
public final class RunJournal {
  /**
   * What an undo is about.
   *
   * @param run the run that it undoes
   * @param leftOut ids of the tracks that it leaves out because they are not in the library
   */
  private record Undo(long run, Set<String> leftOut) {}

  private final Database database;
  private final long target;
  private final LibraryTracks tracks;
  private final Library library;
  private final JournalRows rows;
  private final Optional<Undo> undo;

  RunJournal(Database database, long target, LibraryTracks tracks, Library library) {
    this(database, target, tracks, library, Optional.empty());
  }

  private RunJournal(
      Database database, long target, LibraryTracks tracks, Library library, Optional<Undo> undo) {
    this.database = database;
    this.target = target;
    this.tracks = tracks;
    this.library = library;
    this.rows = new JournalRows(database, tracks.in(library));
    this.undo = undo;
  }

  /**
   * Returns this journal for an undo.
   *
   * @param run the run that it undoes
   * @param leftOut ids of the tracks that it leaves out because they are not in the library
   */
  public RunJournal undoing(long run, Set<String> leftOut) {
    return new RunJournal(database, target, tracks, library, Optional.of(new Undo(run, leftOut)));
  }

  /** Whether it is for an undo that leaves out no track. */
  public boolean undoesAll() {
    return undo.isPresent() && undo.get().leftOut().isEmpty();
  }

  /**
   * Notes a plan on the disk before its first write.
   *
   * @param plan made for the journal's library
   * @throws Failure of an error if another plan is still open: it must be closed first
   */
  public OpenIntent begin(Plan plan, RunStart start) {
    return database.durably(
        () -> {
          if (openRun() != 0) {
            throw Failure.error("The plan of run " + openRun() + " is still open.", null);
          }
          long run = insertRun(start);
          database.update("insert into intent (target, run) values (?, ?)", target, run);
          undo.ifPresent(
              each -> database.update("insert into undo values (?, ?)", run, each.run()));
          writeRows(run, plan.changes(), plan.ledger());
          writeFigures(run, plan.tracks());
          return new OpenIntent(
              run,
              start.mode(),
              Instant.ofEpochSecond(start.started().getEpochSecond()),
              plan.changes(),
              plan.ledger());
        });
  }

  private void writeRows(long run, List<Change> changes, List<LedgerChange> ledger) {
    Set<String> leftOut = undo.map(Undo::leftOut).orElse(Set.of());
    rows.write(run, changes, ledger, library, tracks, leftOut);
  }

  /** Returns the plan that may have been written in part. */
  public Optional<OpenIntent> openIntent() {
    long open = openRun();
    return runs().stream()
        .filter(run -> run.run() == open)
        .findFirst()
        .map(
            run ->
                new OpenIntent(
                    open,
                    run.mode(),
                    run.started(),
                    changesOf(open),
                    ledgers().getOrDefault(open, List.of())));
  }

  /** Notes that an intent is written and read back: the ledger follows it, the run is done. */
  public void close(OpenIntent intent, Instant ended, ExitCode exitCode) {
    database.durably(
        () -> {
          LedgerTables.apply(database, intent.run());
          end(intent, ended, exitCode);
        });
  }

  /**
   * Notes only a part of an intent instead of all of it; it is still to be closed. Changes of items
   * that are not in the library are left out.
   */
  public void cutDown(OpenIntent intent, List<Change> changes, List<LedgerChange> ledger) {
    Set<String> present = library.trackIds();
    List<Change> kept = changes.stream().filter(change -> present.contains(change.id())).toList();
    database.durably(
        () -> {
          rows.delete(intent.run());
          writeRows(intent.run(), kept, ledger);
          writeFigures(intent.run(), kept);
        });
  }

  /** Notes that nothing of an intent was written: the ledger stays, its journal is deleted. */
  public void discard(OpenIntent intent, Instant ended, ExitCode exitCode) {
    database.durably(
        () -> {
          rows.delete(intent.run());
          database.update("delete from undo where run = ?", intent.run());
          database.update("update run set copy_rule = null where id = ?", intent.run());
          writeFigures(intent.run(), List.of());
          end(intent, ended, exitCode);
        });
  }

  /** Returns every run of this target that noted a plan, the newest first. */
  public List<PastRun> runs() {
    return PastRuns.of(database, target);
  }

  /** Returns what a run changed, in its order; empty when it was discarded. */
  public List<Change> changesOf(long run) {
    return rows.changesOf(run);
  }

  /** Returns the lines of the ledger that each run changed, in its order; by run. */
  public Map<Long, List<LedgerChange>> ledgers() {
    return JournaledLedger.of(database, target, tracks.in(library));
  }

  /** Returns the ids of the tracks that an undo left out; empty for any other run. */
  public Set<String> leftOutOf(long run) {
    return rows.leftOutOf(run);
  }

  /**
   * Returns the recorded pairs of Last.fm track and library track that were chosen under other
   * settings.
   *
   * @param rule the present settings that choose among copies of a song
   */
  public Set<Ledger.Pair> pairsUnderOtherRule(String rule) {
    return CopyRules.pairsUnderOtherRule(database, target, tracks.in(library), rule);
  }

  /** Returns the undone run of each undo, by the number of the undo. */
  public Map<Long, Long> undoes() {
    return PastRuns.undoes(database, target);
  }

  /**
   * Returns the history rows that closed runs added and no later one took away, by library track
   * id, unix seconds UTC, ascending.
   */
  public Map<String, long[]> writtenHistory() {
    return WrittenHistory.of(database, target, tracks.in(library));
  }

  /** Whether policy increment was in force here before, for an account or for others. */
  public Ledger.Increments increments(AccountHistory account) {
    return RunsInForce.of(database, target).increments(account.account());
  }

  /** The plays that runs sent over the API without a count going up. */
  public UnconfirmedPlays unconfirmed() {
    return new UnconfirmedStore(database, target, tracks, library);
  }

  private long openRun() {
    return database.number("select run from intent where target = ?", target);
  }

  private long insertRun(RunStart start) {
    return database.insert(
        """
        insert into run
          (account, target, mode, policy, copy_rule, started, raised, lowered, starred, unstarred,
            plays)
        values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)
        """,
        start.account().account(),
        target,
        start.mode().text(),
        start.policy(),
        undo.isEmpty() ? start.copyRule() : null,
        start.started().getEpochSecond());
  }

  /** Notes a run in numbers, as lists of runs show it. */
  private void writeFigures(long run, List<Change> tracks) {
    Plan plan = new Plan(tracks, List.of(), List.of(), List.of(), List.of());
    database.update(
        "update run set raised = ?, lowered = ?, starred = ?, unstarred = ?, plays = ? where id ="
            + " ?",
        plan.raised(),
        plan.lowered(),
        plan.starred(),
        plan.unstarred(),
        plan.plays(),
        run);
  }

  private void end(OpenIntent intent, Instant ended, ExitCode exitCode) {
    database.update("delete from intent where run = ?", intent.run());
    database.update(
        "update run set ended = ?, exit_code = ? where id = ?",
        ended.getEpochSecond(),
        exitCode.number(),
        intent.run());
  }
}
