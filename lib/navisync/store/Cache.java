package navisync.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.PrivateFiles;
import navisync.model.HistoryAccount;
import navisync.store.file.CacheConnections;
import navisync.store.file.CacheFailure;
import navisync.store.file.CacheFile;
import navisync.store.file.DamagedCache;
import navisync.store.file.EarlyCheck;
import navisync.store.file.RunLock;
import navisync.store.file.Schema;
import navisync.store.history.AccountHistory;
import navisync.store.history.Accounts;
import navisync.store.history.CachedAccount;
import navisync.store.history.PlayQueries;
import navisync.store.navidrome.DecisionList;
import navisync.store.navidrome.LedgerTotals;
import navisync.store.navidrome.PastRuns;
import navisync.store.navidrome.PlainHttpServers;
import navisync.store.navidrome.TargetStore;
import navisync.store.navidrome.Targets;

/**
 * The cache: accounts at history servers, and what was decided and written at Navidrome targets, in
 * one file, {@code scrobbles_cache.db}.
 */
public final class Cache implements AutoCloseable {
  /** The name of the file. */
  public static final String FILE = "scrobbles_cache.db";

  private final Database database;
  private final RunLock lock;
  private final Consumer<String> notice;
  private final boolean lossy;

  private Cache(Database database, RunLock lock, Consumer<String> notice, boolean lossy) {
    this.database = database;
    this.lock = lock;
    this.notice = notice;
    this.lossy = lossy;
  }

  /**
   * Opens the cache for one run alone, and creates the folder and the file when needed. A damaged
   * file is renamed, and a new one is built from what can be read. A second run waits up to a
   * minute and is then refused.
   *
   * @param folder the cache folder
   * @param earlier what {@link #check} found
   * @param notice gets a line for each thing you should know: waiting, plays imported
   * @param warning gets a line for the damage and for each thing that is lost
   */
  public static Cache open(
      Path folder, EarlyCheck earlier, Consumer<String> notice, Consumer<String> warning) {
    return open(folder, earlier, notice, warning, RunLock.Patience.USUAL);
  }

  /** Opens it without an earlier check. */
  public static Cache open(Path folder, Consumer<String> notice, Consumer<String> warning) {
    return open(folder, EarlyCheck.NONE, notice, warning);
  }

  /** Opens it without an earlier check, with one receiver for all lines. */
  public static Cache open(Path folder, Consumer<String> notice) {
    return open(folder, notice, notice);
  }

  /** Looks whether the file is damaged, before it is opened; beside other work, if you like. */
  public static EarlyCheck check(Path folder) {
    return EarlyCheck.of(folder.resolve(FILE));
  }

