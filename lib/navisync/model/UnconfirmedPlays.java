package navisync.model;

import java.util.List;
import java.util.Map;

/**
 * Plays that a server accepted without any play count going up. It is not known whether it counted
 * them, so they are not sent again until a play count goes up.
 */
public interface UnconfirmedPlays {
  /**
   * A play that a server accepted without counting it.
   *
   * @param countBefore the count of its track before it was sent
   */
  record Unconfirmed(TimedPlay play, long countBefore) {}

  /** Returns the unconfirmed plays of this and earlier runs. */
  List<Unconfirmed> all();

  /**
   * Saves more of them, on the disk when this returns.
   *
   * @param countsBefore the counts of their tracks before, by track id; no entry means 0
   */
  void keep(List<TimedPlay> plays, Map<String, Long> countsBefore);

  /** Forgets all of them, once a count went up and shows what the server counts. */
  void clear();
}
