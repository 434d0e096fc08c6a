package navisync.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * A table for the terminal, fitted to the window. A Chinese character takes two columns, a
 * combining mark none. Sample:
 *
 * <pre>
 * Play counts raised
 *                          before  after
 *   Mirrow – Slow Lantern       3    120
 *   灯台組 – 夜の港             0     45
 * </pre>
 */
public final class Table {
  private static final String ELLIPSIS = "…";
  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int NARROWEST = 10;

  private record Column(String heading, boolean right) {}

  private final String title;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private AttributedStyle headingStyle = Styles.HEADING;

  /** Creates a table with a title on a line of its own, and a first column of text under it. */
  public Table(String title) {
    this(title, "");
  }

  private Table(String title, String firstHeading) {
    this.title = title;
    columns.add(new Column(firstHeading, false));
  }

  /** Creates a table without a title, whose first column holds text under a heading. */
  public static Table ofColumns(String firstHeading) {
    return new Table("", firstHeading);
  }

  /** Sets the style of the title. */
  public Table style(AttributedStyle style) {
    headingStyle = style;
    return this;
  }

  /** Adds a column of text, cut when the window is too narrow. */
  public Table text(String heading) {
    columns.add(new Column(heading, false));
    return this;
  }

  /** Adds a column of numbers, right-aligned and never cut. */
  public Table number(String heading) {
    columns.add(new Column(heading, true));
    return this;
  }

  /** Adds a row with a cell for each column. */
  public Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells");
    }
    rows.add(Arrays.stream(cells).map(Printable::line).toList());
    return this;
  }

  /** Returns the title; {@code ""} without one. */
  public String title() {
    return title;
  }

  /** Returns the headings of the columns; {@code ""} for a column without one. */
  public List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  /** Whether a column, counted from 0, holds numbers. */
  public boolean isNumber(int column) {
    return columns.get(column).right();
  }

  /** Returns the cells, row by row. */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /** Returns the style of the title. */
  public AttributedStyle style() {
    return headingStyle;
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.size();
  }

  /** Returns the title, the headings and at most {@code limit} rows, fitted to the window. */
  public List<AttributedString> lines(int width, int limit) {
    List<List<String>> shown = rows.subList(0, Math.min(limit, rows.size()));
    int[] widths = fit(widths(shown), width);
    List<AttributedString> lines = new ArrayList<>();
    if (!title.isEmpty()) {
      lines.add(new AttributedString(title, headingStyle));
    }
    if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
      lines.add(headings(widths));
    }
    shown.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths(List<List<String>> shown) {
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = columnLength(columns.get(c).heading());
      for (List<String> row : shown) {
        int indent = c == 0 ? INDENT : 0;
        widths[c] = Math.max(widths[c], indent + columnLength(row.get(c)));
      }
    }
    return widths;
  }

  /** Narrows the widest columns of text until the table fits, but never cuts a heading. */
  private int[] fit(int[] widths, int width) {
    int over = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - width;
    for (; over > 0; over--) {
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
    return columns.get(column).right()
        ? Integer.MAX_VALUE
        : Math.max(NARROWEST, columnLength(columns.get(column).heading()));
  }

  private AttributedString headings(int[] widths) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.style(c == 0 ? headingStyle : Styles.ASIDE);
      append(line, columns.get(c).heading(), c, widths);
    }
    return trimmed(line);
  }

  private AttributedString line(List<String> row, int[] widths) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (int c = 0; c < widths.length; c++) {
      append(line, c == 0 ? " ".repeat(INDENT) + row.get(c) : row.get(c), c, widths);
    }
    return trimmed(line);
  }

  private void append(AttributedStringBuilder line, String cell, int column, int[] widths) {
    String cut = cut(cell, widths[column]);
    String fill = " ".repeat(widths[column] - columnLength(cut));
    line.append(columns.get(column).right() ? fill + cut : cut + fill);
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
