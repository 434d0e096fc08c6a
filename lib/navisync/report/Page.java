package navisync.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Lines of a summary, one under the other; sections stand apart by an empty line. */
final class Page {
  private final Layout layout;
  private final List<AttributedString> lines = new ArrayList<>();

  Page(Layout layout) {
    this.layout = layout;
  }

  /** A sentence, broken between words where it is longer than the window. */
  Page line(AttributedStyle style, String text) {
    wrapped(Printable.line(text), "", "").forEach(line -> lines.add(Styles.styled(style, line)));
    return this;
  }

  /** A section of its own: a heading and, set in, a sentence that explains it. */
  Page section(AttributedStyle style, String heading, String explanation) {
    gap();
    line(style, heading);
    return explain(explanation);
  }

  /**
   * A section of its own: the first rows of a table, how many more there are, and a sentence that
   * explains it. Nothing at all when the table has no row.
   *
   * @param explanation may be empty
   */
  Page section(Table table, String explanation) {
    if (table.size() == 0) {
      return this;
    }
    gap();
    lines.addAll(table.lines(layout.width(), layout.rows()));
    return more(table.size()).explain(explanation);
  }

  /** As with a table, but with sentences for rows, which are broken instead of cut. */
  Page section(AttributedStyle style, String heading, List<String> sentences, String explanation) {
    if (sentences.isEmpty()) {
      return this;
    }
    gap();
    line(style, heading);
    sentences.stream()
        .limit(layout.rows())
        .flatMap(sentence -> wrapped(Printable.line(sentence), "  ", "    ").stream())
        .map(AttributedString::new)
        .forEach(lines::add);
    return more(sentences.size()).explain(explanation);
  }

  /** An empty line, save at the top. */
  Page gap() {
    if (!lines.isEmpty()) {
      lines.add(AttributedString.EMPTY);
    }
    return this;
  }

  List<AttributedString> lines() {
    return List.copyOf(lines);
  }

  private Page more(int size) {
    int more = size - Math.min(size, layout.rows());
    if (more > 0) {
      lines.add(Styles.styled(Styles.ASIDE, "  … and " + Count.of(more) + " more (-v shows all)"));
    }
    return this;
  }

  private Page explain(String explanation) {
    if (!explanation.isEmpty()) {
      wrapped(explanation, "  ", "  ")
          .forEach(line -> lines.add(Styles.styled(Styles.ASIDE, line)));
    }
    return this;
  }

  private List<String> wrapped(String text, String first, String indent) {
    List<String> wrapped = new ArrayList<>();
    String line = first;
    for (String word : text.split(" ")) {
      String longer = line.isBlank() ? line + word : line + " " + word;
      if (new AttributedString(longer).columnLength() > layout.width() && !line.isBlank()) {
        wrapped.add(line);
        longer = indent + word;
      }
      line = longer;
    }
    wrapped.add(line);
    return wrapped;
  }
}
