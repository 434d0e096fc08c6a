package navisync.navidrome.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import navisync.io.Database;
import navisync.model.Annotation;
import navisync.plan.Change;

/**
 * Writes the new annotations of a plan within an open transaction, naming every column. The rating
 * and its date are never named: an old row keeps them and a new one gets the server's defaults.
 */
final class AnnotationWriter {
  private static final String ITEM = " where user_id = ? and item_id = ? and item_type = ?";

  private final Database database;
  private final ProbedDatabase probed;

  AnnotationWriter(Database database, ProbedDatabase probed) {
    this.database = database;
    this.probed = probed;
  }

  /** Inserts, updates and deletes rows, and returns how many were written. */
  long write(List<Change> changes) {
    boolean withId = probed.schema().hasAnnotationId();
    List<Object[]> deleted = new ArrayList<>();
    List<Object[]> inserted = new ArrayList<>();
    List<Object[]> updated = new ArrayList<>();
    for (Change change : changes) {
      if (change.after().equals(change.before())) {
        continue;
      }
      if (!change.after().exists()) {
        deleted.add(new Object[] {probed.userId(), change.id(), change.type().text()});
      } else if (change.before().exists()) {
        updated.add(values(change));
      } else {
        inserted.add(withId ? withId(values(change)) : values(change));
      }
    }
    database.updateAll("delete from annotation" + ITEM, deleted);
    database.insertAll(
        "annotation (play_count, play_date, starred, starred_at, user_id, item_id, item_type"
            + (withId ? ", ann_id)" : ")"),
        inserted,
        values -> values);
    database.updateAll(
        "update annotation set play_count = ?, play_date = ?, starred = ?, starred_at = ?" + ITEM,
        updated);
    return deleted.size() + inserted.size() + updated.size();
  }

  private Object[] values(Change change) {
    Annotation after = change.after();
    return new Object[] {
      after.playCount(),
      after.playDate(),
      after.starred(),
      after.starredAt(),
      probed.userId(),
      change.id(),
      change.type().text()
    };
  }

  private static Object[] withId(Object[] values) {
    Object[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = UUID.randomUUID().toString();
    return longer;
  }
}
