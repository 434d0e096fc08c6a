package navisync.store.history;

/** Where a play in the cache comes from (docs/rules.md, "Plays"); with its code in the file. */
enum PlaySource {
  /** Last.fm itself: compared with its totals, and the only source a play can be withdrawn from. */
  LASTFM(0),
  /** The Python version's cache; Last.fm has not confirmed it, so it does not count. */
  ORIGINAL(1),
  /** The Python version's cache, accepted by the user. */
  ORIGINAL_ACCEPTED(2),
  /** An export file. */
  IMPORT(3),
  /** The Python version's cache, counted by the present run alone, see {@link EarlierPlays}. */
  ORIGINAL_TRIED(4);

  private final int code;

  PlaySource(int code) {
    this.code = code;
  }

  /** The value of {@code play.source}. */
  int code() {
    return code;
  }
}
