package navisync.navidrome.db;

import static navisync.navidrome.db.PlanOf.played;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.navidrome.db.IntentCheck.Outcome;
import navisync.plan.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md, "Interrupted writes": the transaction was whole or not; its rows tell which. */
class IntentCheckTest {
  private static final Annotation THREE = played(3, "2020-01-01 00:00:00+00:00");
  private static final Annotation FIVE = played(5, "2021-01-01 00:00:00+00:00");
  private static final Annotation SIX = played(6, "2026-01-01 00:00:00+00:00");
  private static final long[] NONE = {};

  private static final List<Change> INTENT =
      List.of(
          new Change(ItemType.MEDIA_FILE, "lantern", "", THREE, FIVE, new long[] {100, 200}, NONE),
          new Change(ItemType.MEDIA_FILE, "ferry", "", Annotation.NONE, FIVE, NONE, NONE),
          new Change(ItemType.ALBUM, "album-kites", "", THREE, FIVE, NONE, NONE));

  static Stream<Arguments> rows() {
    return Stream.of(
        row("everything as planned", FIVE, FIVE, FIVE, Outcome.WRITTEN, 100, 200),
        row("everything as before", THREE, null, THREE, Outcome.NOT_WRITTEN),
        row(
            "one track played since, the rest as planned",
            SIX,
            FIVE,
            SIX,
            Outcome.WRITTEN,
            100,
            200),
        row("one track played since, the rest as before", SIX, null, SIX, Outcome.NOT_WRITTEN),
        row(
            "all rows moved on, but the history holds its plays",
            SIX,
            SIX,
            SIX,
            Outcome.WRITTEN,
            100,
            200,
            300),
        row(
            "all rows moved on, the history holds none of its plays",
            SIX,
            SIX,
            SIX,
            Outcome.NOT_WRITTEN,
            300),
        row("all rows moved on and half of the history", SIX, SIX, SIX, Outcome.IN_DOUBT, 100),
        row("one as planned and one as before", FIVE, null, SIX, Outcome.IN_DOUBT, 100, 200),
        row("more as before than as planned", THREE, null, FIVE, Outcome.NOT_WRITTEN),
        row("more as planned than as before", THREE, FIVE, FIVE, Outcome.WRITTEN));
  }

  private static Arguments row(
      String name,
      Annotation lantern,
      Annotation ferry,
      Annotation kites,
      Outcome outcome,
      long... history) {
    Map<String, Annotation> tracks = new HashMap<>(Map.of("lantern", lantern));
    if (ferry != null) {
      tracks.put("ferry", ferry);
    }
    return Arguments.of(name, library(tracks, kites, history), outcome);
  }

  private static Library library(
      Map<String, Annotation> tracks, Annotation kites, long... history) {
    return new Library(
        "id-ann",
        "ann",
        List.of(SampleLibrary.LANTERN, SampleLibrary.FERRY),
        tracks,
        Map.of("album-kites", kites),
        Map.of(),
        true,
        Map.of("lantern", history));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theRowsTell(String name, Library now, Outcome outcome) {
    assertEquals(outcome, IntentCheck.outcome(INTENT, now));
  }

  @Test
  void aDateAloneTells() {
    Annotation later = played(3, "2021-01-01 00:00:00+00:00");
    List<Change> date =
        List.of(new Change(ItemType.MEDIA_FILE, "lantern", "", THREE, later, NONE, NONE));

    assertEquals(
        Outcome.WRITTEN, IntentCheck.outcome(date, library(Map.of("lantern", later), SIX)));
    assertEquals(
        Outcome.NOT_WRITTEN, IntentCheck.outcome(date, library(Map.of("lantern", THREE), SIX)));
  }

  @Test
  void theDateTellsWhereAnOlderPlayWasCountedSince() {
    List<Change> raise =
        List.of(new Change(ItemType.MEDIA_FILE, "lantern", "", THREE, FIVE, NONE, NONE));
    Annotation afterIt = played(6, FIVE.playDate());
    Annotation withoutIt = played(4, THREE.playDate());

    assertEquals(
        Outcome.WRITTEN, IntentCheck.outcome(raise, library(Map.of("lantern", afterIt), SIX)));
    assertEquals(
        Outcome.NOT_WRITTEN,
        IntentCheck.outcome(raise, library(Map.of("lantern", withoutIt), SIX)));
  }

  @Test
  void aStarThatTheUserRemovedSinceWasSet() {
    List<Change> star =
        List.of(
            new Change(
                ItemType.MEDIA_FILE,
                "lantern",
                "",
                THREE,
                THREE.withStar(true, "2021-01-01 00:00:00+00:00")));
    Annotation removed = THREE.withStar(false, "2021-02-01 00:00:00+00:00");

    assertEquals(
        Outcome.WRITTEN, IntentCheck.outcome(star, library(Map.of("lantern", removed), SIX)));
    assertEquals(
        Outcome.NOT_WRITTEN, IntentCheck.outcome(star, library(Map.of("lantern", THREE), SIX)));
  }

  @Test
  void aTrackGoneFromTheLibrarySaysNothing() {
    List<Change> gone =
        List.of(new Change(ItemType.MEDIA_FILE, "gone", "", Annotation.NONE, FIVE, NONE, NONE));

    assertEquals(Outcome.IN_DOUBT, IntentCheck.outcome(gone, library(Map.of(), THREE)));
  }
}
