package navisync.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.UnconfirmedPlays;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;

/**
 * What runs wrote at one target, and the one plan that may have been written in part
 * (docs/rules.md, "Interrupted writes"). Two files cannot be committed as one: so a plan is noted
 * here before the first write, and closed after reading back.
 */
public final class RunJournal {
  private final Database database;
  private final long target;
  private final LibraryTracks tracks;
  private final JournalRows rows;
  private final long undoes;
  private final Set<String> leftOut;

  RunJournal(Database database, long target, LibraryTracks tracks) {
    this(database, target, tracks, 0, Set.of());
  }

  private RunJournal(
      Database database, long target, LibraryTracks tracks, long undoes, Set<String> leftOut) {
    this.database = database;
    this.target = target;
    this.tracks = tracks;
    this.rows = new JournalRows(database, tracks);
    this.undoes = undoes;
    this.leftOut = leftOut;
  }

  /**
   * This journal for a run that puts back what another one wrote.
   *
   * @param leftOut ids of the tracks that it leaves out because they are not in the library
   */
  public RunJournal undoing(long run, Set<String> leftOut) {
    return new RunJournal(database, target, tracks, run, leftOut);
  }

  /** Whether it is such a journal, and no track is left out. */
  public boolean undoesAll() {
    return undoes != 0 && leftOut.isEmpty();
  }

  /**
   * Notes a plan whole, on the disk, before its first write.
   *
   * @param library the library the plan was made for
   * @throws Failure (error) when another plan is still open: it must be settled first
   */
  public OpenIntent begin(Plan plan, Library library, RunStart start) {
    tracks.boundTo(library);
    List<Change> changes = plan.changes();
    Map<String, LibraryTrack> byId = tracksById(library);
    return database.durably(
        () -> {
          if (openRun() != 0) {
            throw Failure.error("The plan of run " + openRun() + " is not settled yet.", null);
          }
          long run = insertRun(plan, start);
          database.update("insert into intent (target, run) values (?, ?)", target, run);
          if (undoes != 0) {
            database.update("insert into undo values (?, ?)", run, undoes);
          }
          rows.write(run, changes, plan.ledger(), byId);
          rows.writeLeftOut(run, target, leftOut);
          return new OpenIntent(
              run, start.mode(), seconds(start.started()), changes, plan.ledger());
        });
  }

  /** The plan that may have been written in part. */
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

  /** Takes note that an intent is written and read back: the ledger follows it, the run is done. */
  public void close(OpenIntent intent, Instant ended, ExitCode exitCode) {
    database.durably(
        () -> {
          LedgerTables.apply(database, intent.run());
          end(intent, ended, exitCode);
        });
  }

  /** Notes only a part of an intent instead of all of it; it is still to be closed. */
  public void cutDown(
      OpenIntent intent, List<Change> changes, List<LedgerChange> ledger, Library library) {
    Map<String, LibraryTrack> byId = tracksById(library);
    List<Change> present =
        changes.stream().filter(change -> byId.containsKey(change.id())).toList();
    database.durably(
        () -> {
          rows.delete(intent.run());
          rows.write(intent.run(), present, ledger, byId);
          rows.writeLeftOut(intent.run(), target, leftOut);
        });
  }

  private static Map<String, LibraryTrack> tracksById(Library library) {
    Map<String, LibraryTrack> byId = new HashMap<>();
    library.tracks().forEach(track -> byId.put(track.id(), track));
    return byId;
  }

  /** Takes note that nothing of an intent was written: the ledger stays, its journal goes. */
  public void discard(OpenIntent intent, Instant ended, ExitCode exitCode) {
    database.durably(
        () -> {
          rows.delete(intent.run());
          database.update("delete from undo where run = ?", intent.run());
          database.update(
              """
              update run set copy_rule = null,
                raised = 0, lowered = 0, starred = 0, unstarred = 0, plays = 0
              where id = ?
              """,
              intent.run());
          end(intent, ended, exitCode);
        });
  }

  /** Every run of this target that noted a plan, the newest first. */
  public List<PastRun> runs() {
    return database.rows(
        """
        select id, mode, policy, started, ended, exit_code, raised, lowered, starred, unstarred,
          plays
        from run where target = ? order by id desc
        """,
        row ->
            new PastRun(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochSecond(row.getLong(4)),
                row.getObject(5) == null ? null : Instant.ofEpochSecond(row.getLong(5)),
                (Integer) row.getObject(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getLong(11)),
        target);
  }

  /** What a run changed, in its order, by the ids that tracks have now; empty when discarded. */
  public List<Change> changesOf(long run) {
    return rows.changesOf(run);
  }

  /** The lines of the ledger that each run changed, in its order; by run, none when discarded. */
  public Map<Long, List<LedgerChange>> ledgers() {
    return JournaledLedger.of(database, target);
  }

  /** The tracks that an undo left out, by the ids they have now; empty for any other run. */
  public Set<String> leftOutOf(long run) {
    return rows.leftOutOf(run);
  }

  /**
   * The recorded pairs of Last.fm track and library track that were chosen under other settings.
   *
   * @param rule the settings of now that choose among copies of a song
   */
  public Set<Ledger.Pair> pairsUnderOtherRule(Library library, String rule) {
    return CopyRules.pairsUnderOtherRule(database, target, tracks.boundTo(library), rule);
  }

  /** The runs that put another one back, by their number the number of the other. */
  public Map<Long, Long> undoes() {
    Map<Long, Long> undoes = new HashMap<>();
    database.forEach(
        "select run, undoes from undo where run in (select id from run where target = ?)",
        row -> undoes.put(row.getLong(1), row.getLong(2)),
        target);
    return undoes;
  }

  /**
   * The history rows that closed runs added and no later one took away, by library track id, unix
   * seconds UTC, ascending.
   */
  public Map<String, long[]> writtenHistory(Library library) {
    return WrittenHistory.of(database, target, tracks.boundTo(library));
  }

  /** Whether policy increment was in force here before, for an account or for others. */
  public Ledger.Increments increments(AccountHistory account) {
    return RunsInForce.of(database, target).increments(account.account());
  }

  /** The plays that runs sent over the API without a count going up, by the ids of a library. */
  public UnconfirmedPlays unconfirmed(Library library) {
    return new UnconfirmedStore(database, target, tracks, library);
  }

  private long openRun() {
    return database.number("select run from intent where target = ?", target);
  }

  private long insertRun(Plan plan, RunStart start) {
    return database.insert(
        """
        insert into run
          (account, target, mode, policy, copy_rule, started, raised, lowered, starred, unstarred,
            plays)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        start.account().account(),
        target,
        start.mode(),
        start.policy(),
        undoes == 0 ? start.copyRule() : null,
        start.started().getEpochSecond(),
        plan.raised(),
        plan.lowered(),
        plan.starred(),
        plan.unstarred(),
        plan.plays());
  }

  private void end(OpenIntent intent, Instant ended, ExitCode exitCode) {
    database.update("delete from intent where run = ?", intent.run());
    database.update(
        "update run set ended = ?, exit_code = ? where id = ?",
        ended.getEpochSecond(),
        exitCode.number(),
        intent.run());
  }

  private static Instant seconds(Instant time) {
    return Instant.ofEpochSecond(time.getEpochSecond());
  }
}
