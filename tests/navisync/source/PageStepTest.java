package navisync.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.source.PageStep.Done;
import navisync.source.PageStep.GivesLess;
import navisync.source.PageStep.GoOn;
import navisync.source.PageStep.Holds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an answer about the seconds 100 to 200 tells; a page holds 50 plays unless it says less. */
class PageStepTest {
  private static final TimeRange RANGE = new TimeRange(100, 200);

  @Test
  @DisplayName("rows as many as the total: the whole range, proven")
  void whole() {
    assertEquals(
        new PageStep(plays(150, 120), Optional.of(RANGE), Holds.WHOLE, new Done()),
        decide(1, page(2, 50, 150, 120)));
  }

  @Test
  @DisplayName("no plays at all: the whole range, proven")
  void none() {
    assertEquals(
        new PageStep(List.of(), Optional.of(RANGE), Holds.WHOLE, new Done()),
        decide(1, page(0, 50)));
  }

  @Test
  @DisplayName("a full page covers from after its oldest second, which is asked for again")
  void full() {
    assertEquals(
        new PageStep(
            plays(190, 180),
            Optional.of(new TimeRange(181, 200)),
            Holds.FULL_PAGE,
            new GoOn(new TimeRange(100, 180), 1)),
        decide(1, page(7, 2, 190, 180)));
  }

  @Test
  @DisplayName("a full page goes on even where the total says that nothing is left")
  void fullWhateverTheTotal() {
    assertEquals(new GoOn(new TimeRange(100, 180), 1), decide(1, page(2, 2, 190, 180)).next());
  }

  @Test
  @DisplayName("plays of the second before and after the range are dropped")
  void widerThanAsked() {
    assertEquals(
        new PageStep(plays(200, 100), Optional.of(RANGE), Holds.WHOLE, new Done()),
        decide(1, page(4, 50, 201, 200, 100, 99)));
  }

  @Test
  @DisplayName("a page wholly within one second: the next page by its number, nothing covered yet")
  void oneSecond() {
    assertEquals(
        new PageStep(plays(200, 200), Optional.empty(), Holds.FULL_PAGE, new GoOn(RANGE, 2)),
        decide(1, page(5, 2, 200, 200)));
  }

  @Test
  @DisplayName("the page after it reaches an older second: all down to there is covered")
  void afterOneSecond() {
    PageStep step = PageStep.decide(ask(2), plays(200, 200), page(5, 2, 200, 150));

    assertEquals(Optional.of(new TimeRange(151, 200)), step.read());
    assertEquals(new GoOn(new TimeRange(100, 150), 1), step.next());
  }

  @Test
  @DisplayName("a server that gives less than it claims ends as a gap, not in a loop")
  void givesLess() {
    assertEquals(
        new GivesLess(RANGE, "reports 2000 plays here but lists fewer"),
        decide(1, page(2000, 50)).next());
  }

  @Test
  @DisplayName("the same page again and again ends as a gap")
  void samePage() {
    PageStep step = PageStep.decide(ask(2), plays(200, 200), page(9, 2, 200, 200));

    assertEquals(new GivesLess(RANGE, "lists the same plays on every page"), step.next());
  }

  @Test
  @DisplayName("a server that ignores the time asked for ends as a gap")
  void anotherTime() {
    PageStep step = decide(1, page(9, 2, 900, 899));

    assertEquals(new GivesLess(RANGE, "lists plays outside the requested time"), step.next());
    assertEquals(List.of(), step.plays());
  }

  @Test
  @DisplayName("rows without a name fill the page and tell how far back it goes")
  void unusable() {
    PlaysPage page =
        new PlaysPage(
            plays(190),
            List.of(),
            List.of(new UnusableRow("", "Lost", 170)),
            OptionalInt.of(9),
            OptionalInt.of(2));

    assertEquals(new GoOn(new TimeRange(100, 170), 1), decide(1, page).next());
  }

  @Test
  @DisplayName("without a total a short page may be cut off: it goes on until nothing comes")
  void noTotal() {
    PlaysPage page =
        new PlaysPage(plays(190), List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty());

    assertEquals(
        new PageStep(
            plays(190),
            Optional.of(new TimeRange(191, 200)),
            Holds.UNPROVEN,
            new GoOn(new TimeRange(100, 190), 1)),
        decide(1, page));
  }

  private static PageStep decide(int page, PlaysPage answer) {
    return PageStep.decide(ask(page), List.of(), answer);
  }

  private static RangeRequest ask(int page) {
    return new RangeRequest(RANGE, page, PageSize.SMALL, RetryBudget.FULL, 0);
  }

  private static PlaysPage page(int total, int perPage, long... seconds) {
    return new PlaysPage(
        plays(seconds), List.of(), List.of(), OptionalInt.of(total), OptionalInt.of(perPage));
  }

  private static List<Scrobble> plays(long... seconds) {
    return LongStream.of(seconds)
        .mapToObj(second -> new Scrobble(new LastfmTrack("Mirrow", "Lost", "", ""), second))
        .toList();
  }
}
