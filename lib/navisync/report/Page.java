package navisync.report;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Layout;
import navisync.console.Table;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * What a summary says, one part under the other, whatever it is shown on: {@link PageText} shows it
 * on a terminal, {@link HtmlReport} in a browser.
 */
final class Page {
  /** One part of a page. */
  sealed interface Part {}

  /** A sentence. */
  record Sentence(AttributedStyle style, String text) implements Part {}

  /** A heading, sentences under it, and one that explains them; the last two may be empty. */
  record Section(AttributedStyle style, String heading, List<String> sentences, String explanation)
      implements Part {}

  /** A table with at least one row, and a sentence that explains it, which may be empty. */
  record Rows(Table table, String explanation) implements Part {}

  private final Layout layout;
  private final List<Part> parts = new ArrayList<>();

  Page(Layout layout) {
    this.layout = layout;
  }

  /** A sentence. */
  Page line(AttributedStyle style, String text) {
    parts.add(new Sentence(style, text));
    return this;
  }

  /** A section of its own: a heading and a sentence that explains it. */
  Page section(AttributedStyle style, String heading, String explanation) {
    parts.add(new Section(style, heading, List.of(), explanation));
    return this;
  }

  /** A section of its own with a table; nothing at all when the table has no row. */
  Page section(Table table, String explanation) {
    if (table.size() > 0) {
      parts.add(new Rows(table, explanation));
    }
    return this;
  }

  /** As with a table, but with sentences for rows. */
  Page section(AttributedStyle style, String heading, List<String> sentences, String explanation) {
    if (!sentences.isEmpty()) {
      parts.add(new Section(style, heading, sentences, explanation));
    }
    return this;
  }

  /** The parts in their order. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The page as a terminal shows it. */
  List<AttributedString> lines() {
    return new PageText(layout).lines(parts);
  }
}
