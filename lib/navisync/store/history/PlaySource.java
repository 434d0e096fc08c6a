package navisync.store.history;

/**
 * Where a play in the cache comes from (docs/rules.md, "Plays"); with its code in the file, which
 * never changes, and conditions of SQL about it.
 */
enum PlaySource {
  /** Last.fm itself: compared with its totals, and the only source a play can be withdrawn from. */
  LASTFM(0),
  /** The Python version's cache; Last.fm has not confirmed it, so it does not count. */
  PYTHON(1),
  /** The Python version's cache, accepted by the user. */
  PYTHON_ACCEPTED(2),
  /** An export file. */
  IMPORT(3),
  /** The Python version's cache, counted by the present run alone, see {@link EarlierPlays}. */
  PYTHON_TRIED(4);

  /** The condition that a play was fetched from a server. */
  static final String FETCHED = "source = " + LASTFM.code;

  /** The condition that a play is found only in the Python version's cache and does not count. */
  static final String NOT_ACCEPTED = "source = " + PYTHON.code;

  /** The condition that a play is a counted one of an import. */
  static final String IMPORTED = "source = " + IMPORT.code;

  /** The condition that a play counts unless it is withdrawn. */
  static final String COUNTED = "source <> " + PYTHON.code;

  /** The condition that a play counts unless it is withdrawn, and is not of an import. */
  static final String COUNTED_NOT_IMPORTED =
      "source in (%s, %s, %s)".formatted(LASTFM.code, PYTHON_ACCEPTED.code, PYTHON_TRIED.code);

  private final int code;

  PlaySource(int code) {
    this.code = code;
  }

  /** Returns the value of {@code play.source}. */
  int code() {
    return code;
  }
}
