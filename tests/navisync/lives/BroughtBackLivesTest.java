package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.lives.LastfmSteps.DatedAhead;
import navisync.lives.LastfmSteps.Delete;
import navisync.lives.LastfmSteps.Play;
import navisync.lives.NavidromeSteps.Listen;
import navisync.lives.NavidromeSteps.Restore;
import navisync.lives.SyncOptions.Policy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** Lives in which runs are brought back by undoing their undo, before an increment. */
class BroughtBackLivesTest {
  @TempDir Path folder;

  @ForEachKindOfSchema
  @DisplayName("A run that is brought back after all were undone knows again the count it left")
  void broughtBackAfterAllWereUndone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.LANTERN, 0, 2_689),
        increment(),
        new Play(Tune.LANTERN, 0, 6_645),
        increment(),
        new UndoStep(0),
        new UndoStep(-2),
        new UndoStep(-2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName(
      "A growth that a run met stays known once that run is brought back and a later undone")
  void growthMetByTheRunBroughtBack(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 14_492),
        increment(),
        new Listen(Tune.SKY, 90, true, null),
        increment(),
        new UndoStep(-1),
        increment(),
        new UndoStep(-2),
        new UndoStep(3),
        new Play(Tune.SKY, 0, 11_504),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A later run that comes back alone knows again the count it left, not less")
  void laterRunAlone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY_LATER, 0, 115_373),
        increment(),
        new Play(Tune.SKY_LATER, 0, 2),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("The same with a play dated ahead, and a first run by another policy")
  void laterRunAloneWithAPlayAhead(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.GLASSHOUSE, 0, 206_344),
        new SyncStep(new SyncOptions(Policy.HIGHER, List.of()), Trouble.NONE, false),
        new Play(Tune.GLASSHOUSE, 0, 469_874),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new DatedAhead(Tune.GLASSHOUSE, 211),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A play that Navidrome counted before a run comes back is not taken for that run's")
  void listenedBeforeItComesBack(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 115_373),
        increment(),
        new Play(Tune.SKY, 0, 2_000),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new Listen(Tune.SKY, 90, true, 0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("The same for one that Navidrome counted before the undos")
  void listenedBeforeTheUndos(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 115_373),
        increment(),
        new Play(Tune.SKY, 0, 2_000),
        increment(),
        new Listen(Tune.SKY, 90, true, 0),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A play that the run had met in the count when it was made is its own")
  void metWhenItWasMade(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 115_373),
        increment(),
        new Listen(Tune.SKY, 3_000, true, 0),
        new Play(Tune.SKY, 0, 2_000),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A play that only an undone run had met is growth while an older increment stands")
  void olderIncrementStands(SampleSchema schema) {
    live(
        schema,
        increment(),
        new Listen(Tune.SKY, 1_511, false, 0),
        increment(),
        new Play(Tune.SKY, 0, 101_673),
        increment(),
        new UndoStep(2),
        new UndoStep(1),
        new UndoStep(3),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("Once an increment comes back, what was counted after it has grown by itself again")
  void firstIncrementComesBack(SampleSchema schema) {
    live(
        schema,
        increment(),
        new UndoStep(0),
        new Listen(Tune.SKY, 1_511, false, 0),
        increment(),
        new Play(Tune.SKY, 0, 101_673),
        increment(),
        new UndoStep(1),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A growth that a run met is growth again when that run goes for the second time")
  void undoneTwice(SampleSchema schema) {
    live(
        schema,
        increment(),
        new Listen(Tune.SKY, 1_337, false, 0),
        increment(),
        new Listen(Tune.SKY, 1_057, false, 0),
        increment(),
        new UndoStep(2),
        new UndoStep(1),
        new UndoStep(4),
        new UndoStep(3),
        new UndoStep(5),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName(
      "A growth that a run met is growth again, though the increment before it was undone, too")
  void olderIncrementUndoneFirst(SampleSchema schema) {
    live(
        schema,
        increment(),
        new Listen(Tune.SKY, 1_511, false, 0),
        increment(),
        new Play(Tune.SKY, 0, 101_673),
        increment(),
        new UndoStep(0),
        new UndoStep(1),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("An increment that comes back knows again a count that it found as it had been left")
  void countFoundAsLeft(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 157_032, true, null),
        new Play(Tune.FERRY, 0, 336_364),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("Once it is undone last, such a count is from before increments again")
  void countFoundAsLeftForgotten(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 157_032, true, null),
        new Play(Tune.FERRY, 0, 336_364),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        increment(),
        new UndoStep(0),
        new UndoStep(1),
        new Listen(Tune.FERRY, 90, true, null),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("The same after it came back in between, and was undone once more")
  void countFoundAsLeftForgottenTwice(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 157_032, true, null),
        new Play(Tune.FERRY, 0, 336_364),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        new UndoStep(4),
        new Listen(Tune.FERRY, 90, true, null),
        new UndoStep(5),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A count that a restored backup lost does not look lost again when a run comes back")
  void countLostBeforeItWasFound(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.FERRY, 0, 161_000),
        increment(),
        new Restore(0),
        new Play(Tune.LANTERN, 0, 100_000),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A sync that came and went in between changes nothing of what is known again")
  void anotherSyncInBetween(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 140_000, false, null),
        increment(),
        new Play(Tune.LANTERN, 0, 100_000),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new Play(Tune.FERRY, 0, 160_000),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        new UndoStep(4),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("Nor where the run that comes back had counted a play itself")
  void anotherSyncInBetweenAndAPlay(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 140_000, false, null),
        increment(),
        new Listen(Tune.FERRY, 139_000, false, null),
        new Play(Tune.FERRY, 0, 138_000),
        increment(),
        new UndoStep(1),
        new UndoStep(0),
        new Play(Tune.FERRY, 0, 160_000),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        new UndoStep(4),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("Such a count stays remembered while an older increment stands")
  void countFoundAsLeftWhileAnotherStands(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 157_032, false, null),
        new Play(Tune.FERRY, 0, 336_364),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        increment(),
        new Play(Tune.LANTERN, 0, 100_000),
        increment(),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("It stays remembered where a run of another policy noted it first and stands")
  void countNotedFirstByAnotherPolicy(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 157_032, false, null),
        new Listen(Tune.FERRY, 150_000, false, null),
        new Play(Tune.FERRY, 0, 336_364),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        new Delete(0),
        new Play(Tune.LANTERN, 0, 100_000),
        increment(),
        new UndoStep(1),
        new Listen(Tune.FERRY, 90, false, null),
        new Play(Tune.FERRY, 0, 200_000),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("It stays remembered where a later run recorded plays in it")
  void countWithRecordedPlays(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.FERRY, 157_032, false, null),
        new Play(Tune.FERRY, 0, 336_364),
        new SyncStep(new SyncOptions(Policy.ASK, List.of()), Trouble.NONE, false),
        increment(),
        new Play(Tune.FERRY, 0, 300_000),
        new SyncStep(new SyncOptions(Policy.HIGHER, List.of()), Trouble.NONE, false),
        new UndoStep(0),
        new UndoStep(1),
        new Listen(Tune.FERRY, 90, false, null),
        new Play(Tune.FERRY, 0, 200_000),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A run of another policy that comes back knows again the count it recorded plays in")
  void countOfAnotherPolicyFoundAsLeft(SampleSchema form) {
    live(
        form,
        new Listen(Tune.LANTERN, 100_154, true, 13),
        increment(),
        new Play(Tune.LANTERN, 0, 88_893),
        new SyncStep(new SyncOptions(Policy.HIGHER, List.of()), Trouble.NONE, false),
        new UndoStep(1),
        new Listen(Tune.LANTERN, 106_509, true, null),
        new UndoStep(0),
        new UndoStep(2),
        increment());
  }

  private static Step increment() {
    return new SyncStep(new SyncOptions(Policy.INCREMENT, List.of()), Trouble.NONE, true);
  }

  private void live(SampleSchema schema, Step... steps) {
    assertEquals("", new Lives(folder).live(schema, List.of(steps)).orElse(""));
  }
}
