package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.cli.ExplainCommand;
import navisync.explore.Explore;
import navisync.fake.listenbrainz.TestListenBrainz;
import navisync.fake.navidrome.Feature;
import navisync.model.LovedTrack;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at matches in API mode: the script, the shell and the Java prompt. */
class ApiExplainTest {
  private static final String TIN_SKY =
      "Mirrow – Tin Sky (2011 Remaster) → Mirrow – Tin Sky (Salt): without marks, score 96.0";

  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void start() {
    api = ApiHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  @DisplayName("before the first run, with no cache at all, and nothing is written")
  void beforeTheFirstRun() {
    assertEquals(TIN_SKY, explained());
    assertEquals(List.of(), api.home.files());
  }

  @Test
  @DisplayName("after a run, in the script and in the shell")
  void afterARun() {
    api.run("--yes").ok();

    assertEquals(TIN_SKY, explained());
    CommandRun shell = api.home.piped("explain Mirrow Slow Lantern\n", new CacheInfoCommand());
    assertEquals(
        "Mirrow – Slow Lantern (Kites) → Mirrow – Slow Lantern (Kites): exact, score 100.0",
        firstLine(shell));
  }

  @Test
  @DisplayName("at a server that does not list its library, a track nobody played is searched for")
  void atAServerThatDoesNotList() {
    api.server.lacks(Feature.EMPTY_QUERY, Feature.NATIVE_API);

    assertEquals(
        "Mirrow – Tin Sky → Mirrow – Tin Sky (Salt): artist and title, score 99.0",
        firstLine(api.home.command(new ExplainCommand(), "Mirrow", "Tin Sky")));
  }

  @Test
  @DisplayName("the Java prompt sees the library of a server that does not list it")
  void explore() {
    api.run("--dry-run").ok();
    api.server.lacks(Feature.EMPTY_QUERY, Feature.NATIVE_API);

    try (Explore explore = Explore.open(api.home.folder().resolve(".env").toString())) {
      assertEquals(3, explore.library().tracks().size());
    }
  }

  @Test
  @DisplayName("it sees there what is loved only at a second history server, as a run does")
  void exploreLovedAtAnotherServer() {
    SampleHome home = new SampleHome(folder.resolve("two servers"));
    home.navidrome.track("Mirrow", "Tin Sky", "Kites").track("Hoshi Kana", "Minato", "Kites");
    home.play("Mirrow", "Tin Sky", "Kites", ApiHome.FIRST_PLAY);
    try (TestListenBrainz brainz = new TestListenBrainz("ann", List.of());
        ApiHome two = ApiHome.of(home)) {
      brainz.loved(List.of(new LovedTrack("Hoshi Kana", "Minato", "", ApiHome.FIRST_PLAY)), 0);
      home.set("LISTENBRAINZ_URL", brainz.address().toString()).set("LISTENBRAINZ_USER", "ann");
      two.server.lacks(Feature.EMPTY_QUERY, Feature.NATIVE_API);
      two.run("--dry-run").ok();

      try (Explore explore = Explore.open(home.folder().resolve(".env").toString())) {
        assertEquals(2, explore.library().tracks().size());
      }
    }
  }

  private String explained() {
    return firstLine(api.home.command(new ExplainCommand(), "Mirrow", "Tin Sky (2011 Remaster)"));
  }

  private static String firstLine(CommandRun run) {
    assertEquals(0, run.exitCode(), run.error());
    return run.out().lines().findFirst().orElse(run.error());
  }
}
