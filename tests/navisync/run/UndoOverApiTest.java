package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.cli.UndoCommand;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.TestNavidrome;
import navisync.fake.navidrome.User;
import navisync.model.ItemType;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.LibraryReader;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/rules.md, "Undo": over the API, stars can be taken back and plays cannot. */
class UndoOverApiTest {
  private static final User ANN = new User("id-ann", "ann", "a-password", true, false);

  @TempDir Path folder;
  private SampleHome home;
  private TestNavidrome server;

  @BeforeEach
  void sync() {
    home = SampleHome.ofMirrow(folder);
    server =
        new TestNavidrome(
            home.time,
            List.of(ANN),
            LibraryReader.read(DatabaseProbe.probe(home.navidrome.file(), null, false)).tracks());
    home.set("NAVIDROME_URL", server.address().toString())
        .set("NAVIDROME_API_USER", "ann")
        .set("NAVIDROME_API_PASSWORD", "a-password")
        .set("USE_NAVIDROME_API", "True");
    home.run("--yes").ok();
    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=1}", tracks());
  }

  @AfterEach
  void leave() {
    server.close();
    home.close();
  }

  @Test
  void theStarGoesAndThePlaysStayWhichIsSaidBeforeTheQuestion() {
    CommandRun run = home.answering("y\n", new UndoCommand());

    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=3, tin-sky@salt=1}", tracks());
    assertEquals(
        """
        Run 1 (DATE): raised 3 play counts by 6 plays, set 1 star.
        Plan: 1 star removed.

        Stars removed
          Mirrow – Slow Lantern

        Not undone: plays sent over the API
          Mirrow – Ash Ferry
          Mirrow – Slow Lantern
          Mirrow – Tin Sky
        The next sync writes these changes again unless your history at Last.fm has changed.
        Undo run 1: remove 1 star from Navidrome at http://127.0.0.1:#? [y/N] Done: 1 track updated and verified, 1 star removed.
        """,
        run.out().replaceFirst("\\([-\\d]+ [:\\d]+\\)", "(DATE)"));
    assertEquals(0, run.exitCode());
  }

  @Test
  void theNextSyncSetsTheStarAgainAndSendsNoPlay() {
    undo("--yes").ok();

    home.run("--yes").ok();

    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=1}", tracks());
  }

  @Test
  void whereNothingCanBeUndoneTheNextSyncWritesNothingAgain() {
    home.play("Mirrow", "Tin Sky", "Salt", 1_640_000_000);
    home.run("--yes").ok();

    CommandRun run = undo("--yes").ok();

    assertEquals(
        """
        Run 2 (DATE): raised 1 play count by 1 play.
        Nothing to change: none of it can be undone.

        Not undone: plays sent over the API
          Mirrow – Tin Sky
        Done: 0 changes, nothing was written to Navidrome.
        """,
        run.out().replaceFirst("\\([-\\d]+ [:\\d]+\\)", "(DATE)"));
  }

  @Test
  void aStarTheUserRemovedIsNotTouched() {
    server.annotate(
        Item.track(ANN, "slow-lantern@kites"),
        new CountedPlays(3, Instant.ofEpochSecond(1_620_000_000), null));

    CommandRun run = undo("--yes");

    assertEquals(
        "Not undone: stars that changed since\n  Mirrow – Slow Lantern\n",
        run.out().replaceAll("(?s).*(Not undone: stars that.*?Lantern\n).*", "$1"));
    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=3, tin-sky@salt=1}", tracks());
  }

  @Test
  void anUndoIsPutBackByItsNumber() {
    undo("--yes").ok();

    undo("2", "--yes").ok();

    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=1}", tracks());
  }

  @Test
  void theStarOfARunInForceStaysWhenALaterRunIsUndone() {
    undo("--yes").ok(); // 2
    home.run("--yes"); // 3
    home.play("Mirrow", "Slow Lantern", "Kites", 1_590_000_000);
    home.run("--yes").ok(); // 4

    undo("4", "--yes");
    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=4*, tin-sky@salt=1}", tracks());
    undo("3", "--yes").ok();
    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=4, tin-sky@salt=1}", tracks());
    undo("2", "--yes").ok();
    assertEquals("{ash-ferry@kites=2, slow-lantern@kites=4*, tin-sky@salt=1}", tracks());
  }

  @Test
  void aRunOfTheOtherModeIsNotPutBack() {
    CommandRun run = undo("--mode=db", "--dry-run");

    assertEquals(
        "Run 1 sent plays over the API. Use --mode=api to undo its stars; its plays cannot be"
            + " undone.\n",
        run.error());
    assertEquals(2, run.exitCode());
  }

  private CommandRun undo(String... arguments) {
    return home.command(new UndoCommand(), arguments);
  }

  /** Count of each track, with an asterisk where it is starred. */
  private String tracks() {
    Map<String, String> tracks = new TreeMap<>();
    server
        .annotations()
        .forEach(
            (item, annotation) -> {
              if (item.type() == ItemType.MEDIA_FILE) {
                tracks.put(
                    item.id(), annotation.count() + (annotation.starred() == null ? "" : "*"));
              }
            });
    return tracks.toString();
  }
}
