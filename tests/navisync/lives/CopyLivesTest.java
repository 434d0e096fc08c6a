package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.lives.ApiStep.Mishap;
import navisync.lives.LastfmSteps.ChangeAccount;
import navisync.lives.LastfmSteps.DatedAhead;
import navisync.lives.LastfmSteps.Delete;
import navisync.lives.LastfmSteps.Edit;
import navisync.lives.LastfmSteps.Hours;
import navisync.lives.LastfmSteps.Play;
import navisync.lives.LastfmSteps.SameHistory;
import navisync.lives.LastfmSteps.Undated;
import navisync.lives.NavidromeSteps.FileAppears;
import navisync.lives.NavidromeSteps.Listen;
import navisync.lives.NavidromeSteps.Restore;
import navisync.lives.SyncOptions.Policy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/** Lives with other settings, another mode or another account between runs. */
class CopyLivesTest {
  @TempDir Path folder;

  @ForEachKindOfSchema
  @DisplayName("Plays dated ahead or without a time stay at their copy when the settings change")
  void datedAhead(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new DatedAhead(Tune.SKY_LATER, 157),
        new Undated(Tune.SKY_LATER, 0, 2),
        new Play(Tune.SKY_LATER, 0, 600),
        sync(Policy.HIGHER),
        new CopyRule.Change(CopyRule.FIRST),
        sync(Policy.HIGHER),
        new Play(Tune.SKY_LATER, 0, 20),
        sync(Policy.INCREMENT),
        new Hours(200),
        sync(Policy.INCREMENT),
        sync(Policy.INCREMENT, "--take-back"));
  }

  @ForEachKindOfSchema
  @DisplayName("Settings change there and back, with a run over the API between")
  void thereAndBack(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY_LATER, 0, 600),
        new Play(Tune.SKY, 0, 500),
        sync(Policy.HIGHER),
        new CopyRule.Change(CopyRule.ALL),
        new Play(Tune.SKY, 2, 400),
        new ApiStep(List.of(), Mishap.NONE, 0),
        new CopyRule.Change(CopyRule.AWARE),
        sync(Policy.LASTFM, "--take-back"),
        new CopyRule.Change(CopyRule.SKIP),
        sync(Policy.LASTFM),
        new UndoStep(0),
        sync(Policy.HIGHER, "--take-back"));
  }

  @ForEachKindOfSchema
  @DisplayName("Another account has the same plays and one more: the same are added once")
  void anotherAccount(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.FERRY, 0, 9_000),
        new Play(Tune.FERRY, 0, 600),
        new Undated(Tune.FERRY, 0, 1),
        sync(Policy.INCREMENT),
        new ChangeAccount(),
        new SameHistory(100),
        new Undated(Tune.FERRY, 0, 1),
        new Play(Tune.FERRY, 0, 20),
        sync(Policy.INCREMENT),
        new ChangeAccount(),
        new SameHistory(-100),
        sync(Policy.INCREMENT),
        new UndoStep(-1),
        new UndoStep(0),
        sync(Policy.INCREMENT),
        sync(Policy.LASTFM));
  }

  @ForEachKindOfSchema
  @DisplayName("What a count grew after a run over the API is set off, whatever the history shows")
  void grownAfterTheApi(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.SKY, 3, 469),
        new Listen(Tune.SKY, 10_193, true, null),
        new ApiStep(List.of("--no-loved"), Mishap.NONE, 0),
        new Listen(Tune.SKY, 334, false, null),
        new Undated(Tune.SKY_LATER, 0, 1),
        sync(Policy.INCREMENT));
  }

  @ForEachKindOfSchema
  @DisplayName("Over the API an empty history is taken to hold all that is counted")
  void emptyHistoryOverTheApi(SampleSchema schema) {
    live(
        schema,
        new Play(Tune.FERRY, 0, 359),
        new Listen(Tune.FERRY, 209_552, false, null),
        new ApiStep(List.of("--no-loved"), Mishap.NONE, 0),
        new Listen(Tune.FERRY, 526, true, 58),
        new Play(Tune.FERRY, 0, 5_339),
        sync(Policy.INCREMENT));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "What a restored backup lost at a copy of other settings is not added to be taken back")
  void takenBackAfterARestoredBackup(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY_LATER, 3, 900),
        sync(Policy.HIGHER),
        new Restore(0),
        new CopyRule.Change(CopyRule.PROMPT),
        new SyncStep(
            new SyncOptions(Policy.NAVIDROME, List.of("--take-back")), Trouble.NONE, true));
  }

  @ForEachKindOfSchema
  @DisplayName("What another client sent just before the run is not taken back from a copy")
  void sentByAnotherClient(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Listen(Tune.LANTERN, 300, false, null),
        new Play(Tune.SKY_LATER, 0, 900),
        new Play(Tune.SKY_LATER, 0, 600),
        new ApiStep(List.of(), Mishap.SENT_BY_OTHERS, 1),
        new CopyRule.Change(CopyRule.SKIP),
        sync(Policy.LASTFM, "--take-back"));
  }

  @ForEachKindOfSchema
  @DisplayName("The history row of a play that was deleted meanwhile is taken back with its count")
  void deletedBeforeItIsTakenBack(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY_LATER, 0, 298),
        sync(Policy.INCREMENT),
        new CopyRule.Change(CopyRule.ASK),
        new Delete(0),
        new Play(Tune.SKY_LATER, 0, 3_524),
        sync(Policy.INCREMENT, "--take-back"));
  }

  @ForEachKindOfSchema
  @DisplayName("Plays that another copy counts alone after a restored backup stay there alone")
  void recordedAtBothCopiesBeforeARestoredBackup(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY, 0, 456),
        new Play(Tune.SKY_LATER, 0, 314_543),
        new CopyRule.Change(CopyRule.ALL),
        sync(Policy.ASK),
        new Restore(5),
        new CopyRule.Change(CopyRule.AWARE),
        sync(Policy.ASK),
        new CopyRule.Change(CopyRule.PROMPT),
        new ApiStep(List.of(), Mishap.NONE, 0));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "What you listened to yourself at a copy stays there, though a run brought it back after a"
          + " backup")
  void ownAfterARestoredBackup(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.LANTERN, 0, 500),
        sync(Policy.LASTFM),
        new Listen(Tune.SKY_LATER, 300, true, 44),
        sync(Policy.LASTFM),
        new Restore(0),
        new CopyRule.Change(CopyRule.PROMPT),
        sync(Policy.LASTFM),
        new TerminalStep(Policy.ASK, true, true, 0));
  }

  @ForEachKindOfSchema
  @DisplayName("An imported play that gave way to one of another copy does not count beside it")
  void importOfAnotherCopy(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY_LATER, 0, 3_855),
        new ImportStep(0, 13, Tune.SKY_LATER, 6),
        new Play(Tune.SKY_LATER, 1, 453_529),
        new Edit(0, Tune.SKY, 0),
        sync(Policy.HIGHER));
  }

  @ForEachKindOfSchema
  @DisplayName("A run that brings plays back to a former copy does not choose that copy by it")
  void broughtBackIsNotChosen(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new CopyRule.Change(CopyRule.FIRST),
        new Play(Tune.LANTERN, 0, 500),
        sync(Policy.HIGHER),
        new Listen(Tune.SKY, 300, false, null),
        new Play(Tune.SKY_LATER, 0, 299),
        sync(Policy.HIGHER),
        new Restore(0),
        new CopyRule.Change(CopyRule.AWARE),
        sync(Policy.HIGHER),
        sync(Policy.LASTFM));
  }

  @ForEachKindOfSchema
  @DisplayName("Nor does one over the API")
  void broughtBackOverTheApiIsNotChosen(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new CopyRule.Change(CopyRule.FIRST),
        new Play(Tune.SKY_LATER, 0, 600),
        sync(Policy.HIGHER),
        new Play(Tune.SKY_LATER, 0, 300),
        sync(Policy.HIGHER),
        new Restore(1),
        new CopyRule.Change(CopyRule.AWARE),
        new ApiStep(List.of(), Mishap.NONE, 0),
        sync(Policy.HIGHER));
  }

  @ForEachKindOfSchema
  @DisplayName(
      "What you listened to beside NaviSync's plays stays at a copy after a restored backup")
  void ownBesideAdded(SampleSchema schema) {
    live(
        schema,
        new FileAppears(Tune.SKY_LATER),
        new Listen(Tune.SKY_LATER, 600, true, 44),
        new Play(Tune.SKY_LATER, 0, 300),
        sync(Policy.LASTFM),
        new Restore(0),
        new CopyRule.Change(CopyRule.PROMPT),
        sync(Policy.LASTFM),
        new TerminalStep(Policy.ASK, true, true, 0));
  }

  @ForEachKindOfSchema
  @DisplayName("All that was added at a former copy can be taken back, though a play was deleted")
  void deletedAtAFormerCopy(SampleSchema form) {
    live(
        form,
        new FileAppears(Tune.SKY_LATER),
        new Play(Tune.SKY_LATER, 0, 4_732),
        new Play(Tune.SKY_LATER, 0, 283_398),
        sync(Policy.INCREMENT),
        new CopyRule.Change(CopyRule.ASK),
        new Delete(40),
        sync(Policy.NAVIDROME),
        sync(Policy.INCREMENT, "--take-back"));
  }

  private static Step sync(Policy policy, String... extra) {
    return new SyncStep(new SyncOptions(policy, List.of(extra)), Trouble.NONE, true);
  }

  private void live(SampleSchema schema, Step... steps) {
    assertEquals("", new Lives(folder).live(schema, List.of(steps)).orElse(""));
  }
}
