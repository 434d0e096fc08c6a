package navisync.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * A table: for the terminal, fitted to the window; for other programs, as plain values. Numbers and
 * times look alike in all tables: {@code 1,204}, and the user's local time. Sample:
 *
 * <pre>
 * Play counts raised
 *                          before  after
 *   Mirrow – Slow Lantern       3    120
 *   灯台組 – 夜の港             0     45
 * </pre>
 */
public final class Table {
  /** No name is longer, and one that is would make every line of a file as long. */
  private static final int LONGEST = 600;

  /** What a column holds, which decides how it looks. */
  enum Kind {
    /** Text, cut when the window is too narrow. */
    TEXT(false, false),
    /** A song by its names. */
    SONG(false, false),
    /** A number of things, with separators. */
    NUMBER(true, true),
    /** A number to type, without separators. */
    ID(true, true),
    /** A time to the minute. */
    MINUTE(true, false),
    /** A day. */
    DAY(true, false);

    /** Whether it is never cut. */
    final boolean whole;

    /** Whether it is aligned to the right. */
    final boolean right;

    Kind(boolean whole, boolean right) {
      this.whole = whole;
      this.right = right;
    }
  }

  /** A song by its names. */
  public record Song(String artist, String title) {}

  /**
   * A column.
   *
   * @param heading what stands above it; may be empty
   * @param name what other programs call it
   */
  record Column(String heading, String name, Kind kind) {}

  private final String title;
  private final List<Column> columns = new ArrayList<>();
  private final List<Object[]> values = new ArrayList<>();
  private AttributedStyle headingStyle = Styles.HEADING;

  /** Creates a table with a title on a line of its own, and a first column of text under it. */
  public Table(String title) {
    this(title, "", "name", Kind.TEXT);
  }

  private Table(String title, String firstHeading, String name, Kind kind) {
    this.title = title;
    columns.add(new Column(firstHeading, name, kind));
  }

  /** Creates a table without a title, whose first column holds text under a heading. */
  public static Table ofColumns(String firstHeading) {
    return new Table("", firstHeading, firstHeading, Kind.TEXT);
  }

  /** Creates a table with a title, whose first column holds songs. */
  public static Table ofSongs(String title) {
    return new Table(title, "", "", Kind.SONG);
  }

  /** Creates a table with a title, whose first column holds numbers to type. */
  public static Table ofNumbers(String title, String name) {
    return new Table(title, "", name, Kind.ID);
  }

  /** Creates a table with a title, whose first column holds times to the minute. */
  public static Table ofTimes(String title, String firstHeading) {
    return new Table(title, firstHeading, firstHeading, Kind.MINUTE);
  }

  /** Sets what other programs call the first column. */
  public Table named(String name) {
    columns.set(0, new Column(columns.get(0).heading(), name, columns.get(0).kind()));
    return this;
  }

  /** Sets the style of the title. */
  public Table style(AttributedStyle style) {
    headingStyle = style;
    return this;
  }

  /** Adds a column of text, cut when the window is too narrow. */
  public Table text(String heading) {
    return add(heading, Kind.TEXT);
  }

  /** Adds a column of numbers, right-aligned and never cut. */
  public Table number(String heading) {
    return add(heading, Kind.NUMBER);
  }

  /** Adds a column of numbers to type, such as those of runs. */
  public Table id(String heading) {
    return add(heading, Kind.ID);
  }

  /** Adds a column of times to the minute. */
  public Table minute(String heading) {
    return add(heading, Kind.MINUTE);
  }

  /** Adds a column of days. */
  public Table day(String heading) {
    return add(heading, Kind.DAY);
  }

  private Table add(String heading, Kind kind) {
    columns.add(new Column(heading, heading, kind));
    return this;
  }

  /**
   * Adds a row with a cell for each column: a text, a number, an {@link Instant}, a {@link Song},
   * or null for nothing.
   */
  public Table row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells");
    }
    values.add(cells.clone());
    return this;
  }

  private List<List<String>> texts(int limit) {
    return values.stream().limit(limit).map(this::cells).toList();
  }

  private List<String> cells(Object[] cells) {
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      texts.add(Printable.line(shortened(text(cells[c], columns.get(c).kind()))));
    }
    return texts;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String text(Object cell, Kind kind) {
    if (cell instanceof Number number) {
      return kind == Kind.NUMBER ? Count.of(number.longValue()) : number.toString();
    }
    if (cell instanceof Instant time) {
      return kind == Kind.DAY
          ? Times.day(time.getEpochSecond(), ZoneId.systemDefault())
          : Times.minute(time.getEpochSecond(), ZoneId.systemDefault());
    }
    if (cell instanceof Song song) {
      return song.artist() + " – " + song.title();
    }
    return cell == null ? "" : cell.toString();
  }

  /** Returns the title; {@code ""} without one. */
  public String title() {
    return title;
  }

  /** Returns the headings of the columns; {@code ""} for a column without one. */
  public List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  /** Returns whether a column, counted from 0, holds numbers. */
  public boolean isNumber(int column) {
    return columns.get(column).kind().right;
  }

  /** Returns the cells as they are shown, row by row. */
  public List<List<String>> rows() {
    return texts(size());
  }

  /** Returns the style of the title. */
  public AttributedStyle style() {
    return headingStyle;
  }

  /** Returns the number of rows. */
  public int size() {
    return values.size();
  }

  List<Column> columns() {
    return columns;
  }

  /** Returns what other programs call the columns; songs take two. */
  public List<String> names() {
    return columns.stream()
        .flatMap(
            column ->
                column.kind() == Kind.SONG
                    ? List.of("artist", "title").stream()
                    : List.of(column.name()).stream())
        .toList();
  }

  /**
   * Returns the cells for other programs, row by row, for the columns of {@link #names}: texts,
   * numbers, times in UTC such as {@code 2023-11-14T22:13:20Z}, and null for nothing.
   */
  public List<List<Object>> values() {
    return values.stream().map(this::plain).toList();
  }

  private List<Object> plain(Object[] cells) {
    List<Object> plain = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      if (columns.get(c).kind() == Kind.SONG) {
        Song song = (Song) cells[c];
        plain.addAll(Arrays.asList(song.artist(), song.title()));
      } else {
        plain.add(cells[c] instanceof Instant time ? time.toString() : cells[c]);
      }
    }
    return plain;
  }

  /** Returns the title, the headings and at most {@code limit} rows, fitted to the window. */
  public List<AttributedString> lines(int width, int limit) {
    return new TableText(this, texts(limit)).lines(width);
  }
}
