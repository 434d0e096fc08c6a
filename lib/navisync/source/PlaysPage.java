package navisync.source;

import java.util.List;
import java.util.OptionalInt;
import navisync.model.Scrobble;
import navisync.model.UndatedPlay;

/**
 * A page of plays, as a history source answers it.
 *
 * @param scrobbles plays with a time that can be believed, in the order sent: newest first
 * @param undated plays whose time cannot be known (docs/rules.md, "Plays")
 * @param unusable rows without an artist or a title
 * @param total how many plays match the question, on all pages; empty when that is not known
 * @param perPage the limit the server went by, which may be less than asked for; empty when it is
 *     not known
 */
public record PlaysPage(
    List<Scrobble> scrobbles,
    List<UndatedPlay> undated,
    List<UnusableRow> unusable,
    OptionalInt total,
    OptionalInt perPage) {

  /** Returns how many plays the page lists, of whatever kind. */
  public int rows() {
    return scrobbles.size() + undated.size() + unusable.size();
  }
}
