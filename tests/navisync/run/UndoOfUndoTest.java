package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.cli.UndoCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo after an undo: what is left is what the runs in force have written, and nothing less. */
class UndoOfUndoTest {
  private static final long OLDER = 1_590_000_000;
  private static final long NEWER = 1_690_000_000;

  @TempDir Path folder;
  private SampleHome home;
  private Map<String, List<String>> before;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
    before = home.navidrome.tables();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void undoingALaterRunKeepsTheDateAndStarOfTheRunBeforeItThatWroteThemAgain() {
    sync(); // 1
    undo(1);
    sync(); // 3
    Map<String, List<String>> third = home.navidrome.tables();
    play(OLDER);
    sync(); // 4
    assertEquals(
        "slow-lantern@kites|4|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00", slowLantern());

    undo(4);

    assertEquals(third, home.navidrome.tables());
    sync();
    assertEquals("slow-lantern@kites|4", slowLantern().substring(0, 20));
    assertNothingToDo();
  }

  @Test
  void undoingAnUndoBringsBackWhatTheRunWroteAlsoAfterOlderRunsWereUndone() {
    sync(); // 1
    play(NEWER);
    sync(); // 2
    undo(1); // 3
    undo(2); // 4
    assertEquals(before, home.navidrome.tables());
    sync(); // 5
    Map<String, List<String>> fifth = home.navidrome.tables();
    undo(5); // 6
    assertEquals(before, home.navidrome.tables());

    undo(6);

    assertEquals(fifth, home.navidrome.tables());
    assertNothingToDo();
  }

  @Test
  void runsThatWroteTheSamePlaysAreNeverInForceTogether() {
    sync(); // 1
    undo(1); // 2
    sync(); // 3
    undo(3); // 4
    undo(2); // 5: run 1 is in force again

    CommandRun refused = home.command(new UndoCommand(), "4", "--yes");

    assertEquals(
        "Run 4 undid run 3, and run 1 wrote to the same tracks without it. Undoing run 4 would"
            + " count their plays twice. Undo run 1 first.\n",
        refused.error());
    assertEquals(4, refused.exitCode());
    assertNothingToDo();
  }

  @Test
  void onlyWhatTheNextSyncWritesAgainIsAnnounced() {
    String announced = "The next sync writes these changes again";
    sync(); // 1
    undo(1); // 2

    CommandRun back = home.command(new UndoCommand(), "2", "--yes").ok(); // 3
    assertFalse(back.out().contains(announced), back.out());
    assertNothingToDo();

    CommandRun again = home.command(new UndoCommand(), "3", "--yes").ok();
    assertTrue(again.out().contains(announced), again.out());
  }

  @Test
  void aTrackThatAnUndoLeftOutBecauseItWasGoneKeepsItsPlaysWhenALaterRunIsUndone() {
    sync(); // 1
    home.navidrome.change("update media_file set missing = 1 where id = 'slow-lantern@kites'");
    undo(1); // 2
    home.navidrome.change("update media_file set missing = 0 where id = 'slow-lantern@kites'");
    String kept = slowLantern();
    play(NEWER);
    sync(); // 3
    assertEquals("slow-lantern@kites|4", slowLantern().substring(0, 20));

    undo(3);

    assertEquals(kept, slowLantern());
  }

  @Test
  void aRunThatWasUndoneWithoutATrackStaysInForceForIt() {
    sync(); // 1
    play(NEWER);
    sync(); // 2
    home.navidrome.change("update media_file set missing = 1 where id = 'slow-lantern@kites'");
    undo(1); // 3
    home.navidrome.change("update media_file set missing = 0 where id = 'slow-lantern@kites'");

    undo(2);

    assertEquals(
        "slow-lantern@kites|3|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00", slowLantern());
    assertEquals(
        List.of("album-kites|4", "album-salt|4", "artist-mirrow|8"),
        home.navidrome.totals().stream()
            .map(total -> total.replaceFirst("(\\|\\d+).*", "$1"))
            .toList());
  }

  private void play(long second) {
    home.play("Mirrow", "Slow Lantern", "Kites", second);
  }

  private CommandRun sync() {
    return home.run("--yes").ok();
  }

  private void undo(int number) {
    CommandRun run = home.command(new UndoCommand(), Integer.toString(number), "--yes").ok();
    assertEquals("", run.error());
  }

  private void assertNothingToDo() {
    Map<String, List<String>> tables = home.navidrome.tables();
    assertTrue(sync().out().contains("0 changes"));
    assertEquals(tables, home.navidrome.tables());
  }

  private String slowLantern() {
    return home.navidrome.tracks().get(1);
  }
}
