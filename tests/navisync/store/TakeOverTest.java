package navisync.store;

import static navisync.store.navidrome.TargetFixture.FERRY;
import static navisync.store.navidrome.TargetFixture.LASTFM;
import static navisync.store.navidrome.TargetFixture.LOST;
import static navisync.store.navidrome.TargetFixture.library;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.file.CacheConnections;
import navisync.store.file.OriginalFixture;
import navisync.store.history.AccountHistory;
import navisync.store.history.AccountHistory.Stored;
import navisync.store.navidrome.TargetFixture;
import navisync.store.navidrome.TargetStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/settings.md, "Files": a cache of the Python version is recognised, copied aside and taken
 * over.
 */
class TakeOverTest {
  private static final TimeRange ALL = new TimeRange(0, 2_000_000_000);
  private static final List<String> PLAYS =
      List.of("Ash Ferry [Kites] 1600000000, 1600001000", "Lost [] 1600002000");

  @TempDir Path folder;
  private final List<String> notices = new ArrayList<>();

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"scrobbles_cache.db", "scrobbles.db"})
  @DisplayName("plays wait for Last.fm's word, loved tracks are a first list, under either name")
  void playsAndLoved(String name) throws IOException {
    OriginalFixture.create(folder.resolve(name));

    try (Cache cache = Cache.open(folder, notices::add)) {
      AccountHistory history = cache.openAccount(LASTFM, "ann");

      assertEquals(PLAYS, text(history.earlierPlays().notAccepted()));
      assertEquals(List.of(), history.playedTracks());
      assertEquals(List.of(), history.coverage());
      assertEquals(
          List.of(
              new LovedTrack("Mirrow", "Lost", "", 0),
              new LovedTrack("Dunmarrow", "Ash Ferry", "", 1_500_000_000)),
          history.loved());
      assertEquals(false, history.lovedComplete());
    }
    assertEquals(
        List.of(
            "Imported the Python version's "
                + name
                + ". Plays: 3, loved tracks: 2, skipped without a usable time or name: 2. Plays"
                + " count once Last.fm confirms them. A copy of the file: "
                + copies().get(0)
                + "."),
        notices);
  }

  @Test
  @DisplayName("the copy holds what the Python version's held, its unflushed -wal too")
  void copyWithWal() throws IOException {
    Path source = folder.resolve("elsewhere.db");
    OriginalFixture.create(source);
    try (Database original = CacheConnections.open(source)) {
      original.execute("pragma journal_mode = wal");
      original.execute(
          "insert into scrobbles (artist, track, timestamp) values ('A', 'B', 1600009000)");
      Files.copy(source, folder.resolve("scrobbles_cache.db"));
      Files.copy(folder.resolve("elsewhere.db-wal"), folder.resolve("scrobbles_cache.db-wal"));
    }

    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(3, cache.openAccount(LASTFM, "ann").earlierPlays().notAccepted().size());
    }
    try (Database copy = CacheConnections.openForReading(copies().get(0))) {
      assertEquals(6, copy.number("select count(*) from scrobbles"));
    }
    assertEquals(false, Files.exists(folder.resolve("scrobbles_cache.db-wal")));
  }

  @Test
  @DisplayName("the new cache and the copy can be read by their owner only")
  void keptPrivate() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = folder.resolve("scrobbles_cache.db");
    OriginalFixture.create(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    Cache.open(folder, notices::add).close();

    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
            each.toString());
      }
    }
  }

  @Test
  @DisplayName("it is taken over once, by the first account and the first Navidrome user")
  void onlyOnce() throws IOException {
    OriginalFixture.create(folder.resolve("scrobbles.db"));
    try (Cache cache = Cache.open(folder, notices::add)) {
      cache.openAccount(LASTFM, "ann");
      cache.openTarget("u1");
      assertEquals(2, notices.size());
      assertEquals(List.of(), cache.openAccount(LASTFM, "bob").earlierPlays().notAccepted());
      assertEquals(List.of(), cache.openTarget("u2").decisions(library(FERRY, LOST)));
    }
    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(PLAYS, text(cache.openAccount(LASTFM, "ann").earlierPlays().notAccepted()));
    }
    assertEquals(2, notices.size());
    assertEquals(1, copies().size());
    assertTrue(Files.exists(folder.resolve("scrobbles.db")), "it stays for the Python version");
  }

  @Test
  @DisplayName("what Last.fm knows of it becomes Last.fm's; it is never withdrawn")
  void confirmed() {
    OriginalFixture.create(folder.resolve("scrobbles_cache.db"));
    try (Cache cache = Cache.open(folder, notices::add)) {
      AccountHistory history = cache.openAccount(LASTFM, "ann");
      LastfmTrack lost = new LastfmTrack("Mirrow", "Lost", "Salt", "");

      assertEquals(
          new Stored(0, 0),
          history.replace(List.of(new Scrobble(lost, 1_600_002_000)), ALL, ALL.to()));

      assertEquals(List.of("Lost [Salt] 1600002000"), text(history.playedTracks()));
      assertEquals(PLAYS.subList(0, 1), text(history.earlierPlays().notAccepted()));
    }
  }

  @Test
  @DisplayName("decisions are kept by names without case and bound when the library is read")
  void decisions() {
    OriginalFixture.create(folder.resolve("scrobbles_cache.db"));
    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(
          List.of(
              "MATCH mirow / lost! -> l1",
              "DECLINED dunmar / ferry -> f1",
              "DECLINED dun / ash -> f1",
              "COPIES dunmarrow / ash ferry -> f1",
              "COPIES mirrow / lost -> l1",
              "COPIES mirrow / skip -> ",
              "LOVED_COPIES dunmarrow / ash ferry -> f1"),
          text(cache.openTarget("u1"), FERRY, LOST));
    }
    assertEquals(
        "Imported the decisions of the Python version's scrobbles_cache.db: 7.", notices.get(0));
  }

  @Test
  @DisplayName("a track that has another id by now is found by the names the Python version kept")
  void decisionsBoundByNames() {
    OriginalFixture.create(folder.resolve("scrobbles_cache.db"));
    LibraryTrack newId = TargetFixture.track("n1", "Mirrow", "Lost", "Salt");
    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(
          List.of(
              "MATCH mirow / lost! -> n1",
              "DECLINED dunmar / ferry -> n2",
              "DECLINED dun / ash -> n2",
              "COPIES dunmarrow / ash ferry -> n2",
              "COPIES mirrow / lost -> n1",
              "COPIES mirrow / skip -> ",
              "LOVED_COPIES dunmarrow / ash ferry -> n2"),
          text(
              cache.openTarget("u1"),
              newId,
              TargetFixture.track("n2", "Dunmarrow", "Ash Ferry", "")));
    }
  }

  @Test
  @DisplayName("one of the first versions, without most tables and columns")
  void oldest() {
    OriginalFixture.createOldest(folder.resolve("scrobbles_cache.db"));
    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(
          List.of("Lost [] 1600000000"),
          text(cache.openAccount(LASTFM, "ann").earlierPlays().notAccepted()));
      assertEquals(List.of(), cache.openTarget("u1").decisions(library(LOST)));
    }
    assertEquals(1, notices.size());
  }

  @Test
  @DisplayName("cut off after the copy, before the new cache stands: the next start does it again")
  void cutOffAfterCopy() throws IOException {
    OriginalFixture.create(folder.resolve("scrobbles_cache.db"));
    Files.copy(
        folder.resolve("scrobbles_cache.db"),
        folder.resolve("scrobbles_cache.original-20200101-000000.db"));
    Files.writeString(folder.resolve("scrobbles_cache.db.new"), "half a file");

    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(PLAYS, text(cache.openAccount(LASTFM, "ann").earlierPlays().notAccepted()));
    }
    assertEquals(2, copies().size());
    assertEquals(false, Files.exists(folder.resolve("scrobbles_cache.db.new")));
  }

  @Test
  @DisplayName(
      "cut off after the new cache stands, before the plays are in: the next start does it")
  void cutOffBeforePlays() throws IOException {
    OriginalFixture.create(folder.resolve("scrobbles_cache.db"));
    Cache.open(folder, notices::add).close();
    assertEquals(List.of(), notices);

    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(PLAYS, text(cache.openAccount(LASTFM, "ann").earlierPlays().notAccepted()));
    }
    assertEquals(1, copies().size());
  }

  @Test
  @DisplayName("a copy that a person took away is named, and the run goes on")
  void copyGone() throws IOException {
    OriginalFixture.create(folder.resolve("scrobbles_cache.db"));
    Cache.open(folder, notices::add).close();
    Path copy = copies().get(0);
    Files.delete(copy);

    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(List.of(), cache.openAccount(LASTFM, "ann").earlierPlays().notAccepted());
    }
    assertEquals(
        List.of(
            "The copy "
                + copy
                + " of the Python version's cache is missing; the rest of it was not imported."),
        notices);
  }

  @Test
  @DisplayName("the Python version's file under the older name stays as it is, to the byte")
  void untouched() throws IOException {
    Path file = folder.resolve("scrobbles.db");
    OriginalFixture.create(file);
    byte[] before = Files.readAllBytes(file);

    Cache.open(folder, notices::add).close();

    assertArrayEquals(before, Files.readAllBytes(file));
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.original-\\d{8}-\\d{6}\\.db"))
          .sorted()
          .toList();
    }
  }

  private static List<String> text(List<PlayedTrack> tracks) {
    return tracks.stream()
        .map(
            each ->
                "%s [%s] %s"
                    .formatted(
                        each.track().title(),
                        each.track().album(),
                        Arrays.toString(each.seconds()).replaceAll("[\\[\\]]", "")))
        .sorted()
        .toList();
  }

  private static List<String> text(TargetStore target, LibraryTrack... tracks) {
    return target.decisions(library(tracks)).stream()
        .map(
            each ->
                "%s %s / %s -> %s"
                    .formatted(
                        each.kind(),
                        each.names().artist(),
                        each.names().title(),
                        String.join(", ", each.tracks().stream().map(LibraryTrack::id).toList())))
        .toList();
  }
}
