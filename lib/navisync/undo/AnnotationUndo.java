package navisync.undo;

import java.util.Objects;
import navisync.navidrome.Annotation;
import navisync.plan.Change;

/**
 * One annotation as it shall be once a change is put back (counting.md, "Undo"): the count by
 * difference and never below zero, date and star only where they still are as the run left them. So
 * it is the former one to the letter where nothing else happened, and no row where the run made it.
 *
 * @param change the change to put back
 * @param former what stood before it
 * @param now what stands now
 */
record AnnotationUndo(Change change, Annotation former, Annotation now) {

  /**
   * The annotation afterwards.
   *
   * @param difference by how much the run raised the count, negative where it lowered it
   * @param least what the count shall not fall below
   */
  Annotation after(long difference, long least) {
    boolean removed = !now.exists() && change.after().exists();
    if (removed) {
      return now;
    }
    long count = Math.max(least, Math.max(0, now.count() - difference));
    String date = dateStays() ? now.playDate() : former.playDate();
    Annotation star = starStays() ? now : former;
    boolean nothing = count == 0 && date == null && !star.starred() && star.starredAt() == null;
    if (nothing && !former.exists()) {
      return Annotation.NONE;
    }
    Long kept = former.exists() && count == former.count() ? former.playCount() : count;
    return new Annotation(true, kept, date, star.starred(), star.starredAt());
  }

  /** Whether the count is so low by now that not all of a rise can be taken back. */
  boolean fellBelow() {
    return now.count() < change.countDifference();
  }

  /** Whether the date moved on since. */
  boolean dateStays() {
    return !Objects.equals(now.playDate(), change.after().playDate());
  }

  /** Whether the star was set or taken since. */
  boolean starStays() {
    return !Former.sameStar(now, change.after());
  }
}
