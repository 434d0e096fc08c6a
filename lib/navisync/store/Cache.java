package navisync.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.PrivateFiles;

/**
 * The cache: what is known of Last.fm accounts, and what was decided and done at Navidrome targets,
 * in the one file {@code scrobbles_cache.db}.
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
   * Opens the cache for a run, which has it for itself until it is closed; makes the folder and the
   * file when they are not there. A damaged file is kept under another name, and a new one made of
   * what can be read. A second run waits up to a minute and is then refused.
   *
   * @param folder the cache folder
   * @param notice told, in one line each, what a person should know: waiting, something taken over
   * @param warning told, in one line each, that the cache was damaged and what is lost
   */
  public static Cache open(Path folder, Consumer<String> notice, Consumer<String> warning) {
    return open(folder, notice, warning, RunLock.Patience.USUAL);
  }

  /** As {@link #open(Path, Consumer, Consumer)}, with one taker for everything. */
  public static Cache open(Path folder, Consumer<String> notice) {
    return open(folder, notice, notice);
  }

  static Cache open(
      Path folder, Consumer<String> notice, Consumer<String> warning, RunLock.Patience patience) {
    try {
      PrivateFiles.createFolders(folder);
    } catch (IOException failed) {
      throw CacheFailure.of(folder, failed);
    }
    RunLock lock = RunLock.take(folder.resolve("scrobbles_cache.lock"), patience, notice);
    try {
      Path file = folder.resolve(FILE);
      boolean lossy = DamagedCache.replace(file, warning);
      return new Cache(CacheFile.open(file), lock, notice, lossy);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /**
   * Opens the cache to read it, also while a run uses it. Makes and changes nothing; one that is
   * not there, or not of this form, is a {@link Failure} of usage.
   */
  public static Cache openForReading(Path folder) {
    return new Cache(CacheFile.openForReading(folder.resolve(FILE)), null, line -> {}, false);
  }

  /** Whether the file is damaged; a run then makes a new one. False where there is none. */
  public static boolean isDamaged(Path folder) {
    return DamagedCache.is(folder.resolve(FILE));
  }

  /** Whether it was damaged, and something is lost with it that cannot be fetched again. */
  public boolean lossy() {
    return lossy;
  }

  /** A cache in memory that holds nothing, to look at a library before the first run. */
  public static Cache empty() {
    Database database = CacheConnections.inMemory();
    Schema.bringForward(database);
    return new Cache(database, null, line -> {}, false);
  }

  /** Whether a file is there that a run first has to bring forward, or take over. */
  public static boolean isOfOlderForm(Path folder) {
    return CacheFile.isOlder(folder.resolve(FILE));
  }

  /**
   * The history of a Last.fm account.
   *
   * @param server the address of the server of the protocol, however it is written; its host and
   *     port count
   * @param user the user's name in any case
   */
  public AccountHistory account(String server, String user) {
    if (lock != null && known(server, user).isEmpty()) {
      database.update(
          "insert into account (server, user) values (?, ?)",
          ServerName.host(server),
          user.toLowerCase(Locale.ROOT));
    }
    AccountHistory history =
        new AccountHistory(database, known(server, user).map(CachedAccount::id).orElse(0L));
    if (lock != null) {
      new TakeOver(database, notice).playsInto(history);
    }
    return history;
  }

  /** The history of an account that the cache knows. */
  public AccountHistory account(CachedAccount known) {
    return new AccountHistory(database, known.id());
  }

  /**
   * What is kept for one Navidrome user by the user's id, the same in both modes.
   *
   * @param userId Navidrome's id of the user
   */
  public TargetStore target(String userId) {
    return targetOf("id:" + userId);
  }

  /**
   * What is kept for one Navidrome user whose id cannot be known.
   *
   * @param url the server's address
   * @param userName the user's name in any case
   */
  public TargetStore target(String url, String userName) {
    String key = keyAt(url + " " + userName.toLowerCase(Locale.ROOT));
    return targetOf(
        database
            .rows(
                "select key from target where key like 'at:%' order by id", row -> row.getString(1))
            .stream()
            .filter(known -> keyAt(known.substring("at:".length())).equals(key))
            .findFirst()
            .orElse(key));
  }

  /** The accounts it knows, in the order of their first fetch. */
  public List<CachedAccount> accounts() {
    return database.rows(
        "select id, server, user from account order by id",
        row -> new CachedAccount(row.getLong(1), row.getString(2), row.getString(3)));
  }

  /**
   * The account of a user, if the cache knows it.
   *
   * @param server the address of the server of the protocol, however it is written; its host and
   *     port count
   * @param user the user's name in any case
   */
  public Optional<CachedAccount> known(String server, String user) {
    String host = ServerName.host(server);
    return accounts().stream()
        .filter(each -> ServerName.host(each.server()).equals(host))
        .filter(each -> each.user().equals(user.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The key of a target by its address and the user's name, whatever way it is written. */
  private static String keyAt(String addressAndUser) {
    int blank = addressAndUser.indexOf(' ');
    return "at:"
        + ServerName.hostAndPath(addressAndUser.substring(0, blank))
        + addressAndUser.substring(blank);
  }

  /** The cache in numbers. */
  public CacheFigures figures() {
    return CacheFigures.of(database, accounts());
  }

  /** Questions about the plays of an account. */
  public PlayQueries listening(CachedAccount account) {
    return new PlayQueries(database, account.id());
  }

  /** The remembered decisions of all targets. */
  public DecisionList keptDecisions() {
    return new DecisionList(database);
  }

  /** What is remembered of the counts at all targets. */
  public KeptCounts keptCounts() {
    return new KeptCounts(database);
  }

  /** The runs at all targets that wrote. */
  public PastRuns pastRuns() {
    return new PastRuns(database);
  }

  /** Looking after the file. */
  public CacheCare care() {
    return new CacheCare(database);
  }

  /**
   * The answer to a person's own question, read only.
   *
   * @param sql one statement, SELECT, WITH, or EXPLAIN of these
   * @param limit at most so many rows are read
   * @throws Failure of usage when it is anything else, or SQLite does not understand it
   */
  public SqlAnswer ask(String sql, int limit) {
    return SqlAnswer.of(database, sql, limit);
  }

  /** A number that changes whenever another program has changed the cache. */
  public long dataVersion() {
    return database.number("pragma data_version");
  }

  /** Stops a question that another thread waits for; it fails as interrupted. */
  public void interrupt() {
    database.interrupt();
  }

  private TargetStore targetOf(String key) {
    if (lock != null) {
      database.update("insert into target (key) values (?) on conflict do nothing", key);
    }
    TargetStore store =
        new TargetStore(
            database, database.number("select id from target where key = ?", key), lock != null);
    if (lock != null) {
      new TakeOver(database, notice).decisionsInto(store);
    }
    return store;
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
