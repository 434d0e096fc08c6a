package navisync.report.html;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import navisync.io.AtomicFile;
import navisync.report.RunReport;

/**
 * The report of a run for the browser, {@code report.html}: one file that loads nothing. {@code
 * page.html} is its template, {@code page.css} its style, {@code page.js} fills its tables.
 *
 * <p>The rows of all tables lie in the page as JSON, and a kept table library shows, sorts and
 * searches them. The charts are tables and bars of the template: their numbers are text, so they
 * can be read aloud, printed and copied, which a chart library's canvas cannot.
 */
public final class HtmlReport {
  private final Mustache page;
  private final View view;

  /** The values for the template, which uses the names of the components. */
  private record View(
      Headline headline,
      String when,
      List<Overview.NamedValue> facts,
      List<Overview.NamedValue> figures,
      String share,
      List<Share> shares,
      List<Chapter> chapters,
      String style,
      String policy,
      String rows,
      String script) {}

  private HtmlReport(Mustache page, View view) {
    this.page = page;
    this.view = view;
  }

  /**
   * Creates the report of a run, as far as it got.
   *
   * @param draft made from the plays of the run
   * @param body made from the run when it was planned
   */
  public static HtmlReport of(RunReport run, ReportDraft draft, ReportBody body) {
    View view =
        new View(
            Headline.of(run),
            Overview.minute(run),
            Overview.facts(run),
            Overview.figures(run),
            Overview.share(body.shares()),
            body.shares(),
            body.chapters(),
            PageFiles.STYLE,
            PageFiles.SCRIPT_HASH,
            body.rows(),
            PageFiles.SCRIPT);
    return new HtmlReport(draft.page(), view);
  }

  /** Returns the page as one text. */
  String html() {
    StringWriter html = new StringWriter();
    page.execute(html, view);
    return html.toString();
  }

  /** Writes the file into a folder atomically, piece by piece: it can be long. */
  public void write(Path folder) {
    AtomicFile.write(folder.resolve("report.html"), this::writeTo);
  }

  private void writeTo(Writer file) throws IOException {
    try {
      page.execute(file, view);
    } catch (MustacheException failed) {
      // The template engine wraps what the disk says, sometimes more than once.
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException ofDisk) {
          throw ofDisk;
        }
      }
      throw failed;
    }
  }
}