  static Cache open(
      Path folder,
      EarlyCheck earlier,
      Consumer<String> notice,
      Consumer<String> warning,
      RunLock.Patience patience) {
    try {
      PrivateFiles.createFolders(folder);
    } catch (IOException failed) {
      throw CacheFailure.of(folder, failed);
    }
    RunLock lock = RunLock.take(folder.resolve("scrobbles_cache.lock"), patience, notice);
    try {
      Path file = folder.resolve(FILE);
      boolean lossy = DamagedCache.replace(file, earlier, warning);
      return new Cache(CacheFile.open(file), lock, notice, lossy);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /**
   * Opens the cache for reading, even while a run uses it. Creates and changes nothing; a cache
   * that does not exist, or has another schema, is a {@link Failure} of usage.
   */
  public static Cache openForReading(Path folder) {
    return new Cache(CacheFile.openForReading(folder.resolve(FILE)), null, line -> {}, false);
  }

  /** Returns whether the file is damaged; a run then builds a new one. False without a file. */
  public static boolean isDamaged(Path folder) {
    return DamagedCache.is(folder.resolve(FILE));
  }

  /**
   * Makes the file as small as it can be: plays come newest first, which leaves its pages partly
   * empty. Left as it is where the disk has no room for that.
   */
  public void pack() {
    try {
      database.pack();
    } catch (Failure noRoom) {
      return;
    }
  }

  /** Returns whether the file was damaged, and something was lost that cannot be fetched again. */
  public boolean lossy() {
    return lossy;
  }

  /** Opens an empty cache in memory, to look at a library before the first run. */
  public static Cache empty() {
    Database database = CacheConnections.inMemory();
    Schema.upgrade(database);
    return new Cache(database, null, line -> {}, false);
  }

  /**
   * Returns whether there is a file with an older schema, or of the Python version: a run upgrades
   * it.
   */
  public static boolean hasOlderSchema(Path folder) {
    return CacheFile.isOlder(folder.resolve(FILE));
  }

  /**
   * Returns whether the folder has a cache of the Python version that a run imports into a new one.
   */
  public static boolean hasPythonCache(Path folder) {
    return CacheFile.hasPythonCacheBeside(folder.resolve(FILE));
  }

  /** Opens the history of a user at Last.fm, or at a server of its protocol. */
  public AccountHistory openAccount(String server, String user) {
    return openAccount(new HistoryAccount(HistoryAccount.LASTFM, server, user));
  }

  /**
   * Opens the history of an account. A cache that may be written gets one that it does not know,
   * and its plays from the Python version; otherwise its history is empty.
   */
  public AccountHistory openAccount(HistoryAccount account) {
    Accounts accounts = new Accounts(database);
    long number = lock == null ? accounts.number(account) : accounts.numberOrNew(account);
    AccountHistory history = new AccountHistory(database, number);
    if (lock != null && account.source().equals(HistoryAccount.LASTFM)) {
      new TakeOver(database, notice).playsInto(history);
    }
    return history;
  }

  /** Returns the history of an account that the cache knows. */
  public AccountHistory account(CachedAccount known) {
    return new AccountHistory(database, known.id());
  }

  /** Returns the known accounts, in the order of their first fetch. */
  public List<CachedAccount> accounts() {
    return new Accounts(database).all();
  }

  /** Returns an account, if the cache knows it. */
  public Optional<CachedAccount> known(HistoryAccount account) {
    return new Accounts(database).find(account);
  }

  /**
   * Opens what is kept for one Navidrome user by the user's id, the same in both modes. A cache
   * that may be written gets a user whom it does not know; otherwise nothing is kept of one.
   *
   * @param userId Navidrome's id of the user
   */
  public TargetStore openTarget(String userId) {
    return targetOf(new Targets(database).byUserId(userId));
  }

  /**
   * Opens what is kept for one Navidrome user whose id cannot be known, as {@link
   * #openTarget(String)} does.
   *
   * @param url the server's address
   * @param userName the user's name in any case
   */
  public TargetStore openTarget(String url, String userName) {
    return targetOf(new Targets(database).byAddress(url, userName));
  }

  private TargetStore targetOf(String key) {
    Targets targets = new Targets(database);
    long number = lock == null ? targets.number(key) : targets.numberOrNew(key);
    TargetStore store = new TargetStore(database, number, lock != null);
    if (lock != null) {
      new TakeOver(database, notice).decisionsInto(store);
    }
    return store;
  }

  /** Returns the cache in numbers. */
  public CacheFigures figures() {
    return CacheFigures.of(database, accounts());
  }

  /** Returns questions about the plays of an account. */
  public PlayQueries listening(CachedAccount account) {
    return new PlayQueries(database, account.id());
  }

  /** Returns the saved decisions of all targets. */
  public DecisionList decisions() {
    return new DecisionList(database);
  }

  /** Returns the recorded plays at all targets. */
  public LedgerTotals ledgerTotals() {
    return new LedgerTotals(database);
  }

  /** Returns the servers that may be logged in to over plain http. */
  public PlainHttpServers plainServers() {
    return new PlainHttpServers(database);
  }

  /** Returns the runs at all targets that wrote. */
  public PastRuns pastRuns() {
    return new PastRuns(database);
  }

  /** Checks and compacts the file. */
  public CacheCare care() {
    return new CacheCare(database);
  }

  /**
   * Answers a user's own SQL statement, read only.
   *
   * @param sql one statement, SELECT, WITH, or EXPLAIN of these
   * @param limit at most so many rows are read
   * @throws Failure of usage if it is anything else, or SQLite rejects it
   */
  public SqlAnswer ask(String sql, int limit) {
    return SqlAnswer.of(database, sql, limit);
  }

  /** Returns the names of the tables, sorted. */
  public List<String> tables() {
    return database.rows(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"
            + " order by name",
        row -> row.getString(1));
  }

  /** Returns a number that changes whenever another program has changed the cache. */
  public long dataVersion() {
    return database.number("pragma data_version");
  }

  /** Stops a question that another thread waits for; it fails as interrupted. */
  public void interrupt() {
    database.interrupt();
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
