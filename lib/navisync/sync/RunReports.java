package navisync.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import navisync.config.Settings;
import navisync.io.SideWork;
import navisync.io.Timekeeper;
import navisync.model.Mode;
import navisync.model.SongName;
import navisync.navidrome.ServerAddress;
import navisync.plan.Plan;
import navisync.report.Report;
import navisync.report.RunFacts;
import navisync.report.RunFigures;
import navisync.report.RunReport;
import navisync.report.SyncScope;
import navisync.report.html.ReportDraft;

/**
 * The reports of a run: the lists, and the page for the browser. What they show of the matches is
 * made beside the planning.
 */
final class RunReports {
  private final Comparison comparison;
  private final Settings settings;
  private final String version;
  private final Timekeeper time;
  private final Path folder;
  private final SideWork<Path> lists;
  private final SideWork<ReportDraft> draft;

  /** Begins with what is known once everything is matched. */
  RunReports(Comparison comparison, Settings settings, String version, Timekeeper time) {
    this.comparison = comparison;
    this.settings = settings;
    this.version = version;
    this.time = time;
    folder = settings.home().json();
    lists = SideWork.begin(this::writeLists);
    draft =
        SideWork.begin(() -> ReportDraft.of(comparison.matches().plays(), ZoneId.systemDefault()));
  }

  private Path writeLists() {
    Report.ALL.forEach(report -> report.write(comparison.matched(), folder));
    return folder;
  }

  /**
   * Waits until the lists are written.
   *
   * @return the folder of the reports
   * @throws navisync.Failure of an error if one cannot be written
   */
  Path awaitLists() {
    return lists.get();
  }

  /**
   * Begins the page: the plan, and later what became of it.
   *
   * @param figures the figures once all is planned
   */
  RunPage page(RunFigures figures, SyncScope scope, Plan plan, List<SongName> toLove) {
    return RunPage.begin(
        new RunReport(
            facts(),
            scope,
            figures,
            comparison.matched(),
            plan,
            toLove,
            time.now(),
            ZoneId.systemDefault()),
        draft,
        folder);
  }

  private RunFacts facts() {
    boolean database = settings.mode() == Mode.DATABASE;
    Optional<URI> web = settings.api().address().map(ServerAddress::base);
    return new RunFacts(
        settings.accounts().stream()
            .map(account -> account.source() + " (" + account.user() + ")")
            .collect(Collectors.joining(" and ")),
        database ? settings.requireDatabase().toString() : web.map(URI::toString).orElse(""),
        web,
        database ? settings.database().policy().text() : "counts only go up",
        version);
  }
}
