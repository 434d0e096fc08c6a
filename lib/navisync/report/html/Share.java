package navisync.report.html;

import navisync.console.Count;

/**
 * How much of something is in the library. The template uses the names of the components.
 *
 * @param name what is counted
 * @param found how many of it are in the library
 * @param all how many there are
 */
record Share(String name, long found, long all) {

  /** Returns a part of a whole in percent, to a tenth; 0 of nothing. */
  static double percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
  }

  /** Returns the length of the bar in percent. */
  double percent() {
    return percent(found, all);
  }

  /** Returns the share in words. All is only said of all, and none of none. */
  String text() {
    long whole = all == 0 ? 0 : 100 * found / all;
    return whole == 0 && found > 0 ? "less than 1%" : whole + "%";
  }

  /** Sample: {@code 57 of 588 tracks}. */
  String ofAll() {
    return Count.of(found) + " of " + Count.of(all) + " " + name;
  }

  /** Returns what is not in the library. Sample: {@code 531 not in your library}. */
  String rest() {
    return Count.of(all - found) + " not in your library";
  }
}
