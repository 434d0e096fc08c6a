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

/** A write that fails halfway changes nothing, and the next run starts afresh. */
class FailedWriteTest {
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

  @Test
  void anErrorOfTheDatabaseIsOneSentenceAndNothingIsWritten() {
    home.navidrome.change(
        "create trigger full before update on annotation begin"
            + " select raise(abort, 'the disk is full'); end");
    Map<String, List<String>> before = home.navidrome.tables();

    CommandRun run = home.run("--yes");

    assertTrue(run.error().startsWith("HOME/server/navidrome.db could not be written ("));
    assertTrue(run.error().contains("the disk is full"), run.error());
    assertEquals(1, run.error().lines().count(), run.error());
    assertEquals(1, run.exitCode());
    assertEquals(before, home.navidrome.tables());

    home.navidrome.change("drop trigger full");
    CommandRun next = home.run("--yes");

    assertEquals(-1, next.out().indexOf("was interrupted"), next.out());
    assertTrue(next.out().contains("\nDone: 2 tracks, "), next.out());
    assertEquals(0, next.exitCode());
  }

  @Test
  void aTableThatChangesRowsByItselfIsRefused() {
    home.navidrome.change(
        "create trigger more after insert on annotation begin update annotation set play_count ="
            + " play_count + 1 where item_id = new.item_id; end");
    Map<String, List<String>> before = home.navidrome.tables();

    CommandRun run = home.run("--yes");

    assertTrue(run.error().contains("changes rows while they are written"), run.error());
    assertEquals(4, run.exitCode());
    assertEquals(before, home.navidrome.tables());
  }
}
