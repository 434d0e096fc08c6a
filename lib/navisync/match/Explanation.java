package navisync.match;

import java.util.List;
import java.util.Optional;
import navisync.model.LibraryTrack;
import navisync.model.SongName;

/**
 * How a Last.fm track is matched, step by step.
 *
 * @param match its match
 * @param alias where an alias leads; empty without one
 * @param keys the names as they are compared
 * @param steps the steps in the order in which they are tried; a looser one never overrules a
 *     tighter one, so those after the deciding one are not tried
 * @param candidates possible matches, the best first, each with the reason why it is not accepted;
 *     none where a step decided
 */
public record Explanation(
    Match match,
    Optional<Target> alias,
    List<Key> keys,
    List<Step> steps,
    List<Candidate> candidates) {

  /**
   * Where an alias leads.
   *
   * @param song the names that it gives the track
   * @param found whether a step finds them in the library
   * @param overruled whether a decision of the user comes before it
   */
  public record Target(SongName song, boolean found, boolean overruled) {}

  /**
   * A name as it is compared.
   *
   * @param what which form it is, such as {@code title, folded}
   * @param text the name in that form
   */
  public record Key(String what, String text) {}

  /**
   * A step that was tried.
   *
   * @param name what it looks for
   * @param found what it found; the last step is the one that found anything
   */
  public record Step(String name, List<LibraryTrack> found) {}
}
