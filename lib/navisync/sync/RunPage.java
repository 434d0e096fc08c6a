package navisync.sync;

import java.nio.file.Path;
import java.time.Instant;
import navisync.io.SideWork;
import navisync.report.RunResult;
import navisync.report.html.HtmlReport;
import navisync.report.html.ReportBody;
import navisync.report.html.ReportDraft;
import navisync.report.html.ReportedRun;

/**
 * The page of a run for the browser. What it shows of the plan is made beside the questions and the
 * writing.
 */
record RunPage(
    ReportedRun run, SideWork<ReportDraft> draft, SideWork<ReportBody> body, Path folder) {

  /**
   * Begins the page of a run that is planned.
   *
   * @param folder the folder of the reports
   */
  static RunPage begin(ReportedRun run, SideWork<ReportDraft> draft, Path folder) {
    return new RunPage(run, draft, SideWork.begin(() -> ReportBody.of(run, draft.get())), folder);
  }

  /**
   * Writes the page.
   *
   * @param result the figures of the run as far as it got
   * @param now the time of the report
   * @throws navisync.Failure when it cannot be written
   */
  void write(RunResult result, Instant now) {
    HtmlReport.of(run.with(result, now), draft.get(), body.get()).write(folder);
  }
}
