package navisync.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.io.Unavailable;
import navisync.model.LovedTrack;
import navisync.model.SongName;
import navisync.store.history.AccountHistory;

/** Fetches the list of loved tracks, complete or as far as it can be read. */
final class LovedFetcher {
  /** A list that changes while it is read is read again, so often in all. */
  private static final int READINGS = 3;

  /** A list that goes on for longer never ends. */
  private static final int MOST_PAGES = 1_000;

  /**
   * What a fetch found out beside the list itself.
   *
   * @param unnamed how many loves the server itself cannot name
   * @param missing why the list could not be read to its end; {@code ""} when it was
   */
  record Found(int unnamed, String missing) {
    static final Found ALL_NAMED = new Found(0, "");
  }

  private final HistorySource source;
  private final AccountHistory history;
  private final Map<SongName, LovedTrack> found = new LinkedHashMap<>();
  private final List<LovedTrack> unnamed = new ArrayList<>();
  private int unusable;

  LovedFetcher(HistorySource source, AccountHistory history) {
    this.source = source;
    this.history = history;
  }

  /**
   * Fetches the loved tracks and stores what was read: a complete list replaces the cache's, a part
   * adds to it.
   *
   * @param verification an empty list in place of one that was not is believed only where it was
   *     asked for: a service in trouble lists nothing, too
   */
  Found fetch(Verification verification) throws InterruptedException {
    String missing = "the list changed while it was read, or does not match the server's total";
    PageSize size = PageSize.LARGE;
    for (int reading = 0; reading < READINGS; reading++) {
      Map<SongName, LovedTrack> before = new LinkedHashMap<>(found);
      found.clear();
      unnamed.clear();
      unusable = 0;
      try {
        boolean whole = readWhole(size) && unusable == 0;
        int known = history.loved().size();
        boolean none = found.isEmpty() && unnamed.isEmpty();
        if (whole && none && known > 0 && verification == Verification.NONE) {
          missing =
              ("the server lists none, but the cache has %d. If you removed them there, add"
                      + " --verify")
                  .formatted(known);
        } else if (whole) {
          history.loved().stream()
              .filter(this::mayBeUnnamed)
              .forEach(each -> found.putIfAbsent(each.song(), each));
          history.replaceLoved(List.copyOf(found.values()), true);
          return new Found(unnamed.size(), "");
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
    return new Found(unnamed.size(), missing);
  }

  /**
   * Returns whether a love of the cache may be one that the server cannot name any more: one loved
   * then or later, since a track can be loved again.
   */
  private boolean mayBeUnnamed(LovedTrack known) {
    return unnamed.stream().anyMatch(each -> each.second() == 0 || each.second() >= known.second());
  }

  /** Reads page after page; whole when the rows are as many as every page said. */
  private boolean readWhole(PageSize size) throws Unavailable, InterruptedException {
    int rows = 0;
    int total = -1;
    for (int page = 1; page <= MOST_PAGES; page++) {
      LovedPage answer = source.loved(page, size.plays(), RetryBudget.FULL);
      int before = different();
      answer.loved().forEach(each -> found.putIfAbsent(each.song(), each));
      unnamed.addAll(answer.unnamed());
      rows += answer.rows();
      unusable += answer.unusable();
      if (page > 1 && answer.rows() > 0 && different() == before) {
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

  /** Returns how many different loves were read. */
  private int different() {
    return found.size() + Set.copyOf(unnamed).size();
  }
}
