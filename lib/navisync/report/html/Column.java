package navisync.report.html;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A column of a {@link RowTable}. The page's script reads it as JSON, by the names of the
 * components.
 *
 * @param name the heading
 * @param kind how the page's script shows and sorts it: a key of {@code kinds} in {@code page.js}
 * @param data where in a row its value is: {@code 2} for the third, {@code 0.1} for the second
 *     element of the first
 * @param wide whether it is left out on narrow screens
 * @param under the columns, counted from 0, that a narrow screen shows under this one instead
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Column(String name, String kind, String data, boolean wide, List<Integer> under) {

  /** Creates a column that is shown on every screen. */
  static Column of(String name, String kind, int data) {
    return new Column(name, kind, Integer.toString(data), false, List.of());
  }

  /** Returns the three columns of the song that a row begins with: title, artist and album. */
  static List<Column> ofSong() {
    return List.of(
        of("Title", "song", 0).under(1, 2),
        new Column("Artist", "text", "0.1", true, List.of()),
        new Column("Album", "text", "0.2", true, List.of()));
  }

  /** Returns the column of the links to the song that a row begins with. */
  static Column ofLinks() {
    return of("Open in", "links", 0).onlyWide();
  }

  /** Returns the same column, left out on narrow screens. */
  Column onlyWide() {
    return new Column(name, kind, data, true, under);
  }

  /** Returns the same column, with other columns under it on narrow screens. */
  Column under(Integer... columns) {
    return new Column(name, kind, data, wide, List.of(columns));
  }

  /** Returns the classes of its heading. */
  String classes() {
    return (kind.equals("number") ? "number" : "") + (wide ? " wide" : "");
  }
}
