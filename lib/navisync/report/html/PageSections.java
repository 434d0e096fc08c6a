package navisync.report.html;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.report.Page;
import org.jline.utils.AttributedStyle;

/** The parts of a page that the terminal shows as well, as sections of the report. */
final class PageSections {
  private final Page page;
  private final SongCells songs;

  PageSections(Page page, SongCells songs) {
    this.page = page;
    this.songs = songs;
  }

  /**
   * Returns its sections.
   *
   * @param id what the ids of their tables begin with
   */
  List<HtmlSection> of(String id) {
    List<HtmlSection> sections = new ArrayList<>();
    for (Page.Part part : page.parts()) {
      if (part instanceof Page.Section section) {
        sections.add(
            new HtmlSection(
                section.heading(),
                tone(section.style()),
                section.explanation(),
                section.sentences(),
                null));
      } else if (part instanceof Page.Rows rows) {
        sections.add(
            new HtmlSection(
                rows.table().title(),
                tone(rows.table().style()),
                rows.explanation(),
                List.of(),
                table(id + "-" + sections.size(), rows)));
      }
    }
    return sections;
  }

  /** Returns a table of the terminal; where its rows are about tracks, with links to these. */
  private RowTable table(String id, Page.Rows part) {
    Table table = part.table();
    boolean ofTracks = !part.tracks().isEmpty();
    List<Column> columns =
        new ArrayList<>(ofTracks ? Column.ofSong() : List.of(Column.of("Song", "text", 0)));
    int sortedBy = ofTracks && table.headings().size() == 1 ? 0 : columns.size();
    for (int c = 1; c < table.headings().size(); c++) {
      String heading = table.headings().get(c);
      columns.add(Column.of(heading, table.isNumber(c) ? "formatted" : "text", c));
    }
    columns.addAll(ofTracks ? List.of(Column.ofLinks()) : List.of());
    List<List<Object>> rows = new ArrayList<>();
    for (List<String> cells : table.rows()) {
      List<Object> row = new ArrayList<>(cells);
      if (ofTracks) {
        row.set(0, songs.of(part.tracks().get(rows.size())));
      }
      rows.add(row);
    }
    return new RowTable(id, table.title(), columns, rows, Math.min(sortedBy, columns.size() - 1));
  }

  private static String tone(AttributedStyle style) {
    return style.equals(Styles.WARNING) || style.equals(Styles.FAILED) ? "warning" : "";
  }
}
