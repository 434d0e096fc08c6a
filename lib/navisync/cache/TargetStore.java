package navisync.cache;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.navidrome.Library;
import navisync.navidrome.LibraryTrack;
import navisync.navidrome.api.SearchMemory;
import navisync.plan.Ledger;

/**
 * What the cache holds for one Navidrome user (counting.md, "Who and where"): the ledger, the
 * decisions, and what runs wrote. Library tracks whose id changed are bound again as soon as the
 * library is shown to it.
 */
public final class TargetStore {
  private final Database database;
  private final long target;
  private final boolean writable;
  private final LibraryTracks tracks;
  private final Decisions decisions;
  private final RunJournal journal;

  TargetStore(Database database, long target, boolean writable) {
    this.database = database;
    this.target = target;
    this.writable = writable;
    this.tracks = new LibraryTracks(database, target, writable);
    this.decisions = new Decisions(database, target, tracks);
    this.journal = new RunJournal(database, target, tracks);
  }

  /**
   * What earlier runs did at this target, by the ids that the library's tracks have now. Lines
   * about tracks that are gone are left out, and kept in the cache for their return.
   */
  public Ledger ledger(Library library) {
    Map<Long, LibraryTrack> bound = tracks.boundTo(library);
    Map<Ledger.Pair, Ledger.Entry> entries = new HashMap<>();
    database.rows(
        ofTarget("select library_track, track, accounted, added from ledger"),
        row -> {
          LibraryTrack track = bound.get(row.getLong(1));
          if (track != null) {
            entries.put(
                new Ledger.Pair(row.getLong(2), track.id()),
                new Ledger.Entry(row.getLong(3), row.getLong(4)));
          }
          return null;
        },
        target);
    Map<String, Ledger.Left> left = new HashMap<>();
    database.rows(
        ofTarget("select library_track, count, history, outside_history from left_as"),
        row -> {
          LibraryTrack track = bound.get(row.getLong(1));
          if (track != null) {
            left.put(track.id(), new Ledger.Left(row.getLong(2), row.getLong(3), row.getLong(4)));
          }
          return null;
        },
        target);
    Map<String, Ledger.SetStar> stars = new HashMap<>();
    database.rows(
        ofTarget("select library_track, artist, title from star_set"),
        row -> {
          LibraryTrack track = bound.get(row.getLong(1));
          if (track != null) {
            stars.put(track.id(), new Ledger.SetStar(row.getString(2), row.getString(3)));
          }
          return null;
        },
        target);
    return new Ledger(entries, left, stars);
  }

  private static String ofTarget(String select) {
    return select + " where library_track in (select id from library_track where target = ?)";
  }

  /** Every decision that can still be carried out in a library, oldest first. */
  public List<Decision> decisions(Library library) {
    return decisions.in(library);
  }

  /** Keeps a decision in place of an earlier one of the same kind and names. */
  public void remember(Decision decision) {
    decisions.remember(decision);
  }

  /** What runs wrote, and what one that was cut off may have written. */
  public RunJournal journal() {
    return journal;
  }

  /**
   * What was found at a server that lists nothing.
   *
   * @param now the time of the run: what was found long ago is not good any more
   */
  public SearchMemory searches(Instant now) {
    return new Searches(database, target, writable, now);
  }

  /** The decisions themselves, for taking over the original's. */
  Decisions decisions() {
    return decisions;
  }

  /** The library tracks that something is kept about. */
  LibraryTracks tracks() {
    return tracks;
  }
}
