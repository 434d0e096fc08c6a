package navisync.report;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.io.WholeFile;
import navisync.plan.Love;
import navisync.plan.LoveMatch;
import navisync.plan.Plan;
import navisync.plan.PlayMatch;
import org.jline.utils.AttributedStyle;

/**
 * The report of a run for the browser, {@code report.html}: the text of the terminal with every
 * list in full, and the plays by year. {@link HtmlTemplate} holds its design.
 *
 * @param html the page
 */
public record HtmlReport(String html) {
  /** The rows shown of a list; the rest is folded away. */
  private static final int FIRST_ROWS = 25;

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** The values for the template, which uses the names of the components. */
  private record View(
      String headline,
      List<String> remarks,
      String when,
      String mode,
      List<Figure> figures,
      boolean hasYears,
      List<YearBars.Year> years,
      List<Section> sections) {}

  private record Figure(String name, String value) {}

  private record Cell(String text, String tone) {}

  private record Row(List<Cell> cells) {}

  private record Section(
      String heading,
      String tone,
      String explanation,
      List<String> sentences,
      boolean hasRows,
      List<Cell> columns,
      List<Row> first,
      boolean hasMore,
      int more,
      List<Row> rest) {}

  /**
   * Creates the report of a run, as far as it got.
   *
   * @param compared what the run compared
   * @param result its figures
   * @param plays every played track with its match
   * @param loved every loved track with its match
   * @param toLove the stars to love at Last.fm
   * @param time the current time
   * @param zone the user's time zone
   */
  public static HtmlReport of(
      Plan plan,
      SyncScope compared,
      RunResult result,
      List<PlayMatch> plays,
      List<LoveMatch> loved,
      List<Love> toLove,
      Instant time,
      ZoneId zone) {
    Layout layout = new Layout(Integer.MAX_VALUE, true, zone);
    List<Page.Part> parts =
        new ArrayList<>(
            PlanSummary.page(plan, compared, result, plays, loved, toLove, layout).parts());
    parts.addAll(OutcomeSummary.page(result, plan.isEmpty(), null, layout).parts());
    List<Section> sections = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Page.Part part : parts) {
      if (part instanceof Page.Sentence sentence) {
        sentences.add(sentence.text());
      } else if (part instanceof Page.Section section) {
        sections.add(section(section));
      } else if (part instanceof Page.Rows rows) {
        sections.add(section(rows));
      }
    }
    List<YearBars.Year> years = YearBars.of(plays, zone);
    String mode = result.mode().equals("db") ? "database mode" : "API mode";
    View view =
        new View(
            sentences.get(0),
            sentences.subList(1, sentences.size()),
            WHEN.withZone(zone).format(time),
            result.dryRun() ? mode + ", dry run: nothing was written" : mode,
            figures(result),
            !years.isEmpty(),
            years,
            sections);
    StringWriter html = new StringWriter();
    new DefaultMustacheFactory()
        .compile(new StringReader(HtmlTemplate.TEXT), "report.html")
        .execute(html, view);
    return new HtmlReport(html.toString());
  }

  /** Writes the file into a folder atomically. */
  public void write(Path folder) {
    WholeFile.write(folder.resolve("report.html"), html);
  }

  private static List<Figure> figures(RunResult result) {
    return List.of(
        new Figure("plays at Last.fm", Count.of(result.fetch().cachedPlays())),
        new Figure("tracks at Last.fm", Count.of(result.match().lastfmTracks())),
        new Figure("matched", Count.of(result.match().matched())),
        new Figure("counts raised", Count.of(result.plan().raised())),
        new Figure("plays added", Count.of(result.plan().plays())),
        new Figure("stars set", Count.of(result.plan().starred())),
        new Figure("conflicts", Count.of(result.plan().conflicts())));
  }

  private static Section section(Page.Section section) {
    return new Section(
        section.heading(),
        tone(section.style()),
        section.explanation(),
        section.sentences(),
        false,
        List.of(),
        List.of(),
        false,
        0,
        List.of());
  }

  private static Section section(Page.Rows part) {
    Table table = part.table();
    List<Row> rows = table.rows().stream().map(cells -> row(table, cells)).toList();
    int shown = Math.min(FIRST_ROWS, rows.size());
    return new Section(
        table.title(),
        tone(table.style()),
        part.explanation(),
        List.of(),
        true,
        row(table, table.headings()).cells(),
        rows.subList(0, shown),
        shown < rows.size(),
        rows.size() - shown,
        rows.subList(shown, rows.size()));
  }

  private static Row row(Table table, List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < texts.size(); c++) {
      cells.add(new Cell(texts.get(c), table.isNumber(c) ? "number" : ""));
    }
    return new Row(cells);
  }

  private static String tone(AttributedStyle style) {
    return style.equals(Styles.WARNING) || style.equals(Styles.FAILED) ? "warning" : "";
  }
}
