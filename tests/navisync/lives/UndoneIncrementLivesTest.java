package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.lives.LastfmSteps.Love;
import navisync.lives.LastfmSteps.Play;
import navisync.lives.LastfmSteps.Undated;
import navisync.lives.NavidromeSteps.Listen;
import navisync.lives.SyncOptions.Policy;
import navisync.sync.CutOffRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** Lives in which runs under policy increment are undone. */
class UndoneIncrementLivesTest {
  @TempDir Path folder;

  @ForEachKindOfSchema
  @DisplayName("After a first increment that found nothing is undone, the next one is the first")
  void firstIncrementUndone(SampleSchema schema) {
    live(
        schema, increment(), new UndoStep(0), new Listen(Tune.FERRY, 469, false, -22), increment());
  }

  @ForEachKindOfSchema
  @DisplayName("Once the undo of a run is undone, growth counts from what that run left")
  void growthAfterUndoOfUndo(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.HERON, 3, 7_069),
        new SyncStep(new SyncOptions(Policy.LASTFM, List.of()), Trouble.NONE, false),
        new UndoStep(0),
        new Listen(Tune.HERON, 450, true, null),
        new Play(Tune.HERON, 0, 282_971),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count from before increments stays remembered while any of their runs stands")
  void oneIncrementUndoneOneStands(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.SKY, 252, false, -98),
        increment(),
        new Play(Tune.GLASSHOUSE, 0, 585),
        increment(),
        new UndoStep(0),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("An increment that was killed before it wrote remembers no count")
  void killedIncrement(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 28, true, null),
        increment(),
        new Play(Tune.FERRY, 0, 501_853),
        new Listen(Tune.FERRY, 340, false, -79),
        new CutOffStep(Policy.INCREMENT, CutOffRun.Moment.BEFORE_THE_COMMIT),
        new UndoStep(0),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count that grew after the first increment is set off, also after a later undo")
  void laterIncrementUndone(SampleSchema schema) {
    live(
        schema,
        increment(),
        new Listen(Tune.LANTERN, 524, false, -116),
        increment(),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("The first increment, undone and brought back, still remembers the count it found")
  void firstIncrementBroughtBack(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.LANTERN, 5_881, true, null),
        increment(),
        new Love(Tune.LANTERN, true),
        increment(),
        new Undated(Tune.LANTERN, 1, 2),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName(
      "What a count grew by itself is set off again once the run that set it off is undone")
  void setOffAgain(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.LANTERN, 5_240, false, null),
        increment(),
        new Listen(Tune.LANTERN, 524, false, -116),
        increment(),
        new Play(Tune.LANTERN, 0, 300),
        increment(),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A run that an undo took away and another brought back changes no count noted since")
  void notedBetweenUndos(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 310_365, true, null),
        increment(),
        new Listen(Tune.FERRY, 390, false, -40),
        new UndoStep(0),
        new TerminalStep(Policy.ASK, true, true, 34),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A play that the history shows is no growth once the run that met it is undone")
  void rowMetByAnUndoneRun(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.LANTERN, 5_240, false, null),
        increment(),
        new Listen(Tune.LANTERN, 524, true, -116),
        increment(),
        new UndoStep(1),
        new Play(Tune.LANTERN, 0, 900),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A first increment that is brought back knows again what a count grew by since")
  void grownSinceABroughtBackIncrement(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.HERON, 0, 14_280),
        increment(),
        new UndoStep(0),
        new Listen(Tune.HERON, 435, true, 42),
        new SyncStep(new SyncOptions(Policy.NAVIDROME, List.of()), Trouble.NONE, false),
        increment(),
        new UndoStep(2),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count that a later run met with its play stays known once increment is undone")
  void countMetByALaterRun(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.HERON, 188_627, true, null),
        increment(),
        new Play(Tune.HERON, 0, 114),
        new SyncStep(new SyncOptions(Policy.HIGHER, List.of()), Trouble.NONE, false),
        new UndoStep(0),
        new Listen(Tune.HERON, 360, false, 99),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A growth that two runs in force have met is met once, so no count looks fallen")
  void growthMetTwice(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.GLASSHOUSE, 5_000, false, null),
        increment(),
        new Listen(Tune.GLASSHOUSE, 335, false, -70),
        increment(),
        new UndoStep(1),
        increment(),
        new Play(Tune.GLASSHOUSE, 0, 499_306),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("Rows that two runs in force have met are met once, so nothing counts as growth")
  void rowsMetTwice(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.GLASSHOUSE, 5_000, true, null),
        increment(),
        new Listen(Tune.GLASSHOUSE, 335, true, -70),
        increment(),
        new UndoStep(1),
        increment(),
        new Play(Tune.GLASSHOUSE, 0, 499_306),
        new UndoStep(2),
        new Listen(Tune.GLASSHOUSE, 20, true, null),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("What a count grew is known again once only the run that saw it smaller stands")
  void firstIncrementBroughtBackAlone(SampleSchema schema) {
    live(
        schema,
        increment(),
        new Listen(Tune.HERON, 535, true, null),
        new UndoStep(-2),
        new Play(Tune.HERON, 3, 500_420),
        increment(),
        new UndoStep(-2),
        new UndoStep(-2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("What a run met in a count that was 0 before stays known once that run is undone")
  void metByTheRunThatIsUndone(SampleSchema schema) {
    live(
        schema,
        increment(),
        new Listen(Tune.SKY, 186, false, 48),
        increment(),
        new Play(Tune.SKY, 0, 3_349),
        increment(),
        new UndoStep(-2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("What a later increment met stays known once the run before it is undone")
  void metByALaterIncrement(SampleSchema form) {
    live(
        form,
        increment(),
        new Play(Tune.LANTERN, 0, 183_036),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        new Listen(Tune.LANTERN, 21_198, true, null),
        increment(),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count that a later run of another policy noted is known while that run stands")
  void notedByALaterRun(SampleSchema form) {
    live(
        form,
        new Play(Tune.LANTERN, 0, 115_983),
        increment(),
        new Listen(Tune.LANTERN, 59_683, true, null),
        new SyncStep(new SyncOptions(Policy.NAVIDROME, List.of()), Trouble.NONE, false),
        new Listen(Tune.LANTERN, 4_317, false, 6),
        new UndoStep(0),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count is from before increments again once the last run that met it is undone")
  void forgottenWithTheLastRunThatMetIt(SampleSchema form) {
    live(
        form,
        new Listen(Tune.LANTERN, 100_000, false, null),
        increment(),
        new Play(Tune.LANTERN, 0, 200_000),
        new SyncStep(new SyncOptions(Policy.HIGHER, List.of()), Trouble.NONE, false),
        new UndoStep(0),
        new UndoStep(1),
        new Listen(Tune.LANTERN, 90, false, null),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count that was nothing is forgotten once no increment stands")
  void nothingForgotten(SampleSchema form) {
    live(
        form,
        increment(),
        new Listen(Tune.LANTERN, 158_777, true, 82),
        increment(),
        new UndoStep(1),
        increment(),
        new UndoStep(0),
        new UndoStep(3),
        increment());
  }

  private static Step increment() {
    return new SyncStep(new SyncOptions(Policy.INCREMENT, List.of()), Trouble.NONE, true);
  }

  private void live(SampleSchema schema, Step... steps) {
    assertEquals("", new Lives(folder).live(schema, List.of(steps)).orElse(""));
  }
}
