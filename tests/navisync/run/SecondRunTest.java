package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case "Second run doubles": run twice with no change, and the second changes nothing. */
class SecondRunTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @ParameterizedTest(name = "policy {0}: Slow Lantern 3, Ash Ferry {1}, Tin Sky {2}")
  @CsvSource({"ask, 2, 4", "navidrome, 2, 4", "higher, 2, 4", "lastfm, 2, 1", "increment, 2, 5"})
  void theSecondRunChangesNothing(String policy, int ferry, int sky) {
    home.run(SampleHome.policy(policy, "--yes")).ok();
    assertEquals(
        List.of("ash-ferry@kites|" + ferry, "slow-lantern@kites|3", "tin-sky@salt|" + sky),
        counts());
    Map<String, List<String>> tables = home.navidrome.tables();
    List<String> files = home.navidrome.files();

    CommandRun second = home.run("--yes", "--policy=" + policy);

    assertEquals(tables, home.navidrome.tables());
    assertEquals(files, home.navidrome.files());
    assertTrue(second.out().contains("Done: 0 changes, nothing was written to Navidrome.\n"));
    assertEquals(0, second.exitCode());
    assertEquals(1, home.files().stream().filter(file -> file.startsWith("backups/")).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "navidrome", "higher", "lastfm", "increment"})
  void changingThePolicyAfterwardsDoublesNothing(String second) {
    home.run("--yes", "--policy=higher").ok();

    home.run("--yes", "--policy=" + second).ok();

    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|3"), counts().subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "navidrome", "higher", "lastfm", "increment"})
  void aNewPlayOfTheNextDayCountsOnce(String policy) {
    home.run(SampleHome.policy(policy, "--yes")).ok();
    home.time.pass(java.time.Duration.ofDays(1));
    home.play("Mirrow", "Slow Lantern", "Kites", SampleHome.NOW + 3600);

    home.run("--yes", "--policy=" + policy).ok();
    home.run("--yes", "--policy=" + policy).ok();

    assertEquals("slow-lantern@kites|4", counts().get(1));
  }

  @Test
  void withoutAnythingToWriteNobodyNeedsToBeAsked() {
    home.run("--yes").ok();

    CommandRun unattended = home.run();

    assertEquals(0, unattended.exitCode());
    assertEquals("", unattended.error());
  }

  private List<String> counts() {
    return home.navidrome.tracks().stream()
        .map(track -> track.replaceFirst("(\\|\\d+).*", "$1"))
        .toList();
  }
}
