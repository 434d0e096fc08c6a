package navisync.sync;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.LineInput;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.model.Library;
import navisync.model.Mode;
import navisync.navidrome.db.BackupFolder;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.DatabaseWriter;
import navisync.navidrome.db.WriteSteps;
import navisync.plan.Plan;
import navisync.source.FetchFigures;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.RunStart;
import navisync.store.navidrome.TargetStore;
import navisync.support.SampleHome;
import navisync.sync.SyncOptions.Choice;

/** A run that ends at some moment of its writing, as if its process had been killed there. */
public final class CutOffRun {
  /** Where it ends. */
  public enum Moment {
    AFTER_THE_BACKUP,
    BEFORE_THE_COMMIT,
    AFTER_THE_COMMIT
  }

  /** Nobody catches it but {@link #at}. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final SyncOptions ACCEPTED =
      SyncOptions.DEFAULT.with(Choice.ACCEPT_FIRST_INCREMENT);

  private CutOffRun() {}

  /** Fetches by a dry run, then writes as far as the moment. */
  public static void at(Moment moment, SampleHome home, String policy) {
    home.run(SampleHome.policy(policy, "--dry-run")).ok();
    Settings settings =
        Settings.read(
            Home.of(Optional.empty(), Optional.empty(), home.folder(), Map.of()),
            Map.of(),
            Map.of("PLAYCOUNT_CONFLICT_RESOLUTION", policy));
    DatabaseDestination destination =
        new DatabaseDestination(settings, SyncOptions.DEFAULT, home.time);
    destination.awaitChecks();
    try (Cache cache = Cache.open(settings.home().cache(), line -> {})) {
      AccountHistory history = cache.openAccount(settings.lastfm().apiUrl(), "ann");
      TargetStore target = destination.target(cache);
      Library library = destination.read(target, Set::of);
      Comparison comparison =
          Comparison.of(
              settings,
              new FetchStage.Known(
                  List.of(new FetchStage.Fetched(FetchFigures.none("Last.fm"), 0, true, true))),
              destination,
              MatchMemory.of(settings, target, target.storedMatches(), library)
                  .matches(CachedPlays.read(history), history),
              history,
              SampleHome.NOW);
      RunQuestions nobody = new RunQuestions(silent(), false, "Last.fm");
      Plan plan = new PlanStage(ACCEPTED, nobody, target).plan(comparison);
      RunStart start =
          new RunStart(history, Mode.DATABASE, policy, settings.copyRule(), home.time.now());
      writer(settings)
          .apply(plan, until(moment, backup -> target.journal(library).begin(plan, start)));
    } catch (Killed here) {
      return;
    }
  }

  private static DatabaseWriter writer(Settings settings) {
    return new DatabaseWriter(
        DatabaseProbe.probe(
            settings.requireDatabase(), settings.database().user().orElse(null), false),
        new BackupFolder(settings.home().backups(), 10, Clock.systemDefaultZone()),
        false);
  }

  private static WriteSteps until(Moment moment, WriteSteps steps) {
    return new WriteSteps() {
      @Override
      public void backedUp(Path backup) {
        steps.backedUp(backup);
        killAt(Moment.AFTER_THE_BACKUP);
      }

      @Override
      public void aboutToCommit() {
        steps.aboutToCommit();
        killAt(Moment.BEFORE_THE_COMMIT);
      }

      private void killAt(Moment here) {
        if (here == moment) {
          throw new Killed();
        }
      }
    };
  }

  private static Console silent() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(
        Set.of(),
        Map.of(),
        new StandardStreams(
            nowhere,
            nowhere,
            LineInput.of(new BufferedReader(new StringReader(""))),
            TerminalProbe.NONE));
  }
}
