package navisync.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import navisync.navidrome.LibraryTrack;
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

/** The sections about what differs and was left alone: a table for each reason, and the way out. */
final class LeftAloneSummary {
  private LeftAloneSummary() {}

  /**
   * Adds a section for each reason there is.
   *
   * @param database whether the database is written to, where counts can be lowered
   */
  static void add(Page page, List<LeftAlone> leftAlone, boolean database) {
    Table conflicts = counts("Conflicts: Navidrome counts more");
    for (Conflict left : sorted(leftAlone, Conflict.class, c -> c.navidrome() - c.lastfm())) {
      conflicts.row(name(left), Count.of(left.navidrome()), Count.of(left.lastfm()));
    }
    page.section(
        conflicts,
        database
            ? "Left alone. --policy=lastfm takes Last.fm's counts, --policy=ask asks for each."
            : "Left alone: a count cannot be lowered over the API.");

    Table notLowered = counts("Not lowered: Last.fm's history is not complete");
    for (NotLowered left : sorted(leftAlone, NotLowered.class, c -> c.navidrome() - c.lastfm())) {
      notLowered.row(name(left), Count.of(left.navidrome()), Count.of(left.lastfm()));
    }
    page.section(notLowered, "");

    Table fallen = warning("Lower than the last run left them").number("then").number("now");
    for (Fallen left : sorted(leftAlone, Fallen.class, f -> f.left() - f.navidrome())) {
      fallen.row(name(left), Count.of(left.left()), Count.of(left.navidrome()));
    }
    page.section(
        fallen,
        "Left alone: a backup was restored, perhaps. Run on a terminal to be asked what to do.");

    Table takeBacks =
        warning("Plays added earlier for what leads elsewhere now").number("now").number("added");
    for (TakeBack left : sorted(leftAlone, TakeBack.class, TakeBack::added)) {
      takeBacks.row(name(left), Count.of(left.navidrome()), Count.of(left.added()));
    }
    page.section(
        takeBacks,
        database
            ? "Left alone. --take-back takes them back."
            : "Left alone: plays cannot be taken back over the API.");

    Table otherCopies =
        warning("Counted at another copy than the one chosen now").number("plays").number("added");
    for (OtherCopy left : sorted(leftAlone, OtherCopy.class, OtherCopy::plays)) {
      otherCopies.row(name(left), Count.of(left.plays()), Count.of(left.added()));
    }
    page.section(
        otherCopies,
        database
            ? "Left alone. --take-back moves them to the chosen copy."
            : "Left alone: plays cannot be taken back over the API.");

    Table setOffs = new Table("Set off against what Navidrome counted itself").number("plays");
    for (SetOff left : sorted(leftAlone, SetOff.class, SetOff::plays)) {
      setOffs.row(name(left), Count.of(left.plays()));
    }
    page.section(setOffs, "");

    Table notSent = new Table("Plays without a date, not sent").number("plays");
    for (NotSent left : sorted(leftAlone, NotSent.class, left -> 0)) {
      notSent.row(name(left), Count.of(left.plays()));
    }
    page.section(notSent, "");

    page.section(
        stars("Starred again: lost when a backup was restored", leftAlone, StarLost.class),
        database
            ? "Navidrome has no record that you took these stars away."
            : "The play counts that were raised along with these stars have fallen too.");
    page.section(
        stars("Loved, but you took the star away", leftAlone, StarTakenAway.class),
        database
            ? "Left alone."
            : "Left alone. The play counts that were raised along with these stars have not fallen,"
                + " so no backup was restored.");
    page.section(
        stars("Starred, but not loved any more", leftAlone, StarKept.class),
        "Left alone. Stars are taken away under policy lastfm only, and only when the list of loved"
            + " tracks is complete.");
  }

  private static Table counts(String heading) {
    return warning(heading).number("Navidrome").number("Last.fm");
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

  /** Those of one reason, the weightiest first, then by name. */
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
    return track.artist() + " – " + track.title();
  }
}
