package navisync.store;

/**
 * The few plays that do not count, at hand: so that the cache's figures need no walk through a
 * million plays that do.
 */
final class FigureSchema {
  private FigureSchema() {}

  /** The third step of {@link Schema}. */
  static final String SQL =
      """
      create index play_not_counted on play (source, withdrawn) where withdrawn <> 0 or source = 1;
      """;
}
