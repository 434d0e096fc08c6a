package navisync.report;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.model.SongName;
import navisync.plan.LeftAlone;
import navisync.plan.LeftAlone.AlreadyCounted;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.LeftAlone.Fallen;
import navisync.plan.LeftAlone.NotLowered;
import navisync.plan.LeftAlone.NotSent;
import navisync.plan.LeftAlone.OtherCopy;
import navisync.plan.LeftAlone.StarKept;
import navisync.plan.LeftAlone.StarLost;
import navisync.plan.LeftAlone.StarRemoved;
import navisync.plan.LeftAlone.TakeBack;

/** The sections about differences that a run leaves as they are: a table for each reason. */
public final class LeftAloneSummary {
  /** A difference and the name of its song. */
  private record Named<T extends LeftAlone>(T left, String name) {
    static <T extends LeftAlone> Named<T> of(T left) {
      return new Named<>(left, left.track().song().text());
    }
  }

  private LeftAloneSummary() {}

  /**
   * Adds a section for each reason that occurs.
   *
   * @param hints what the user can do about them
   */
  static void add(Page page, List<LeftAlone> leftAlone, Hints hints) {
    add(
        page,
        counts("Conflicts: Navidrome's count is higher", hints.source()),
        sorted(leftAlone, Conflict.class, c -> c.navidrome() - c.lastfm()),
        left -> List.of(left.navidrome(), left.lastfm()),
        hints.conflicts());
    addOthers(page, leftAlone, hints);
  }

  /**
   * Adds a section for each reason that occurs, except conflicts.
   *
   * @param hints what the user can do about them
   */
  public static void addOthers(Page page, List<LeftAlone> leftAlone, Hints hints) {
    boolean database = hints.database();
    add(
        page,
        counts("Not lowered: " + hints.source() + "'s history is incomplete", hints.source()),
        sorted(leftAlone, NotLowered.class, c -> c.navidrome() - c.lastfm()),
        left -> List.of(left.navidrome(), left.lastfm()),
        "");
    add(
        page,
        warning("Fewer plays than after the last run").number("last run").number("Navidrome"),
        sorted(leftAlone, Fallen.class, f -> f.left() - f.navidrome()),
        left -> List.of(left.left(), left.navidrome()),
        hints.fallen());
    add(
        page,
        warning("Added for plays that are gone or now match other tracks")
            .number("Navidrome")
            .number("added"),
        sorted(leftAlone, TakeBack.class, TakeBack::added),
        left -> List.of(left.navidrome(), left.added()),
        hints.takeBacks());
    add(
        page,
        warning("Counted for a copy that is no longer chosen").number("plays").number("added"),
        sorted(leftAlone, OtherCopy.class, OtherCopy::plays),
        left -> List.of(left.plays(), left.added()),
        hints.otherCopies());
    add(
        page,
        new Table("Not added: Navidrome seems to have counted these plays itself").number("plays"),
        sorted(leftAlone, AlreadyCounted.class, AlreadyCounted::plays),
        left -> List.of(left.plays()),
        "");
    add(
        page,
        new Table("Not sent: plays without a date").number("plays"),
        sorted(leftAlone, NotSent.class, left -> 0),
        left -> List.of(left.plays()),
        "The API needs a date. Database mode counts such plays.");
    stars(
        page,
        "Starred again: lost when a backup was restored",
        sorted(leftAlone, StarLost.class, left -> 0),
        database
            ? "Navidrome has no record that you removed these stars."
            : "The play counts raised along with these stars have dropped too.");
    stars(
        page,
        "Loved, but you removed the star",
        sorted(leftAlone, StarRemoved.class, left -> 0),
        database
            ? "Left as they are."
            : "Left as they are. The play counts raised along with these stars have not dropped, so"
                + " no backup was restored.");
    stars(
        page,
        "Starred, but no longer loved",
        sorted(leftAlone, StarKept.class, left -> 0),
        hints.starsKept());
  }

  private static <T extends LeftAlone> void add(
      Page page,
      Table table,
      List<Named<T>> entries,
      Function<T, List<Long>> numbers,
      String explanation) {
    Map<String, Long> namesakes =
        entries.stream().collect(Collectors.groupingBy(Named::name, counting()));
    for (Named<T> each : entries) {
      boolean copies = each.left() instanceof OtherCopy || namesakes.get(each.name()) > 1;
      List<Object> cells =
          new ArrayList<>(List.of(copies ? each.left().track().nameWithAlbum() : each.name()));
      cells.addAll(numbers.apply(each.left()));
      table.row(cells.toArray());
    }
    page.section(table, entries.stream().map(each -> each.left().track()).toList(), explanation);
  }

  private static <T extends LeftAlone> void stars(
      Page page, String heading, List<Named<T>> entries, String explanation) {
    add(page, new Table(heading), entries, left -> List.of(), explanation);
  }

  private static Table counts(String heading, String source) {
    return warning(heading).number("Navidrome").number(source);
  }

  private static Table warning(String heading) {
    return new Table(heading).style(Styles.WARNING);
  }

  /** Returns the entries with one reason, largest first, then by name. */
  private static <T extends LeftAlone> List<Named<T>> sorted(
      List<LeftAlone> leftAlone, Class<T> reason, ToLongFunction<T> weight) {
    return leftAlone.stream()
        .filter(reason::isInstance)
        .map(each -> Named.of(reason.cast(each)))
        .sorted(
            Comparator.comparingLong((Named<T> each) -> -weight.applyAsLong(each.left()))
                .thenComparing(Named::name, SongName.ORDER))
        .toList();
  }
}
