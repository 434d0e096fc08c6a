package navisync.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import navisync.report.Json;
import navisync.report.RunReport;

/**
 * What of a report is known once a run is planned, so that it can be made beside other work.
 *
 * @param shares how much of the plays is in the library
 * @param chapters the chapters that have something to show
 * @param rows the rows of all tables as JSON that no name in it can break out of
 */
public record ReportBody(List<Share> shares, List<Chapter> chapters, String rows) {

  /**
   * Makes it from a run that is planned.
   *
   * @param draft made from the plays of the run
   */
  public static ReportBody of(RunReport run, ReportDraft draft) {
    List<Chapter> chapters = new Chapters(run, draft).all();
    return new ReportBody(Overview.shares(run), chapters, rows(run, chapters));
  }

  private static String rows(RunReport run, List<Chapter> chapters) {
    Map<String, Object> data = new LinkedHashMap<>();
    run.facts().web().ifPresent(web -> data.put("navidrome", web.toString()));
    data.put(
        "tables",
        chapters.stream()
            .flatMap(chapter -> chapter.sections().stream())
            .map(HtmlSection::table)
            .filter(Objects::nonNull)
            .toList());
    return Json.line(data).replace("<", "\\u003c");
  }
}
