package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.Item;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A star that is missing over the API: the server does not say whether it was taken away or a
 * backup was restored, but the play counts that were raised along with it do. The server keeps no
 * history.
 */
class ApiRestoredBackupTest {
  private static final String LANTERN = "slow-lantern@kites";
  private static final String FERRY = "ash-ferry@kites";

  @TempDir Path folder;
  private ApiHome api;
  private Map<Item, CountedPlays> backup;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
    api.server.lacks(Feature.HISTORY);
    backup = api.server.annotations();
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  @DisplayName("A backup of before the first run is restored: plays are sent and the star is set")
  void restored() {
    api.run("--yes").ok();
    assertEquals("3*", api.tracks().get(LANTERN));
    restore(LANTERN);
    restore(FERRY);

    CommandRun run = api.run("--yes");

    assertEquals("3*", api.tracks().get(LANTERN));
    assertEquals("2", api.tracks().get(FERRY));
    assertTrue(
        run.out()
            .contains(
                """
                Starred again: lost when a backup was restored
                  Mirrow – Slow Lantern
                  The play counts raised along with these stars have dropped too.
                """),
        run.out());
    assertTrue(api.run("--yes").out().contains("\nDone: 0 changes"));
  }

  @Test
  @DisplayName("The star came in a run that raised no count: the counts of the run before it tell")
  void starOfALaterRun() {
    api.home.lastfm.loved(List.of());
    api.run("--yes").ok();
    api.home.love("Mirrow", "Slow Lantern", 1_620_000_100);
    api.run("--yes").ok();
    assertEquals("3*", api.tracks().get(LANTERN));
    restore(LANTERN);
    restore(FERRY);

    api.run("--yes").ok();

    assertEquals("3*", api.tracks().get(LANTERN));
  }

  @Test
  @DisplayName("A backup of between two runs is restored: the star of the first one was in it")
  void betweenTwoRuns() {
    api.run("--yes").ok();
    unstarred(LANTERN);
    backup = api.server.annotations();
    api.home.play("Mirrow", "Ash Ferry", "Kites", 1_640_000_000);
    api.run("--yes").ok();
    restore(FERRY);

    CommandRun run = api.run("--yes");

    assertEquals("3", api.tracks().get(LANTERN));
    assertEquals("3", api.tracks().get(FERRY));
    assertTrue(run.out().contains("Loved, but you removed the star"), run.out());
  }

  @Test
  @DisplayName("A star that was taken away stays away, and the run says why")
  void takenAway() {
    api.run("--yes").ok();
    unstarred(LANTERN);

    CommandRun run = api.run("--yes");

    assertEquals("3", api.tracks().get(LANTERN));
    assertTrue(
        run.out()
            .contains(
                """
                Loved, but you removed the star
                  Mirrow – Slow Lantern
                  Left as they are. The play counts raised along with these stars have not dropped, so no backup was restored.
                """),
        run.out());
  }

  private void restore(String track) {
    Item item = Item.track(ApiHome.ANN, track);
    api.server.annotate(item, backup.getOrDefault(item, CountedPlays.NONE));
  }

  private void unstarred(String track) {
    Item item = Item.track(ApiHome.ANN, track);
    CountedPlays now = api.server.annotations().get(item);
    api.server.annotate(item, new CountedPlays(now.count(), now.played(), null));
  }
}
