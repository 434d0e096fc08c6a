package navisync.sync;

import navisync.console.Console;
import navisync.console.Count;
import navisync.source.FetchResult;
import navisync.store.history.AccountHistory;

/** Tells what a fetch found out beside new plays, and what it could not read. */
final class FetchNotes {
  private FetchNotes() {}

  /**
   * Prints the notes.
   *
   * @param source the server's name, such as {@code Last.fm}
   */
  static void tell(String source, FetchResult result, Console console) {
    if (result.requestsToReadAll() > 0) {
      console.line(
          "Compared by play totals. A play renamed at "
              + source
              + " does not change them; use"
              + " --verify=all to read every play again (about "
              + Count.of(result.requestsToReadAll(), "request")
              + ").");
    }
    if (result.withdrawn() > 0) {
      console.line(
          Count.of(result.withdrawn(), "play")
              + (result.withdrawn() == 1
                  ? " was deleted at " + source + " and no longer counts."
                  : " were deleted at " + source + " and no longer count."));
    }
    if (!result.undatedMissing().isEmpty()) {
      console.warn(
          "Cannot read plays without a date ("
              + result.undatedMissing()
              + "). Nothing is lowered until they are fetched. Run again.");
    }
    if (!result.lovedMissing().isEmpty()) {
      console.warn(
          "Cannot read all loved tracks ("
              + result.lovedMissing()
              + "). No star is removed until they are fetched. Run again.");
    }
  }

  /** Prints how many plays only the Python version's cache has, if any. */
  static void tellOfEarlierPlays(AccountHistory history, Console console) {
    int plays =
        history.earlierPlays().notAccepted().stream().mapToInt(track -> track.plays()).sum();
    if (plays > 0) {
      console.line(
          "Not counted: "
              + Count.of(plays, "play")
              + " found only in the Python version's cache. Use --accept-earlier-plays to count"
              + " them.");
    }
  }
}
