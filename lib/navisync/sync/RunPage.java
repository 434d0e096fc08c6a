package navisync.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import navisync.io.SideWork;
import navisync.report.RunFigures;
import navisync.report.RunReport;
import navisync.report.html.HtmlReport;
import navisync.report.html.ReportBody;
import navisync.report.html.ReportDraft;

/** The page of a run for the browser. */
record RunPage(RunReport run, SideWork<ReportDraft> draft, Supplier<ReportBody> body, Path folder) {
  /** From so many changes on, writing them needs the memory that the tables would take. */
  private static final int TABLES_AFTER_WRITING_FROM = 50_000;

  /**
   * Begins the page of a run that is planned. Its tables are made beside the summary and the
   * writing. Where much is to be written, that needs the memory, and they are made after it.
   *
   * @param folder the folder of the reports
   */
  static RunPage begin(RunReport run, SideWork<ReportDraft> draft, Path folder) {
    Supplier<ReportBody> body = () -> ReportBody.of(run, draft.get());
    boolean much = run.plan().changes().size() >= TABLES_AFTER_WRITING_FROM;
    return new RunPage(run, draft, much ? body : SideWork.begin(body)::get, folder);
  }

  /**
   * Writes the page.
   *
   * @param figures those of the run as far as it got
   * @param now the time of the report
   * @throws navisync.Failure of an error if it cannot be written
   */
  void write(RunFigures figures, Instant now) {
    HtmlReport.of(run.with(figures, now), draft.get(), body.get()).write(folder);
  }
}
