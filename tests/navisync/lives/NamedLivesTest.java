package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.lives.ApiStep.Mishap;
import navisync.lives.LastfmSteps.DatedAhead;
import navisync.lives.LastfmSteps.Edit;
import navisync.lives.LastfmSteps.Love;
import navisync.lives.LastfmSteps.Play;
import navisync.lives.LastfmSteps.Undated;
import navisync.lives.NavidromeSteps.FileMissing;
import navisync.lives.NavidromeSteps.Listen;
import navisync.lives.NavidromeSteps.Restore;
import navisync.lives.NavidromeSteps.Star;
import navisync.lives.SyncOptions.Policy;
import navisync.sync.CutOffRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** Lives that random ones led to; those with undos are a class of their own. */
class NamedLivesTest {
  @TempDir Path folder;

  @ForEachKindOfSchema
  @DisplayName("Plays that a killed run brought to be counted are not added again by increment")
  void killedWhileSendingThenIncrement(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.LANTERN, 300, false, null),
        new Play(Tune.SKY, 0, 553),
        new Play(Tune.SKY, 0, 126_108),
        new Play(Tune.SKY, 0, 7_784),
        new ApiStep(List.of(), Mishap.KILLED, 2),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A killed run is resolved by a dry run, and the next one adds only what is missing")
  void resolvedByADryRun(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.SKY, 300, false, null),
        new Play(Tune.SKY, 0, 400_000),
        new Play(Tune.SKY, 0, 7_784),
        new ApiStep(List.of(), Mishap.KILLED, 1),
        new SyncStep(new SyncOptions(Policy.HIGHER, List.of("--dry-run")), Trouble.NONE, false),
        increment(),
        new ApiStep(List.of(), Mishap.NONE, 0));
  }

  @ForEachKindOfSchema
  @DisplayName("A play dated ahead that is renamed at Last.fm is not added again by increment")
  void renamedAhead(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.GLASSHOUSE, 0, 20),
        new DatedAhead(Tune.LANTERN, 157),
        increment(),
        new Edit(1, Tune.LANTERN, 3),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName(
      "Plays that a backup lost and a killed run did not bring back are added by increment")
  void killedWhileSendingWhatABackupLost(SampleSchema schema) {
    live(
        schema,
        new Listen(Tune.SKY, 268_733, true, null),
        new Play(Tune.GLASSHOUSE, 0, 900),
        sync(Policy.HIGHER),
        new Restore(0),
        new Play(Tune.GLASSHOUSE, 0, 60),
        new ApiStep(List.of(), Mishap.KILLED, 0),
        increment());
  }

  @ForEachKindOfSchema
  @DisplayName("A star that was set before a kill and taken away after it stays away")
  void starTakenAwayAfterAKill(SampleSchema schema) {
    live(
        schema,
        new Love(Tune.SKY, true),
        new CutOffStep(Policy.NAVIDROME, CutOffRun.Moment.AFTER_THE_COMMIT),
        new Star(Tune.SKY, false),
        sync(Policy.NAVIDROME));
  }

  @ForEachKindOfSchema
  @DisplayName("A star that a later run set again after a restored backup stays that run's own")
  void starOfTheLaterRun(SampleSchema schema) {
    live(
        schema,
        new Love(Tune.GLASSHOUSE, true),
        sync(Policy.LASTFM),
        new Restore(4),
        sync(Policy.LASTFM),
        new UndoStep(-2),
        new Love(Tune.GLASSHOUSE, false),
        sync(Policy.LASTFM));
  }

  @ForEachKindOfSchema
  @DisplayName("A star that was taken away stays away over the API when a counted file is gone")
  void starTakenAwayAndAFileGone(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.FERRY, 0, 1_720),
        new Love(Tune.HERON, true),
        sync(Policy.HIGHER),
        new FileMissing(Tune.FERRY, true),
        new Star(Tune.HERON, false),
        new ApiStep(List.of(), Mishap.NONE, 0));
  }

  @ForEachKindOfSchema
  @DisplayName("A play that is still counted is not sent again for lost ones without a time")
  void withoutATimeLostWithABackup(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 2, 319_486),
        new Undated(Tune.SKY, 0, 2),
        new ApiStep(List.of(), Mishap.NONE, 0),
        sync(Policy.HIGHER),
        new Restore(5),
        new ApiStep(List.of(), Mishap.NONE, 0));
  }

  @ForEachKindOfSchema
  @DisplayName("A star that you removed stays removed over the API if a count had fallen before it")
  void countFellBeforeTheStar(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.GLASSHOUSE, 2, 8_311),
        increment(),
        new Restore(0),
        new Love(Tune.GLASSHOUSE, true),
        increment(),
        new Star(Tune.GLASSHOUSE, false),
        new ApiStep(List.of(), Mishap.NONE, 0));
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
