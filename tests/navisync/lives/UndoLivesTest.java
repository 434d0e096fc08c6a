package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.lives.ApiStep.Mishap;
import navisync.lives.LastfmSteps.Delete;
import navisync.lives.LastfmSteps.Love;
import navisync.lives.LastfmSteps.Play;
import navisync.lives.NavidromeSteps.FileAppears;
import navisync.lives.NavidromeSteps.FileMissing;
import navisync.lives.NavidromeSteps.Listen;
import navisync.lives.NavidromeSteps.Restore;
import navisync.lives.NavidromeSteps.Star;
import navisync.lives.SyncOptions.Policy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lives with undos that random ones led to; those in which runs under policy increment are undone
 * are a class of their own.
 */
class UndoLivesTest {
  @TempDir Path folder;

  @ForEachKindOfSchema
  @DisplayName("A backup takes the newer of two runs away, and then the older one is undone")
  void undoAfterARestore(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.LANTERN, 0, 422_620),
        sync(Policy.ASK),
        new Play(Tune.LANTERN, 0, 277_243),
        sync(Policy.LASTFM),
        new Restore(1),
        new UndoStep(0));
  }

  @ForEachKindOfSchema
  @DisplayName("An undo takes nothing of a run that wrote the same again after an earlier undo")
  void undoAfterAnUndo(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.LANTERN, 0, 600),
        new Love(Tune.LANTERN, true),
        sync(Policy.HIGHER),
        new UndoStep(-1),
        sync(Policy.HIGHER),
        new Play(Tune.LANTERN, 0, 300_000),
        sync(Policy.HIGHER),
        new UndoStep(-1));
  }

  @ForEachKindOfSchema
  @DisplayName("A run and the one it built on are undone, the older first, after an earlier undo")
  void olderUndoneFirstAfterAnUndo(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.LANTERN, 0, 600),
        new Love(Tune.LANTERN, true),
        sync(Policy.HIGHER),
        new UndoStep(-1),
        sync(Policy.HIGHER),
        new Play(Tune.LANTERN, 0, 300_000),
        sync(Policy.HIGHER),
        new UndoStep(2),
        new UndoStep(3));
  }

  @ForEachKindOfSchema
  @DisplayName("What a run took back stays away once the run that had added it is undone")
  void takenBackAndItsRunUndone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 600),
        sync(Policy.INCREMENT),
        new Delete(0),
        takeBack(),
        new UndoStep(0),
        new UndoStep(1));
  }

  @ForEachKindOfSchema
  @DisplayName("What a run took back stays away once both runs are undone and both undos, too")
  void takenBackAndBothUndosUndone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 600),
        sync(Policy.INCREMENT),
        new Delete(0),
        takeBack(),
        new UndoStep(1),
        new UndoStep(0),
        new UndoStep(2),
        new UndoStep(3));
  }

  @ForEachKindOfSchema
  @DisplayName("Two runs undone, both written again by a third: it and its undo are undone")
  void undoOfAnUndo(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.LANTERN, 0, 600),
        new Love(Tune.LANTERN, true),
        sync(Policy.HIGHER),
        new Play(Tune.LANTERN, 0, 300),
        sync(Policy.HIGHER),
        new UndoStep(0),
        new UndoStep(1),
        sync(Policy.HIGHER),
        new UndoStep(4),
        new UndoStep(5));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "A star that the user took away stays away, whatever is undone of the run that set it")
  void starTakenAwayBetweenUndos(SampleSchema schema) {
    live(
        schema,
        new Love(Tune.HERON, true),
        sync(Policy.ASK),
        new Star(Tune.HERON, false),
        new UndoStep(0),
        new UndoStep(1),
        new UndoStep(2),
        sync(Policy.ASK));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "Once a run is undone that a backup has taken away, its count is not missed any more")
  void undoOfWhatABackupTook(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 3_302),
        sync(Policy.ASK),
        new Restore(0),
        increment(),
        new UndoStep(0),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A run whose undo is undone is added to what a backup has left, even to nothing")
  void broughtBackAfterARestore(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY_LATER, 1, 21),
        new Play(Tune.SKY_LATER, 0, 53),
        sync(Policy.HIGHER),
        new Play(Tune.SKY_LATER, 2, 5_269),
        sync(Policy.HIGHER),
        new UndoStep(1),
        new Restore(0),
        new UndoStep(2));
  }

  @ForEachKindOfSchema
  @DisplayName("An undo of an undo brings back what it took, also after a backup came back")
  void undoOfAnUndoAfterARestore(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 14_395),
        increment(),
        new UndoStep(0),
        new UndoStep(1),
        new Restore(0),
        new UndoStep(2),
        new UndoStep(1));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "An undo of an undo brings back count and history row, though a backup lost the run's")
  void undoOfAnUndoOfWhatABackupTook(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 537),
        sync(Policy.NAVIDROME),
        new Restore(0),
        sync(Policy.LASTFM),
        new UndoStep(0),
        new UndoStep(1),
        new UndoStep(2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName(
      "A star that a backup lost is set over the API once the run that had set it is undone")
  void starLostAndItsRunUndone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.LANTERN, 0, 6_013),
        sync(Policy.ASK),
        sync(Policy.ASK),
        new Love(Tune.LANTERN, true),
        sync(Policy.INCREMENT),
        new Restore(9),
        new UndoStep(-1),
        new ApiStep(List.of("--no-playcount"), Mishap.NONE, 0));
  }

  @ForEachKindOfSchema
  @DisplayName("A total never falls below its tracks where others grew as much as a backup lost")
  void totalThatGrewAsMuchAsABackupLost(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY_LATER, 0, 421_496),
        sync(Policy.ASK),
        new Restore(0),
        new Listen(Tune.SKY, 509, false, null),
        new UndoStep(0));
  }

  @ForEachKindOfSchema
  @DisplayName("A track that an undo left out gets no row again from the next undo")
  void leftOutOfAnUndo(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 6_666),
        sync(Policy.LASTFM),
        new UndoStep(0),
        new UndoStep(1),
        new FileMissing(Tune.SKY, true),
        new UndoStep(2),
        new FileMissing(Tune.SKY, false),
        new UndoStep(1));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "What an undo could not take of a lowered count does not come back with the lowering")
  void loweredBeforeItsPlaysWereUndone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 0, 295_048),
        new Play(Tune.SKY, 0, 36_453),
        sync(Policy.LASTFM),
        new Delete(20),
        sync(Policy.LASTFM),
        new UndoStep(0),
        sync(Policy.LASTFM),
        new UndoStep(1));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "Totals move with a track that the undone undo had left alone, after a restored backup")
  void totalsOfATrackThatWasLeftAlone(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Listen(Tune.SKY_LATER, 1_929, false, null),
        new Listen(Tune.SKY_LATER, 7_512, true, null),
        new Play(Tune.SKY_LATER, 1, 155_724),
        new Play(Tune.SKY_LATER, 2, 184),
        sync(Policy.LASTFM),
        new Restore(0),
        new UndoStep(0),
        new Listen(Tune.SKY, 546, false, null),
        new UndoStep(1),
        new UndoStep(0));
  }

  @ForEachKindOfSchema
  @DisplayName("A date that an undo gave back goes with the run that had set it")
  void dateThatAnUndoGaveBack(SampleSchema form) {
    live(
        form,
        new Listen(Tune.LANTERN, 105_265, true, 85),
        increment(),
        new Play(Tune.LANTERN, 0, 20_627),
        increment(),
        new UndoStep(1),
        sync(Policy.LASTFM),
        new UndoStep(0),
        new UndoStep(3));
  }

  private static Step takeBack() {
    return new SyncStep(
        new SyncOptions(Policy.INCREMENT, List.of("--take-back")), Trouble.NONE, true);
  }

  private static Step sync(Policy policy) {
    return new SyncStep(new SyncOptions(policy, List.of()), Trouble.NONE, false);
  }

  private static Step increment() {
    return new SyncStep(new SyncOptions(Policy.INCREMENT, List.of()), Trouble.NONE, true);
  }

  private void live(SampleSchema schema, Step... steps) {
    assertEquals("", new Lives(folder).live(schema, List.of(steps)).orElse(""));
  }
}
