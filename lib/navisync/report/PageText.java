package navisync.report;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.console.Printable;
import navisync.console.Styles;
import navisync.console.WrappedText;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * Lays out a page for the terminal: wraps sentences, fits tables to the window, shortens long
 * lists, and separates sections by an empty line.
 */
final class PageText {
  private final Layout layout;
  private final List<AttributedString> lines = new ArrayList<>();

  PageText(Layout layout) {
    this.layout = layout;
  }

  List<AttributedString> lines(List<Page.Part> parts) {
    for (Page.Part part : parts) {
      if (part instanceof Page.Sentence sentence) {
        sentence(sentence.style(), sentence.text());
      } else if (part instanceof Page.Section section) {
        section(section);
      } else if (part instanceof Page.Rows rows) {
        gap();
        lines.addAll(rows.table().lines(layout.width(), layout.rows()));
        more(rows.table().size());
        explain(rows.explanation());
      }
    }
    return List.copyOf(lines);
  }

  private void section(Page.Section section) {
    gap();
    sentence(section.style(), section.heading());
    section.sentences().stream()
        .limit(layout.rows())
        .flatMap(
            sentence ->
                WrappedText.lines("  " + Printable.line(sentence), layout.width(), "    ").stream())
        .map(AttributedString::new)
        .forEach(lines::add);
    more(section.sentences().size());
    explain(section.explanation());
  }

  private void sentence(AttributedStyle style, String text) {
    WrappedText.lines(Printable.line(text), layout.width(), "")
        .forEach(line -> lines.add(Styles.styled(style, line)));
  }

  /** Adds an empty line, except at the top. */
  private void gap() {
    if (!lines.isEmpty()) {
      lines.add(AttributedString.EMPTY);
    }
  }

  private void more(int size) {
    int more = size - Math.min(size, layout.rows());
    if (more > 0) {
      lines.add(Styles.styled(Styles.ASIDE, "  … and " + Count.of(more) + " more (-v shows all)"));
    }
  }

  private void explain(String explanation) {
    if (!explanation.isEmpty()) {
      WrappedText.lines("  " + explanation, layout.width(), "  ")
          .forEach(line -> lines.add(Styles.styled(Styles.ASIDE, line)));
    }
  }
}
