package navisync.fetch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.cache.AccountHistory.Stored;
import navisync.lastfm.LastfmClient;
import navisync.lastfm.Scrobble;
import navisync.lastfm.UnusableRow;

/** What a fetch came to so far. Safe for several threads. */
final class FetchTally {
  private final LastfmClient client;
  private final FetchProgress progress;
  private final RepeatedRows repeatedRows = new RepeatedRows();
  private final Map<UnusableRow, UnusablePlay> unusable = new LinkedHashMap<>();
  private final List<Gap> failed = new ArrayList<>();
  private int newPlays;
  private int withdrawn;
  private int playsRead;
  private int expected;

  FetchTally(LastfmClient client, FetchProgress progress) {
    this.client = client;
    this.progress = progress;
  }

  /** So many plays are to be read in all. */
  synchronized void expect(int plays) {
    expected = plays;
    progress.update(playsRead, expected, client.requests());
  }

  /** Plays were stored, with the time that is known whole with them. */
  synchronized void stored(
      Stored stored, List<Scrobble> plays, List<UnusableRow> without, TimeRange covered) {
    newPlays += stored.newPlays();
    withdrawn += stored.withdrawn();
    playsRead += plays.size();
    repeatedRows.note(plays, without, covered);
    progress.update(playsRead, expected, client.requests());
  }

  /** Rows without an artist or a title were met; each counts once, wherever it is met again. */
  synchronized void unusable(List<UnusableRow> rows, int page, TimeRange asked) {
    rows.forEach(row -> unusable.putIfAbsent(row, new UnusablePlay(row, page, asked)));
  }

  /** A range could not be fetched or is not as Last.fm's total says. */
  synchronized void failed(TimeRange range, String reason) {
    failed.add(new Gap(range, reason, true));
  }

  /** The ranges that failed, oldest first. */
  synchronized List<Gap> failed() {
    return failed.stream().sorted(Comparator.comparingLong(gap -> gap.range().from())).toList();
  }

  /** How many rows in a range Last.fm counts although they are no further play. */
  synchronized int rowsThatAreNoPlay(TimeRange range) {
    return repeatedRows.in(range);
  }

  synchronized int newPlays() {
    return newPlays;
  }

  synchronized int withdrawn() {
    return withdrawn;
  }

  synchronized int repeated() {
    return repeatedRows.repeated();
  }

  synchronized List<UnusablePlay> unusable() {
    return List.copyOf(unusable.values());
  }
}
