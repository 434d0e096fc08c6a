package navisync.store.history;

/**
 * The way to a track by its names, as a condition of SQL. An index of whole names would take as
 * much space as the tracks themselves; a few of their letters lead to a handful of tracks, whose
 * names are then compared.
 */
final class NameLookup {
  private NameLookup() {}

  /**
   * Returns the condition that a track has the artist and the title of another one.
   *
   * @param track the name of the table {@code track} in the statement
   * @param artist the other artist: a column or a parameter
   * @param title the other title
   */
  static String same(String track, String artist, String title) {
    return letters(track + ".artist", track + ".title")
        + " = "
        + letters(artist, title)
        + " and %1$s.artist = %2$s and %1$s.title = %3$s".formatted(track, artist, title);
  }

  /** As the index {@code track_names} has them; many titles begin or end alike. */
  private static String letters(String artist, String title) {
    return """
    substr(%1$s, 2, 2) || substr(%2$s, length(%2$s) / 3, 2)
      || substr(%2$s, 2 * length(%2$s) / 3, 3)\
    """
        .formatted(artist, title);
  }
}
