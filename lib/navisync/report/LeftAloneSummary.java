package navisync.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import navisync.console.Count;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.model.LibraryTrack;
import navisync.model.SongName;
import navisync.plan.LeftAlone;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.LeftAlone.Fallen;
import navisync.plan.LeftAlone.NotLowered;
import navisync.plan.LeftAlone.NotSent;
import navisync.plan.LeftAlone.OtherCopy;
import navisync.plan.LeftAlone.SetOff;
import navisync.plan.LeftAlone.StarKept;
import navisync.plan.LeftAlone.StarLost;
import navisync.plan.LeftAlone.StarTakenAway;
import navisync.plan.LeftAlone.TakeBack;

/** The sections about differences that a run leaves as they are: a table for each reason. */
public final class LeftAloneSummary {
  private LeftAloneSummary() {}

  /**
   * Adds a section for each reason that occurs.
   *
   * @param hints what the user can do about them
   */
  static void add(Page page, List<LeftAlone> leftAlone, Hints hints) {
    Table conflicts = counts("Conflicts: Navidrome's count is higher", hints.source());
    for (Conflict left : sorted(leftAlone, Conflict.class, c -> c.navidrome() - c.lastfm())) {
      conflicts.row(name(left), Count.of(left.navidrome()), Count.of(left.lastfm()));
    }
    page.section(conflicts, hints.conflicts());
    addOthers(page, leftAlone, hints);
  }

  /**
   * Adds a section for each reason that occurs, except conflicts.
   *
   * @param hints what the user can do about them
   */
  public static void addOthers(Page page, List<LeftAlone> leftAlone, Hints hints) {
    boolean database = hints.database();
    Table notLowered = counts("Not lowered: " + hints.source() + "'s history is incomplete", hints.source());
    for (NotLowered left : sorted(leftAlone, NotLowered.class, c -> c.navidrome() - c.lastfm())) {
      notLowered.row(name(left), Count.of(left.navidrome()), Count.of(left.lastfm()));
    }
    page.section(notLowered, "");

    Table fallen =
        warning("Fewer plays than after the last run").number("last run").number("Navidrome");
    for (Fallen left : sorted(leftAlone, Fallen.class, f -> f.left() - f.navidrome())) {
      fallen.row(name(left), Count.of(left.left()), Count.of(left.navidrome()));
    }
    page.section(fallen, hints.fallen());

    Table takeBacks =
        warning("Plays added for tracks that now match elsewhere")
            .number("Navidrome")
            .number("added");
    for (TakeBack left : sorted(leftAlone, TakeBack.class, TakeBack::added)) {
      takeBacks.row(name(left), Count.of(left.navidrome()), Count.of(left.added()));
    }
    page.section(takeBacks, hints.takeBacks());

    Table otherCopies =
        warning("Counted on another copy than the one chosen now").number("plays").number("added");
    for (OtherCopy left : sorted(leftAlone, OtherCopy.class, OtherCopy::plays)) {
      otherCopies.row(name(left), Count.of(left.plays()), Count.of(left.added()));
    }
    page.section(otherCopies, hints.otherCopies());

    Table setOffs =
        new Table("Not added: Navidrome seems to have counted these plays itself").number("plays");
    for (SetOff left : sorted(leftAlone, SetOff.class, SetOff::plays)) {
      setOffs.row(name(left), Count.of(left.plays()));
    }
    page.section(setOffs, "");

    Table notSent = new Table("Not sent: plays without a date").number("plays");
    for (NotSent left : sorted(leftAlone, NotSent.class, left -> 0)) {
      notSent.row(name(left), Count.of(left.plays()));
    }
    page.section(notSent, "");

    page.section(
        stars("Starred again: lost when a backup was restored", leftAlone, StarLost.class),
        database
            ? "Navidrome has no record that you removed these stars."
            : "The play counts raised along with these stars have dropped too.");
    page.section(
        stars("Loved, but you removed the star", leftAlone, StarTakenAway.class),
        database
            ? "Left as they are."
            : "Left as they are. The play counts raised along with these stars have not dropped, so"
                + " no backup was restored.");
    page.section(
        stars("Starred, but no longer loved", leftAlone, StarKept.class), hints.starsKept());
  }

  private static Table counts(String heading, String source) {
    return warning(heading).number("Navidrome").number(source);
  }

  private static Table warning(String heading) {
    return new Table(heading).style(Styles.WARNING);
  }

  private static <T extends LeftAlone> Table stars(
      String heading, List<LeftAlone> leftAlone, Class<T> reason) {
    Table table = new Table(heading);
    sorted(leftAlone, reason, left -> 0).forEach(left -> table.row(name(left)));
    return table;
  }

  /** Returns the entries with one reason, largest first, then by name. */
  private static <T extends LeftAlone> List<T> sorted(
      List<LeftAlone> leftAlone, Class<T> reason, ToLongFunction<T> weight) {
    return leftAlone.stream()
        .filter(reason::isInstance)
        .map(reason::cast)
        .sorted(
            Comparator.comparingLong((T left) -> -weight.applyAsLong(left))
                .thenComparing(LeftAloneSummary::name, NameOrder.BY_NAME))
        .toList();
  }

  private static String name(LeftAlone left) {
    LibraryTrack track = left.track();
    return SongName.text(track.artist(), track.title());
  }
}
