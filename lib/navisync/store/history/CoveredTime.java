package navisync.store.history;

import java.util.List;
import navisync.io.Database;
import navisync.model.TimeRange;
import navisync.model.TimeRanges;

/** The time of one account whose plays were all read. Change it within a transaction. */
final class CoveredTime {
  private final Database database;
  private final long account;

  CoveredTime(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Returns the ranges, ascending, with gaps between them. */
  List<TimeRange> ranges() {
    return database.rows(
        "select from_second, to_second from coverage where account = ? order by from_second",
        row -> new TimeRange(row.getLong(1), row.getLong(2)),
        account);
  }

  /** Adds a range. */
  void add(TimeRange range) {
    write(TimeRanges.with(ranges(), range));
  }

  /** Takes ranges out. */
  void remove(List<TimeRange> removed) {
    List<TimeRange> left = ranges();
    for (TimeRange range : removed) {
      left = TimeRanges.without(left, range);
    }
    write(left);
  }

  private void write(List<TimeRange> ranges) {
    database.update("delete from coverage where account = ?", account);
    for (TimeRange each : ranges) {
      database.update("insert into coverage values (?, ?, ?)", account, each.from(), each.to());
    }
  }
}
