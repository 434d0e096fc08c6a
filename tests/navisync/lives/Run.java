package navisync.lives;

import java.util.Set;
import navisync.model.LastfmTrack;

/**
 * A run that wrote.
 *
 * @param number as the program numbers it
 * @param api whether it wrote over the API
 * @param increments whether it is a sync under policy increment
 * @param chosen the copies that it chose for plays, which no run had chosen by the same settings
 * @param undoes the run that it undid, null for a sync
 */
record Run(
    int number,
    boolean api,
    boolean increments,
    Chosen chosen,
    State before,
    State after,
    Integer undoes) {

  /** The choices of a run, and the settings that made them. */
  record Chosen(CopyRule by, Set<Choice> choices) {
    static final Chosen NOTHING = new Chosen(CopyRule.AWARE, Set.of());
  }

  /**
   * A copy that gets the plays of a Last.fm track.
   *
   * @param account the number of the account that has the plays
   */
  record Choice(int account, LastfmTrack track, Tune copy) {}

  /** By how much it moved the count of a track. */
  int difference(Tune tune) {
    Kept old = before.tracks.get(tune);
    Kept left = after.tracks.get(tune);
    return old == null || left == null ? 0 : left.count - old.count;
  }
}
