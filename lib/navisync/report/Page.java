package navisync.report;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Layout;
import navisync.console.Table;
import navisync.model.LibraryTrack;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * The parts of a summary, top to bottom. {@link PageText} shows them on a terminal; the report for
 * the browser takes some of them over.
 */
public final class Page {
  /** One part of a page. */
  public sealed interface Part {}

  /** A sentence. */
  public record Sentence(AttributedStyle style, String text) implements Part {}

  /** A heading, the sentences under it, and an explanation; the last two may be empty. */
  public record Section(
      AttributedStyle style, String heading, List<String> sentences, String explanation)
      implements Part {}

  /**
   * A table with at least one row.
   *
   * @param tracks the library track that each row is about; empty where rows are about others
   * @param explanation may be empty
   */
  public record Rows(Table table, List<LibraryTrack> tracks, String explanation) implements Part {}

  private final Layout layout;
  private final List<Part> parts = new ArrayList<>();

  /** Creates an empty page. */
  public Page(Layout layout) {
    this.layout = layout;
  }

  /** Adds a sentence. */
  Page line(AttributedStyle style, String text) {
    parts.add(new Sentence(style, text));
    return this;
  }

  /** Adds a section with a heading and an explanation. */
  Page section(AttributedStyle style, String heading, String explanation) {
    parts.add(new Section(style, heading, List.of(), explanation));
    return this;
  }

  /** Adds a section with a table, unless the table has no rows. */
  Page section(Table table, String explanation) {
    return section(table, List.of(), explanation);
  }

  /** Adds a section with a table whose rows are about library tracks, unless there are none. */
  Page section(Table table, List<LibraryTrack> tracks, String explanation) {
    if (table.size() > 0) {
      parts.add(new Rows(table, tracks, explanation));
    }
    return this;
  }

  /** Adds a section with sentences, unless there are none. */
  Page section(AttributedStyle style, String heading, List<String> sentences, String explanation) {
    if (!sentences.isEmpty()) {
      parts.add(new Section(style, heading, sentences, explanation));
    }
    return this;
  }

  /** Returns the parts in order. */
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Returns the page as lines for the terminal. */
  List<AttributedString> lines() {
    return new PageText(layout).lines(parts);
  }
}
