package navisync.report.html;

import java.util.List;

/**
 * A part of the page under a heading of its own. The template uses the names of the components.
 *
 * @param heading the heading
 * @param tone {@code warning}, or {@code ""}
 * @param explanation what the reader can do about it, {@code ""} for nothing
 * @param sentences further sentences
 * @param table a table; null without one
 */
record HtmlSection(
    String heading, String tone, String explanation, List<String> sentences, RowTable table) {

  /** Creates a section with a table. */
  static HtmlSection of(String heading, String explanation, RowTable table) {
    return new HtmlSection(heading, "", explanation, List.of(), table);
  }

  /** Returns the same section as something to look at. */
  HtmlSection warning() {
    return new HtmlSection(heading, "warning", explanation, sentences, table);
  }

  /** Returns whether there is anything to show: a table without rows is left out. */
  boolean shown() {
    return table == null || !table.rows().isEmpty();
  }
}
