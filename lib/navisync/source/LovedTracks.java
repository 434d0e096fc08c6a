package navisync.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Unavailable;
import navisync.model.LovedTrack;
import navisync.store.history.AccountHistory;

/** Fetches the list of loved tracks, complete or as far as it can be read. */
final class LovedTracks {
  /** A list that changes while it is read is read again, so often in all. */
  private static final int READINGS = 3;

  /** A list that goes on for longer never ends. */
  private static final int MOST_PAGES = 1_000;

  private record Name(String artist, String title) {}

  private final HistorySource source;
  private final AccountHistory history;
  private final Map<Name, LovedTrack> found = new LinkedHashMap<>();
  private int unusable;

  LovedTracks(HistorySource source, AccountHistory history) {
    this.source = source;
    this.history = history;
  }

  /**
   * Fetches the loved tracks and stores what was read: a complete list replaces the cache's, a part
   * adds to it.
   *
   * @param verification an empty list in place of one that was not is believed only where it was
   *     asked for: a service in trouble lists nothing, too
   * @return why the list could not be read to its end; {@code ""} when it was
   */
  String fetch(Verification verification) throws InterruptedException {
    String missing = "the list changed while it was read, or does not match the server's total";
    PageSize size = PageSize.LARGE;
    for (int reading = 0; reading < READINGS; reading++) {
      Map<Name, LovedTrack> before = new LinkedHashMap<>(found);
      found.clear();
      unusable = 0;
      try {
        boolean whole = readWhole(size) && unusable == 0;
        int known = history.loved().size();
        if (whole && found.isEmpty() && known > 0 && verification == Verification.NONE) {
          missing =
              ("the server lists none, but the cache has %d. If you removed them there, add"
                      + " --verify")
                  .formatted(known);
        } else if (whole) {
          history.replaceLoved(new ArrayList<>(found.values()), true);
          return "";
        }
      } catch (Unavailable failure) {
        missing = failure.getMessage();
        size = size.smaller().orElse(size);
      }
      if (unusable > 0) {
        missing = "the server lists " + unusable + " without an artist or a title";
      }
      before.forEach(found::putIfAbsent);
    }
    history.replaceLoved(List.copyOf(found.values()), false);
    return missing;
  }

  /** Reads page after page; whole when the rows are as many as every page said. */
  private boolean readWhole(PageSize size) throws Unavailable, InterruptedException {
    int rows = 0;
    int total = -1;
    for (int page = 1; page <= MOST_PAGES; page++) {
      LovedPage answer = source.loved(page, size.plays(), RetryBudget.FULL);
      int before = found.size();
      answer
          .loved()
          .forEach(each -> found.putIfAbsent(new Name(each.artist(), each.title()), each));
      rows += answer.rows();
      unusable += answer.unusable();
      if (page > 1 && answer.rows() > 0 && found.size() == before) {
        // Nothing new: a server that repeats its last page would be asked for ever.
        return false;
      }
      int said = answer.total().orElse(rows);
      if (total >= 0 && said != total) {
        return false;
      }
      total = answer.total().isPresent() ? said : -1;
      int perPage = Math.min(size.plays(), answer.perPage().orElse(size.plays()));
      if (answer.rows() == 0 || answer.rows() < perPage && rows >= said) {
        return rows == said;
      }
    }
    return false;
  }
}
