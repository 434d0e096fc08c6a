package navisync.match;

import java.util.List;
import navisync.model.LibraryTrack;

/**
 * How a Last.fm track is matched, step by step.
 *
 * @param match its match
 * @param keys the names as they are compared
 * @param steps the steps in the order in which they are tried; a looser one never overrules a
 *     tighter one, so those after the deciding one are not tried
 * @param candidates possible matches, the best first, each with the reason why it is not accepted;
 *     none where a step decided
 */
public record Explanation(
    Match match, List<Key> keys, List<Step> steps, List<Candidate> candidates) {

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
