package navisync.undo;

import java.util.Objects;
import java.util.function.Function;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;

/**
 * The annotation of one item once a run is undone. Date and star go back only where they still are
 * as a run left them. Where nothing else happened, the annotation is exactly the old one: no row
 * where a run made it, and NULL where there was NULL.
 */
final class AnnotationUndo {
  private final WrittenValues values;
  private final Change change;
  private final Annotation now;

  /** The star with the time at which it was set or taken away, which may be null. */
  private record Star(boolean set, String at) {
    static Star of(Annotation annotation) {
      return new Star(annotation.starred(), annotation.starredAt());
    }
  }

  /**
   * The undo of one change.
   *
   * @param values all that runs wrote
   * @param change the change of that run
   * @param now the present annotation
   */
  AnnotationUndo(WrittenValues values, Change change, Annotation now) {
    this.values = values;
    this.change = change;
    this.now = now;
  }

  /** Returns the count's history, with the runs that changed anything else of the annotation. */
  ValueHistory<Long> count() {
    return values.ofCount(type(), id(), now);
  }

  /** Returns the annotation afterwards, with a count that is known. */
  Annotation after(long count) {
    String date = date();
    Star star = star();
    boolean nothing = count == 0 && date == null && !star.set && star.at == null;
    boolean existed = now.exists() && !madeByRun(Annotation::exists);
    if (nothing && !existed) {
      return Annotation.NONE;
    }
    boolean wasNull = existed && count == 0 && madeByRun(each -> each.playCount() != null);
    return new Annotation(true, wasNull ? null : (Long) count, date, star.set, star.at);
  }

  /** Returns whether something is there because a run made it. */
  private boolean madeByRun(Function<Annotation, Boolean> thing) {
    return values.ofPlays(type(), id(), now, thing).lastAfter().orElse(false);
  }

  private String date() {
    return values.ofPlays(type(), id(), now, Annotation::playDate).value();
  }

  private Star star() {
    return values.ofStar(type(), id(), now, Star::of).value();
  }

  /** Returns whether the run moved the date, and it stays because it moved on since. */
  boolean dateStays() {
    return !Objects.equals(change.before().playDate(), change.after().playDate())
        && Objects.equals(date(), now.playDate());
  }

  /**
   * Returns whether the run moved the star, and it stays because it was set or taken away since.
   */
  boolean starStays() {
    return !Star.of(change.before()).equals(Star.of(change.after())) && star().equals(Star.of(now));
  }

  /** Returns whether something other than a run set or removed the star last. */
  boolean starIsTheUsers() {
    return values.ofStar(type(), id(), now, Star::of).changedSince();
  }

  private ItemType type() {
    return change.type();
  }

  private String id() {
    return change.id();
  }
}
