package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Item;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SYNC_LOVED_TO_LASTFM with a running server. */
class ApiLoveGivingTest {
  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
    api.home
        .set("SYNC_LOVED_TO_LASTFM", "True")
        .set("LASTFM_API_SECRET", FakeLastfm.SECRET)
        .set("LASTFM_SESSION_KEY", FakeLastfm.SESSION_KEY);
    api.server.annotate(
        Item.track(ApiHome.ANN, "tin-sky@salt"),
        new CountedPlays(
            4, Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2022-02-02T00:00:00Z")));
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  void aStarOfTheUserIsLovedAndTheOneSetByThisRunIsNot() {
    CommandRun run = api.run("--yes");

    assertTrue(run.out().contains("\nStars to love at Last.fm\n  Mirrow – Tin Sky\n"), run.out());
    assertTrue(run.out().contains("Loved at Last.fm: 1 track.\n"), run.out());
    assertEquals(0, run.exitCode(), run.error());
    assertEquals(
        List.of("Slow Lantern", "Tin Sky"),
        api.home.lastfm.loved().stream().map(love -> love.title()).sorted().toList());
  }
}
