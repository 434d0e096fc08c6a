package navisync.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.Annotation;
import navisync.model.PlayDate;
import navisync.plan.Change;

/**
 * Changes sent over the API, compared with what the server shows afterwards. The server answers ok
 * even to a play it does not count, so only this comparison tells what was applied.
 *
 * @param changes the changes, tracks only
 * @param now what the server keeps by track id, read at rest; no entry means nothing
 */
record SentChanges(List<Change> changes, Map<String, Annotation> now) {

  /** Returns the changes that were not fully applied. */
  List<Change> notCounted() {
    return changes.stream().filter(change -> !cameAbout(change)).toList();
  }

  /** Counts the tracks that changed. */
  int tracks() {
    return (int)
        changes.stream().filter(change -> rise(change) > 0 || starCameAbout(change)).count();
  }

  /** Returns how many of the planned plays the counts show. */
  long plays() {
    return changes.stream()
        .mapToLong(change -> Math.min(rise(change), change.countDifference()))
        .sum();
  }

  /**
   * Returns the plays that seem to have been counted, by track id, unix seconds, ascending: a
   * track's plays are sent in the order of time, so they are the first ones, as many as its count
   * grew. A live play, known by a last-played date after the start, is taken off.
   *
   * @param start when sending began
   */
  Map<String, long[]> countedPlays(Instant start) {
    Map<String, long[]> counted = new HashMap<>();
    for (Change change : changes) {
      boolean live =
          PlayDate.instant(now(change).playDate())
              .filter(played -> !played.isBefore(start))
              .isPresent();
      long[] sent = change.historyAdded();
      long rise = live ? rise(change) - 1 : rise(change);
      int number = (int) Math.min(sent.length, Math.max(0, rise));
      if (number > 0) {
        counted.put(change.id(), Arrays.copyOf(sent, number));
      }
    }
    return counted;
  }

  /** Returns how many plays were to be sent. */
  long plannedPlays() {
    return changes.stream().mapToLong(Change::countDifference).sum();
  }

  /** Returns how many of the planned stars were set or removed. */
  int stars() {
    return (int) changes.stream().filter(this::starCameAbout).count();
  }

  /** Describes the missing part of a change. Sample: {@code 2 of 3 plays were counted}. */
  String shortfall(Change change) {
    boolean starMissing = movesStar(change) && !starCameAbout(change);
    String plays =
        rise(change) >= change.countDifference()
            ? ""
            : Math.max(0, rise(change)) + " of " + change.countDifference() + " plays were counted";
    String verb = change.stars() ? "set" : "removed";
    String star = starMissing ? "the star was not " + verb : "";
    return plays.isEmpty() || star.isEmpty() ? plays + star : plays + ", " + star;
  }

  private boolean cameAbout(Change change) {
    return now(change).count() >= change.after().count()
        && (!movesStar(change) || starCameAbout(change));
  }

  private static boolean movesStar(Change change) {
    return change.stars() || change.unstars();
  }

  boolean starCameAbout(Change change) {
    return movesStar(change) && now(change).starred() == change.after().starred();
  }

  private long rise(Change change) {
    return Math.max(0, now(change).count() - change.before().count());
  }

  private Annotation now(Change change) {
    return now.getOrDefault(change.id(), Annotation.NONE);
  }
}
