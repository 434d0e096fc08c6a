package navisync.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import navisync.console.Table.Column;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Lays out a table for the terminal. A Chinese character takes two columns, a combining mark none.
 * Where the window is narrow, headings break into several lines and texts are cut; numbers and
 * times never are. Where even that does not fit, each row becomes a paragraph.
 */
final class TableText {
  private static final String ELLIPSIS = "…";
  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int NARROWEST = 10;

  private final Table table;
  private final List<Column> columns;
  private final List<List<String>> rows;

  /**
   * Creates the layout of some rows of a table.
   *
   * @param rows the rows that are shown, and therefore measured
   */
  TableText(Table table, List<List<String>> rows) {
    this.table = table;
    this.columns = table.columns();
    this.rows = rows;
  }

  List<AttributedString> lines(int width) {
    List<AttributedString> lines = new ArrayList<>();
    if (!table.title().isEmpty()) {
      WrappedText.lines(new AttributedString(table.title(), table.style()), width, "  ")
          .forEach(lines::add);
    }
    int[] widths = widths(Column::heading);
    if (total(widths) > width) {
      widths = narrowed(width);
    }
    if (total(widths) > width) {
      rows.forEach(row -> lines.addAll(paragraph(row, width)));
      return lines;
    }
    lines.addAll(headings(widths));
    for (List<String> row : rows) {
      lines.add(line(row, widths));
    }
    return lines;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
  }

  /** Returns the width that each column needs for its cells and for a part of its heading. */
  private int[] widths(Function<Column, String> heading) {
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = indent(c).length() + columnLength(heading.apply(columns.get(c)));
      for (List<String> row : rows) {
        widths[c] = Math.max(widths[c], (c == 0 ? INDENT : 0) + columnLength(row.get(c)));
      }
    }
    return widths;
  }

  /** Breaks the headings, then narrows the widest column of text until the table fits. */
  private int[] narrowed(int width) {
    int[] widths = widths(column -> longestWord(column.heading()));
    for (int over = total(widths) - width; over > 0; over--) {
      int widest = -1;
      for (int c = 0; c < widths.length; c++) {
        if (widths[c] > narrowest(c) && (widest < 0 || widths[c] > widths[widest])) {
          widest = c;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private int narrowest(int column) {
    return columns.get(column).kind().whole
        ? Integer.MAX_VALUE
        : Math.max(NARROWEST, columnLength(longestWord(columns.get(column).heading())));
  }

  private static String longestWord(String heading) {
    return Arrays.stream(heading.split(" "))
        .reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }

  /** Returns the headings, in as many lines as the tallest one takes; none without headings. */
  private List<AttributedString> headings(int[] widths) {
    List<List<String>> wrapped =
        IntStream.range(0, widths.length)
            .mapToObj(
                c ->
                    WrappedText.lines(columns.get(c).heading(), widths[c] - indent(c).length(), ""))
            .toList();
    if (columns.stream().allMatch(column -> column.heading().isEmpty())) {
      return List.of();
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    List<AttributedString> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      AttributedStringBuilder text = new AttributedStringBuilder();
      for (int c = 0; c < widths.length; c++) {
        int at = line - (height - wrapped.get(c).size());
        text.style(c == 0 ? table.style() : Styles.ASIDE);
        append(text, at < 0 ? "" : indent(c) + wrapped.get(c).get(at), c, widths);
      }
      lines.add(trimmed(text));
    }
    return lines;
  }

  /**
   * Returns the indentation of a heading: the first column's is under the title, above the cells.
   */
  private String indent(int column) {
    return column == 0 && !table.title().isEmpty() ? " ".repeat(INDENT) : "";
  }

  private AttributedString line(List<String> row, int[] widths) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (int c = 0; c < widths.length; c++) {
      append(line, c == 0 ? " ".repeat(INDENT) + row.get(c) : row.get(c), c, widths);
    }
    return trimmed(line);
  }

  /** Returns a row as its first cell, and under it the others behind their headings. */
  private List<AttributedString> paragraph(List<String> row, int width) {
    List<String> others = new ArrayList<>();
    for (int c = 1; c < columns.size(); c++) {
      if (!row.get(c).isEmpty()) {
        others.add((columns.get(c).heading() + " " + row.get(c)).strip());
      }
    }
    List<AttributedString> lines = new ArrayList<>();
    lines.addAll(WrappedText.lines(new AttributedString("  " + row.get(0)), width, "  "));
    lines.addAll(
        WrappedText.lines(new AttributedString("    " + String.join(", ", others)), width, "    "));
    return lines;
  }

  private void append(AttributedStringBuilder line, String cell, int column, int[] widths) {
    String cut = cut(cell, widths[column]);
    String fill = " ".repeat(widths[column] - columnLength(cut));
    line.append(columns.get(column).kind().right ? fill + cut : cut + fill);
    if (column < widths.length - 1) {
      line.append(" ".repeat(GAP));
    }
  }

  private static AttributedString trimmed(AttributedStringBuilder line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.toAttributedString().subSequence(0, end);
  }

  private static String cut(String text, int width) {
    if (columnLength(text) <= width) {
      return text;
    }
    return new AttributedString(text).columnSubSequence(0, width - 1) + ELLIPSIS;
  }

  private static int columnLength(String text) {
    return new AttributedString(text).columnLength();
  }
}
