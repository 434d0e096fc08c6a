package navisync.cache;

/** Where a play in the cache comes from (counting.md, "Plays"); the code stands in the file. */
enum PlaySource {
  /** Last.fm itself: compared with its totals, and the only source a play can be withdrawn from. */
  LASTFM(0, true),
  /** The original's cache; Last.fm has not confirmed it, so it does not count. */
  ORIGINAL(1, false),
  /** The original's cache, and the person said that it counts. */
  ORIGINAL_ACCEPTED(2, true),
  /** An export file. */
  IMPORT(3, true);

  private final int code;
  private final boolean counts;

  PlaySource(int code, boolean counts) {
    this.code = code;
    this.counts = counts;
  }

  /** The value of {@code play.source}. */
  int code() {
    return code;
  }

  /** Whether plays of this source count while they are not withdrawn. */
  boolean counts() {
    return counts;
  }
}
