package navisync.store.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.SecondsList;
import navisync.model.SortedTimes;

/** The imported plays of an account that count: those that stand in the table of all plays, too. */
final class CountingImports {
  private static final long[] NONE = {};

  /** So many rows are bound at once, so that any number of plays needs little memory. */
  private static final int BATCH = 10_000;

  /** A row of the table, in its order: in this order rows are appended, else each is inserted. */
  private record Row(long second, long track) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int byTime = Long.compare(second, other.second);
      return byTime == 0 ? Long.compare(track, other.track) : byTime;
    }

    private Object[] values() {
      return new Object[] {second, track};
    }
  }

  private final Database database;
  private final long account;

  CountingImports(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Returns their times by the number of their track, ascending. */
  Map<Long, long[]> present() {
    Map<Long, SecondsList> seconds = new HashMap<>();
    database.forEach(
        "select track, second from play where source = 3 and not withdrawn"
            + " and track in (select id from track where account = ?) order by second",
        row ->
            seconds.computeIfAbsent(row.getLong(1), track -> new SecondsList()).add(row.getLong(2)),
        account);
    Map<Long, long[]> times = new HashMap<>();
    seconds.forEach((track, list) -> times.put(track, list.all()));
    return times;
  }

  /** Lets these count, and no others. Within a transaction. */
  void replace(Map<Long, long[]> counting) {
    Map<Long, long[]> before = present();
    update("delete from play where second = ? and track = ?", without(before, counting));
    // What stands there does not count: withdrawn, or the earlier program's alone.
    update(
        "insert into play (second, track, source, withdrawn) values (?, ?, 3, 0)"
            + " on conflict do update set source = 3, withdrawn = 0",
        without(counting, before));
  }

  private void update(String sql, List<Row> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<Row> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      database.updateAll(sql, batch.stream().map(Row::values).toList());
    }
  }

  private static List<Row> without(Map<Long, long[]> times, Map<Long, long[]> others) {
    List<Row> rows = new ArrayList<>();
    times.forEach(
        (track, seconds) -> {
          for (long second : SortedTimes.minus(seconds, others.getOrDefault(track, NONE))) {
            rows.add(new Row(second, track));
          }
        });
    rows.sort(null);
    return rows;
  }
}
