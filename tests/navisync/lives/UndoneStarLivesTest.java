package navisync.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import navisync.demo.SampleSchema;
import navisync.lives.ApiStep.Mishap;
import navisync.lives.LastfmSteps.Love;
import navisync.lives.LastfmSteps.Play;
import navisync.lives.NavidromeSteps.Restore;
import navisync.lives.NavidromeSteps.Star;
import navisync.lives.SyncOptions.Policy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lives in which a star that a restored backup lost is set again over the API, and that is undone.
 */
class UndoneStarLivesTest {
  @TempDir Path folder;

  @ForEachKindOfSchema
  @DisplayName("A star that an undo over the API took is set again, whoever had set it first")
  void takenOverTheApi(SampleSchema schema) {
    live(schema, new UndoStep(-1), sync());
  }

  @ForEachKindOfSchema
  @DisplayName("A star that an undo over the API took and its undo brought back stays removed")
  void broughtBackOverTheApi(SampleSchema schema) {
    live(schema, new UndoStep(-1), new UndoStep(-1), new Star(Tune.SKY, false), sync());
  }

  @ForEachKindOfSchema
  @DisplayName(
      "A star that an undo over the API took is set again, also if its run is brought back")
  void ofARunBroughtBack(SampleSchema schema) {
    live(schema, new UndoStep(-1), new UndoStep(0), new UndoStep(-1), sync());
  }

  @ForEachKindOfSchema
  @DisplayName("The API does not tell who took a star, so undos there may bring one back")
  void takenByThePersonMeanwhile(SampleSchema schema) {
    List<Step> steps =
        List.of(
            new Love(Tune.SKY, true),
            overTheApi(),
            new UndoStep(0),
            sync(),
            new Star(Tune.SKY, false),
            new UndoStep(1),
            new UndoStep(-1),
            overTheApi());
    assertEquals("", new Lives(folder).live(schema, steps).orElse(""));
  }

  private static Step overTheApi() {
    return new ApiStep(List.of(), Mishap.NONE, 0);
  }

  private static Step sync() {
    return new SyncStep(new SyncOptions(Policy.LASTFM, List.of()), Trouble.NONE, false);
  }

  private void live(SampleSchema schema, Step... afterwards) {
    Stream<Step> lostAndSetAgain =
        Stream.of(
            new Love(Tune.SKY, true),
            new Play(Tune.SKY, 0, 12_235),
            sync(),
            new Restore(6),
            overTheApi());
    List<Step> steps = Stream.concat(lostAndSetAgain, Stream.of(afterwards)).toList();
    assertEquals("", new Lives(folder).live(schema, steps).orElse(""));
  }
}
