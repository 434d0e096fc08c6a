package navisync.source;

/** Receives the progress of a fetch; never by two threads at once. */
@FunctionalInterface
public interface FetchProgress {
  /** Ignores all progress. */
  FetchProgress NONE = (plays, expected, requests) -> {};

  /**
   * Notes that a page was stored.
   *
   * @param plays plays read so far, those that were known already included
   * @param expected plays to read in all, as far as is known; may be passed
   * @param requests requests sent so far
   */
  void update(int plays, int expected, int requests);
}
