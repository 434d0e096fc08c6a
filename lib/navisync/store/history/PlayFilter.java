package navisync.store.history;

import navisync.io.Database;
import navisync.store.file.LaterSteps;

/**
 * Which plays a question is about, as conditions of SQL. Looking up the account of a million plays
 * takes half a second, and nearly every cache holds one account: then it is left out.
 *
 * @param plays the plays of the account, whatever their state
 */
record PlayFilter(String plays) {
  /** The plays of the account that is the statement's next parameter. */
  static final String OF_ACCOUNT = "track in (select id from track where account = ?)";

  /** Returns the plays of an account. */
  static PlayFilter of(Database database, long account) {
    boolean only = database.number("select count(*) from account where id <> ?", account) == 0;
    return new PlayFilter(
        only ? "true" : "track in (select id from track where account = " + account + ")");
  }

  /** Returns those of its plays that count (docs/rules.md, "Plays"). */
  String countingPlays() {
    return plays + " and not withdrawn and " + PlaySource.COUNTED;
  }

  /**
   * Returns those of its plays that do not, found through the index of {@link LaterSteps#FIGURES}.
   */
  String otherPlays() {
    return plays + " and (withdrawn <> 0 or " + PlaySource.NOT_ACCEPTED + ")";
  }
}
