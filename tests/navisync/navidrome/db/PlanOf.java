package navisync.navidrome.db;

import java.util.List;
import java.util.stream.Stream;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.Plan;

/** Plans for {@link SampleLibrary} and others, written out change by change. */
final class PlanOf {
  private static final long[] NONE = {};

  /** Nothing to do. */
  static final Plan NOTHING = changes();

  /**
   * Slow Lantern goes from 3 to 5 with two rows of history, Ash Ferry from no row to 2 and a star,
   * and the totals with them.
   */
  static final Plan SAMPLE =
      changes(
          new Change(
              ItemType.MEDIA_FILE,
              "lantern",
              "Mirrow – Slow Lantern",
              SampleLibrary.LANTERN_PLAYED,
              played(5, "2021-03-01 00:00:00+00:00"),
              new long[] {1_614_556_799, 1_614_556_800},
              new long[] {1_599_990_000}),
          new Change(
              ItemType.MEDIA_FILE,
              "ferry",
              "Mirrow – Ash Ferry",
              Annotation.NONE,
              new Annotation(
                  true, 2L, "2020-09-13 12:26:40+00:00", true, "2020-10-01 00:00:00+00:00"),
              new long[] {1_600_000_000},
              NONE),
          total(ItemType.ALBUM, "album-kites", SampleLibrary.LANTERN_PLAYED, 7),
          total(ItemType.ARTIST, "artist-mirrow", SampleLibrary.LANTERN_PLAYED, 7));

  private PlanOf() {}

  static Annotation played(long count, String date) {
    return new Annotation(true, count, date, false, null);
  }

  static Change total(ItemType type, String id, Annotation before, int count) {
    return new Change(type, id, id, before, played(count, "2021-03-01 00:00:00+00:00"), NONE, NONE);
  }

  static Plan changes(Change... changes) {
    return new Plan(
        of(ItemType.MEDIA_FILE, changes),
        of(ItemType.ALBUM, changes),
        of(ItemType.ARTIST, changes),
        List.of(),
        List.of());
  }

  private static List<Change> of(ItemType type, Change... changes) {
    return Stream.of(changes).filter(change -> change.type() == type).toList();
  }

  /** The sample plan without what a server without history cannot take. */
  static Plan withoutHistory(Plan plan) {
    return changes(
        plan.changes().stream()
            .map(
                change ->
                    new Change(
                        change.type(),
                        change.id(),
                        change.name(),
                        change.before(),
                        change.after(),
                        NONE,
                        NONE))
            .toArray(Change[]::new));
  }
}
