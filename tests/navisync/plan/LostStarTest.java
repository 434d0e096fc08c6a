package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import navisync.model.PlayDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a missing star was taken away by the user or lost with a restored backup. */
class LostStarTest {
  private static final Instant RUN = Instant.ofEpochSecond(day(20));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Raised to, and counted now, track by track.
        "no count fell                              | 3=3 5=5 | taken away",
        "all fell                                   | 3=0 5=1 | lost",
        "half of them fell, the others were played  | 3=1 5=7 | lost",
        "one of three fell                          | 3=1 5=5 4=4 | taken away",
        "nothing was ever raised                    | ''      | taken away",
      })
  @DisplayName("Over the API, the counts raised along with the star tell")
  void overTheApi(String what, String counts, String expected) {
    Scene scene = starred();
    Map<String, Long> raised = new HashMap<>();
    int track = 0;
    for (String count : counts.isBlank() ? new String[0] : counts.split(" ")) {
      String title = "Track " + ++track;
      String[] both = count.split("=");
      raised.put(title, Long.parseLong(both[0]));
      scene.track(title, Integer.parseInt(both[1]));
    }
    scene.library.loseStar("Ash Ferry");
    scene.library.starSet(
        "Ash Ferry", new PastWrites.PastStar(RUN, PlayDate.text(day(5)), raised, false));

    assertEquals(text(expected), scene.overApi().run());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "never dated                        |    | lost",
        "dated before the run that set it   | 3  | lost",
        "dated as the run dated it          | 5  | taken away",
        "dated after that run               | 25 | taken away",
      })
  @DisplayName("In the database, the date of the star tells")
  void inTheDatabase(String what, Integer dated, String expected) {
    Scene scene = starred();
    scene.library.unstar("Ash Ferry", dated == null ? null : PlayDate.text(day(dated)));
    scene.library.starSet(
        "Ash Ferry", new PastWrites.PastStar(RUN, PlayDate.text(day(5)), Map.of(), false));

    assertEquals(text(expected), scene.run());
  }

  @ParameterizedTest(name = "counted {0}")
  @CsvSource({"3, taken away", "1, lost"})
  @DisplayName("A count that a later run lowered did not fall")
  void loweredByALaterRun(int counted, String expected) {
    Scene scene = starred().track("Kites", 9, 9).policy(ConflictPolicy.LASTFM);
    scene.played("Kites", days(3)).run();
    scene.library.set("Kites", counted, PlayDate.text(day(9)));
    scene.library.loseStar("Ash Ferry");
    scene.library.starSet(
        "Ash Ferry",
        new PastWrites.PastStar(RUN, PlayDate.text(day(5)), Map.of("Kites", 9L), false));

    String star = scene.overApi().policy(ConflictPolicy.HIGHER).plan().leftAlone().toString();

    assertEquals(expected.equals("lost"), star.contains("StarLost"), star);
  }

  @Test
  @DisplayName("A star that an undo took is set as if for the first time, whatever its date says")
  void takenByAnUndo() {
    Scene scene = starred();
    scene.library.unstar("Ash Ferry", PlayDate.text(day(25)));
    scene.library.starSet(
        "Ash Ferry", new PastWrites.PastStar(RUN, PlayDate.text(day(5)), Map.of(), true));

    assertEquals("Ash Ferry: starred 2020-01-05", scene.run());
  }

  private static Scene starred() {
    Scene scene = new Scene().track("Ash Ferry").loved("Ash Ferry", day(5));
    scene.run();
    return scene;
  }

  private static String text(String expected) {
    return expected.equals("lost")
        ? "Ash Ferry: starred 2020-01-05\nstar lost: Ash Ferry"
        : "star taken away: Ash Ferry";
  }
}
