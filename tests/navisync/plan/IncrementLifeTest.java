package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lives of one track under policy increment, a step a word, and what Navidrome counts in the end.
 *
 * <pre>
 * count20@2   Navidrome counts 20, the last of them played on day 2; count20 without a date
 * +3 +3b      a play on day 3 comes at Last.fm, under the track's spelling or another one
 * -3 -3b      it is gone
 * live3       Navidrome counts a play on day 3 by itself; live3h also in its history
 * u2 u2b      Last.fm has 2 plays without a date
 * away back   the other spelling is matched with another track, and with this one again
 * run         a run under increment; higher, lastfm, navidrome: under that policy
 * gap whole   Last.fm's history is not complete, and is again
 * sent        a run in API mode
 * </pre>
 *
 * <p>After the last run another one changes nothing.
 */
class IncrementLifeTest {
  private static final String FERRY = "Ash Ferry";
  private static final String OTHER = "ASH FERRY";

  private final Scene scene =
      new Scene().track("Elsewhere").track("Untouched", 1, 1).matches(OTHER, FERRY);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // What was counted before the first increment is nobody's growth.
        "the first plays of a counted track         | count20@2 run +5 +6 +7 run              | 23",
        "older plays of a counted track             | count20@9 run +5 +6 run                 | 22",
        "counted before, without a date             | count20 run +5 run                      | 21",
        "counted before, met by the first increment | count20@9 higher +5 run                 | 21",
        "counted before, and played by itself since | count20@2 run live5 +5 +6 run           | 22",
        "not counted before, played by itself since | count0 run live5 live6 +5 +6 +7 run     | 3",
        "nothing later than last played is set off  | count0 run live3 live4 live5 +6 +7 run  | 5",
        "scrobbled under a name matched only later  | count0 away run live5 +5b run back run  | 1",
        // A play that is gone hides none that comes.
        "deleted and added between two runs         | +1 +2 +3 run -3 +4 run                  | 4",
        "deleted, a run, added                      | +1 +2 +3 run -3 run +4 run              | 4",
        "deleted, another policy, added             | +1 +2 +3 run -3 higher +4 run           | 4",
        "deleted, a conflict left alone, added      | count9@1 +1 +2 run -2 higher +4 run     | 12",
        "deleted, lowered, added                    | +1 +2 +3 run -3 lastfm +4 run           | 3",
        "an old one added, a new one deleted        | +5 +6 run -6 +2 run                     | 3",
        "all deleted, others added                  | +1 +2 run -1 -2 run +3 +4 +5 run        | 5",
        "deleted in API mode, added                 | +1 +2 +3 run -3 sent +4 run             | 4",
        "deleted while there is a gap               | +1 +2 +3 run gap -3 run whole +4 run    | 4",
        // Edited plays are the same plays.
        "edited to another spelling                 | +1 +2 +3 run -2 -3 +2b +3b run          | 3",
        "edited, one deleted, one added             | +1 +2 +3 run -2 -3 +2b +4 run           | 4",
        "edited and back                            | +1 +2 run -2 +2b run -2b +2 run         | 2",
        "edited and back with another one between   | +1 +2 run -2 +2b run -2b +2 +3b run     | 3",
        "the whole track edited                     | +1 +2 run -1 -2 +1b +2b run +3b run     | 3",
        "edited during a conflict left alone        | count9@1 +1 +2 run -2 +2b higher run    | 11",
        "two spellings in the same second           | +1 +1b run -1 run                       | 2",
        "two spellings, one matched elsewhere       | +1 +2b run away +3 run back +4b run     | 4",
        // Plays without a date.
        "undated beside a deletion and an addition  | +1 +2 u1 run -2 +3 run                  | 4",
        "an undated one is gone, a dated one comes  | +1 u2 run u1 +2 run                     | 4",
        "an undated one is edited                   | +1 u2 run u0 u2b run                    | 3",
        "undated in the database, new ones sent     | +1 +2 +3 u1 run sent +4 sent            | 5",
        "undated, sent, and the database again      | +1 u1 run +2 sent u2 run                | 4",
        // What Navidrome counts by itself.
        "in the history, deleted and added          | live1h +1 run live2h +2 -1 run +3 run   | 3",
        "set off beside a deletion                  | +1 +2 run -2 live3 +3 +4 run            | 4",
        "counted by itself, never scrobbled         | +1 run live2 live3 run +4 run           | 4",
      })
  @DisplayName("Every play counts once")
  void everyPlayCountsOnce(String what, String life, long count) {
    for (String step : life.split(" ")) {
      live(step);
    }
    assertEquals(count, scene.library.of(FERRY).count());
    scene.run();
    assertEquals(count, scene.library.of(FERRY).count(), "another run");
    assertEquals("", scene.plannedForLedger());
  }

  private void live(String step) {
    if (!step.startsWith("count") && !scene.library.has(FERRY)) {
      scene.track(FERRY);
    }
    boolean other = step.endsWith("b") && !step.equals("b");
    String title = other ? OTHER : FERRY;
    String number = step.replaceAll("[^0-9]", "");
    switch (step.replaceAll("[0-9@].*", "")) {
      case "count" -> count(step.substring("count".length()).split("@"));
      case "+" -> scene.played(title, day(Integer.parseInt(number)));
      case "-" -> scene.withdrawn(title, day(Integer.parseInt(number)));
      case "live" -> scene.library.play(FERRY, day(Integer.parseInt(number)), step.endsWith("h"));
      case "u" -> scene.undated(title, Integer.parseInt(number));
      case "away" -> scene.matches(OTHER, "Elsewhere");
      case "back" -> scene.matches(OTHER, FERRY);
      case "gap" -> scene.complete(false);
      case "whole" -> scene.complete(true);
      case "run" -> scene.overDatabase().policy(ConflictPolicy.INCREMENT).run();
      case "sent" -> scene.overApi().policy(ConflictPolicy.HIGHER).run();
      default -> scene.overDatabase().policy(ConflictPolicy.of(step)).run();
    }
  }

  private void count(String[] countAndDay) {
    if (countAndDay.length == 1) {
      scene.track(FERRY, Integer.parseInt(countAndDay[0]));
    } else {
      scene.track(FERRY, Integer.parseInt(countAndDay[0]), Integer.parseInt(countAndDay[1]));
    }
  }
}
