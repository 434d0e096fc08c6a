package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.ClearAlbumCacheCommand;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.model.Library;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.LibraryReader;
import navisync.store.Cache;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of four remembered decisions, two are choices of copies. */
class ClearAlbumCacheCommandTest {
  private static final List<Kind> ALL =
      List.of(Kind.MATCH, Kind.COPIES, Kind.LOVED_COPIES, Kind.DECLINED);

  @TempDir Path folder;
  private SampleHome home;
  private Library library;

  @BeforeEach
  void decide() {
    home = SampleHome.ofMirrow(folder);
    library = LibraryReader.read(DatabaseProbe.probe(home.navidrome.file(), null, false));
    try (Cache cache = cache()) {
      for (Kind kind : ALL) {
        cache
            .openTarget("id-ann")
            .remember(
                new Decision(
                    kind,
                    new Decision.Names("Mirrow", "Tin Sky", null, false),
                    List.of(library.tracks().get(0)),
                    "asked",
                    1_600_000_000),
                library);
      }
    }
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void choicesOfCopiesAreForgottenAndNothingElse() {
    CommandRun run = home.command(new ClearAlbumCacheCommand(), "-y");

    assertEquals(
        """
        Forgot 2 choices of albums and copies, and which copy was chosen for 0 tracks with recorded plays.
        The next run chooses again. Plays that then belong to another copy are listed, and --take-back moves them. Stars stay.
        """,
        run.out());
    assertEquals(List.of(Kind.MATCH, Kind.DECLINED), kinds());
  }

  @Test
  void theUserIsAskedFirst() {
    home.answering("n\n", new ClearAlbumCacheCommand()).ok();
    assertEquals(ALL, kinds());

    home.answering("y\n", new ClearAlbumCacheCommand()).ok();
    assertEquals(List.of(Kind.MATCH, Kind.DECLINED), kinds());
  }

  @Test
  void whereNobodyCanBeAskedNothingIsForgotten() {
    CommandRun run = home.command(new ClearAlbumCacheCommand());

    assertEquals(
        "No terminal to confirm on, so nothing was changed. Run again with -y.\n", run.error());
    assertEquals(4, run.exitCode());
    assertEquals(ALL, kinds());
  }

  private Cache cache() {
    return Cache.open(home.folder().resolve("cache"), line -> {});
  }

  private List<Kind> kinds() {
    try (Cache cache = cache()) {
      return cache.openTarget("id-ann").decisions(library).stream().map(Decision::kind).toList();
    }
  }
}
