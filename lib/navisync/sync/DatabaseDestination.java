package navisync.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import navisync.config.Settings;
import navisync.io.SideWork;
import navisync.io.Timekeeper;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.model.SongName;
import navisync.navidrome.db.BackupFolder;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.DatabaseWriter;
import navisync.navidrome.db.LibraryReader;
import navisync.navidrome.db.ProbedDatabase;
import navisync.navidrome.db.RunningServer;
import navisync.navidrome.db.WriteResult;
import navisync.plan.ConflictPolicy;
import navisync.plan.Delivery;
import navisync.plan.Plan;
import navisync.report.RunFigures;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.RunJournal;
import navisync.store.navidrome.RunStart;
import navisync.store.navidrome.TargetStore;
import navisync.sync.SyncOptions.Choice;

/** Navidrome's database, while the server is stopped. */
final class DatabaseDestination implements Destination {
  private final Settings settings;
  private final Timekeeper time;
  private final boolean whileRunning;
  private final ProbedDatabase database;
  private final boolean stopped;
  private final SideWork<Void> check;
  private final Supplier<Library> library;

  /** Opens the database; only a dry run may do so beside a running server. */
  DatabaseDestination(Settings settings, SyncOptions options, Timekeeper time) {
    this.settings = settings;
    this.time = time;
    this.whileRunning = options.has(Choice.WHILE_RUNNING);
    this.stopped = !whileRunning && !options.has(Choice.DRY_RUN);
    Path file = settings.requireDatabase();
    String user = settings.database().user().orElse(null);
    database =
        options.has(Choice.DRY_RUN)
            ? DatabaseProbe.probeToRead(file, user)
            : DatabaseProbe.probe(file, user, whileRunning);
    library = () -> LibraryReader.read(database);
    if (stopped) {
      Optional<Path> caFile = settings.api().options().caFile();
      settings.api().address().ifPresent(address -> RunningServer.refuse(address, caFile));
    }
    check =
        SideWork.begin(
            () -> {
              DatabaseProbe.readThrough(database);
              return null;
            });
  }

  private DatabaseDestination(DatabaseDestination other, Supplier<Library> library) {
    this.settings = other.settings;
    this.time = other.time;
    this.whileRunning = other.whileRunning;
    this.database = other.database;
    this.stopped = other.stopped;
    this.check = other.check;
    this.library = library;
  }

  @Override
  public void awaitChecks() {
    check.get();
  }

  @Override
  public String name() {
    return settings.requireDatabase().getFileName().toString();
  }

  @Override
  public TargetStore target(Cache cache) {
    return cache.openTarget(database.userId());
  }

  @Override
  public Destination readAhead(TargetStore target) {
    if (!stopped) {
      return this;
    }
    SideWork<Library> reading = SideWork.begin(library);
    target.readAhead();
    return new DatabaseDestination(this, reading::get);
  }

  @Override
  public Library read(TargetStore target, Supplier<Set<SongName>> songs) {
    awaitChecks();
    return library.get();
  }

  @Override
  public Delivery delivery() {
    return Delivery.WRITTEN;
  }

  @Override
  public ConflictPolicy policy() {
    return settings.database().policy();
  }

  @Override
  public Optional<String> warning(Plan plan) {
    return Optional.empty();
  }

  @Override
  public RunFigures.Applied apply(
      Plan plan, Library library, AccountHistory account, RunJournal journal) {
    BackupFolder backups =
        new BackupFolder(
            settings.home().backups(),
            settings.database().backupsKept(),
            Clock.systemDefaultZone());
    RunStart start =
        RunStart.of(
            account,
            Mode.DATABASE,
            settings.sync().playCounts() ? Optional.of(policy()) : Optional.empty(),
            settings.copyRule(),
            time.now());
    DatabaseWriter writer = new DatabaseWriter(database, backups, whileRunning);
    WriteResult done = new DatabaseApply(journal, start, time).apply(plan, writer);
    int changes = plan.tracks().size() + plan.albums().size() + plan.artists().size();
    return new RunFigures.Applied(
        done.tracks(),
        done.albums(),
        done.artists(),
        done.plays(),
        done.stars(),
        changes - done.tracks() - done.albums() - done.artists(),
        done.verified(),
        done.backup() == null ? null : fromHome(done.backup()));
  }

  /** Returns a path relative to the home folder. */
  private String fromHome(Path file) {
    return settings.home().folder().relativize(file).toString().replace('\\', '/');
  }
}
