package navisync.store.navidrome;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import navisync.model.LastfmTrack;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.Mode;
import navisync.model.NameTags;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.plan.Change;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.plan.Plan;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;

/** Libraries, plans and a cache with played tracks, for tests of what is kept for a target. */
public final class TargetFixture {
  public static final String LASTFM = "https://ws.audioscrobbler.com/2.0/";
  public static final LibraryTrack FERRY = track("f1", "Dunmarrow", "Ash Ferry", "Kites");
  public static final LibraryTrack LOST = track("l1", "Mirrow", "Lost", "Salt");

  private TargetFixture() {}

  public static LibraryTrack track(String id, String artist, String title, String album) {
    return track(id, artist, title, album, artist + "/" + album + "/" + title + ".flac");
  }

  public static LibraryTrack track(
      String id, String artist, String title, String album, String path) {
    return new LibraryTrack(
        id, 1, path, title, artist, List.of(), album, "", "", "", 0, false, 0, 0, NameTags.NONE);
  }

  public static Library library(LibraryTrack... tracks) {
    return new Library("u1", "ann", List.of(tracks), Map.of(), Map.of(), Map.of(), true, Map.of());
  }

  /** The account of a cache, in which "Ash Ferry" is track 1 and "Lost" is track 2. */
  public static AccountHistory played(Cache cache) {
    AccountHistory history = cache.openAccount(LASTFM, "ann");
    history.store(
        List.of(
            new Scrobble(new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", ""), 100),
            new Scrobble(new LastfmTrack("Mirrow", "Lost", "Salt", ""), 200)),
        new TimeRange(0, 1000),
        1000);
    return history;
  }

  /** A plan that changes nothing but the ledger. */
  static Plan plan(LedgerChange... ledger) {
    return new Plan(List.of(), List.of(), List.of(), List.of(), List.of(ledger));
  }

  static LedgerChange accounted(LibraryTrack track, long lastfmTrack, int accounted, int added) {
    return new LedgerChange.Recorded(track, lastfmTrack, null, entry(accounted, added));
  }

  /** So many recorded plays, one a second from 1500000001 on. */
  static Ledger.Entry entry(int accounted, int added) {
    return new Ledger.Entry(
        LongStream.rangeClosed(1_500_000_001L, 1_500_000_000L + accounted).toArray(), 0, added);
  }

  static RunStart start(AccountHistory history, long second) {
    return new RunStart(
        history, Mode.DATABASE, "higher", "album_aware", Instant.ofEpochSecond(second));
  }

  /** A change with its arrays as text, to be compared. */
  static String text(Change change) {
    return "%s %s '%s' %s -> %s +%s -%s"
        .formatted(
            change.type(),
            change.id(),
            change.name(),
            change.before(),
            change.after(),
            Arrays.toString(change.historyAdded()),
            Arrays.toString(change.historyRemoved()));
  }
}
