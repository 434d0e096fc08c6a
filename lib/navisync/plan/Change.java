package navisync.plan;

import java.util.Objects;
import java.util.Optional;
import navisync.model.Annotation;
import navisync.model.ItemType;

/**
 * One item of the library with all that a run changes in it, the old beside the new, so that
 * writing, reading back, the journal and undo need nothing else.
 *
 * @param type track, album or artist
 * @param id Navidrome's id of the item
 * @param name what people know it by, for the report: {@code artist – title}, with the album where
 *     that is not enough, or the item's name
 * @param before the annotation as it was read
 * @param after the annotation to write
 * @param historyAdded plays to add to the server's history, unix seconds UTC, ascending; only for
 *     tracks, and only where there is a history
 * @param historyRemoved rows of the history to take away, one each by value, which NaviSync had
 *     added for a match that has changed since
 */
public record Change(
    ItemType type,
    String id,
    String name,
    Annotation before,
    Annotation after,
    long[] historyAdded,
    long[] historyRemoved) {

  /** No plays, for what leaves the history as it is. */
  public static final long[] NO_PLAYS = {};

  /** Creates a change that leaves the server's history as it is. */
  public Change(ItemType type, String id, String name, Annotation before, Annotation after) {
    this(type, id, name, before, after, NO_PLAYS, NO_PLAYS);
  }

  /** Returns the same change with another annotation to write. */
  public Change withAfter(Annotation other) {
    return new Change(type, id, name, before, other, historyAdded, historyRemoved);
  }

  /**
   * Returns what is left of the same change beside another annotation than the one it was planned
   * for; empty when nothing is.
   */
  Optional<Change> adjustedTo(Annotation found, Annotation other, long[] stillAdded) {
    return other.equals(found)
        ? Optional.empty()
        : Optional.of(new Change(type, id, name, found, other, stillAdded, historyRemoved));
  }

  /** Returns whether the play count or the last-played date moves. */
  public boolean movesPlays() {
    return before.count() != after.count() || !Objects.equals(before.playDate(), after.playDate());
  }

  /** Returns whether the last-played date moves and the play count does not. */
  public boolean movesDateOnly() {
    return before.count() == after.count() && !Objects.equals(before.playDate(), after.playDate());
  }

  /** Returns by how much the play count moves: negative when it is lowered. */
  public long countDifference() {
    return after.count() - before.count();
  }

  /** Returns whether this sets a star that was not there. */
  public boolean stars() {
    return after.starred() && !before.starred();
  }

  /** Returns whether this removes a star. */
  public boolean unstars() {
    return before.starred() && !after.starred();
  }
}
