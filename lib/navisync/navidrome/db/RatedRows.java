package navisync.navidrome.db;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.io.Database;
import navisync.model.Annotation;
import navisync.plan.Change;

/**
 * Keeps rows that hold a rating, or the date of one: where a plan would remove such a row, it is
 * emptied of all else instead. Nothing else of this project looks at a rating.
 */
final class RatedRows {
  private static final Annotation EMPTIED = new Annotation(true, 0L, null, false, null);

  private RatedRows() {}

  /** Returns the changes as they can be carried out. */
  static List<Change> kept(Database database, ProbedDatabase probed, List<Change> changes) {
    if (changes.stream().allMatch(change -> change.after().exists())) {
      return changes;
    }
    Set<List<String>> rated = read(database, probed);
    return changes.stream()
        .map(
            change ->
                change.after().exists()
                        || !rated.contains(List.of(change.type().text(), change.id()))
                    ? change
                    : change.withAfter(EMPTIED))
        .toList();
  }

  /** Returns type and id of each item. */
  private static Set<List<String>> read(Database database, ProbedDatabase probed) {
    return new HashSet<>(
        database.rows(
            "select item_type, item_id from annotation where user_id = ? and (ifnull(rating, 0) <>"
                + " 0 or "
                + probed.schema().columnOr("annotation", "rated_at", "null")
                + " is not null)",
            row -> List.of(row.getString(1), row.getString(2)),
            probed.userId()));
  }
}
