package navisync.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.Failure;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.file.CacheConnections;
import navisync.store.file.EarlyCheck;
import navisync.store.file.HoldCache;
import navisync.store.file.RunLock;
import navisync.store.file.Schema;
import navisync.store.history.AccountHistory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  private static final String LASTFM = "https://ws.audioscrobbler.com/2.0/";
  private static final TimeRange ALL = new TimeRange(0, 2_000_000_000);

  @TempDir Path folder;
  private final List<String> notices = new ArrayList<>();

  @Test
  @DisplayName("a run makes the folder and the file, and leaves no -wal behind")
  void makesFolderAndFile() throws IOException {
    Path deeper = folder.resolve("home").resolve("cache");
    Cache.open(deeper, notices::add).close();

    assertEquals(List.of("scrobbles_cache.db", "scrobbles_cache.lock"), names(deeper));
    assertEquals(List.of(), notices);
  }

  @Test
  @DisplayName("a second run in this process says that it waits, and goes on when the first ends")
  void secondRunWaits() {
    Cache first = Cache.open(folder, notices::add);
    RunLock.Patience patience =
        new RunLock.Patience(Duration.ofSeconds(60), pause -> first.close());

    Cache.open(folder, EarlyCheck.NONE, notices::add, notices::add, patience).close();

    assertEquals(List.of("Waiting for " + me() + ", which is using the cache."), notices);
  }

  @Test
  @DisplayName("a second run that waited for too long is refused and names what has the cache")
  void secondRunRefused() {
    List<Duration> pauses = new ArrayList<>();
    try (Cache first = Cache.open(folder, notices::add)) {
      Failure refused =
          assertThrows(
              Failure.class,
              () ->
                  Cache.open(
                      folder,
                      EarlyCheck.NONE,
                      notices::add,
                      notices::add,
                      new RunLock.Patience(Duration.ofSeconds(2), pauses::add)));

      assertEquals(ExitCode.REFUSED, refused.exitCode());
      assertEquals(
          "T"
              + me().substring(1)
              + " is still using the cache in "
              + folder
              + " after 2 s; try again when it has finished.",
          refused.getMessage());
      assertEquals(1, notices.size());
      assertEquals(10, pauses.size());
      assertEquals(0, first.openAccount(LASTFM, "ann").countIn(ALL), "the first still works");
    }
  }

  @Test
  @DisplayName("another process that has the cache is waited for, and when it is killed, no longer")
  void otherProcessKilled() throws Exception {
    Process other = HoldCache.start(folder);
    RunLock.Patience patience = new RunLock.Patience(Duration.ofSeconds(60), pause -> kill(other));

    try (Cache cache = Cache.open(folder, EarlyCheck.NONE, notices::add, notices::add, patience)) {
      assertEquals(0, cache.openAccount(LASTFM, "ann").countIn(ALL));
    }
    assertEquals(
        List.of(
            "Waiting for the run with process id "
                + other.pid()
                + ", which is using the"
                + " cache."),
        notices);
  }

  @Test
  @DisplayName("a reader sees what a run has stored so far, and makes nothing")
  void readerBesideRun() throws IOException {
    try (Cache run = Cache.open(folder, notices::add)) {
      run.openAccount(LASTFM, "ann").store(List.of(play(100)), ALL, ALL.to());
      run.openAccount(LASTFM, "ann").replaceUndated(Map.of(play(100).track(), 2), List.of());
      try (Cache reader = Cache.openForReading(folder)) {
        assertEquals(1, reader.openAccount(LASTFM, "Ann").countIn(ALL));
        assertEquals(2, reader.openAccount(LASTFM, "ann").undated());
        assertEquals(0, reader.openAccount(LASTFM, "unknown").countIn(ALL));
        assertEquals(0, reader.openAccount(LASTFM, "unknown").undated());
        run.openAccount(LASTFM, "ann").store(List.of(play(200)), ALL, ALL.to());
        assertEquals(2, reader.openAccount(LASTFM, "ann").countIn(ALL));
        assertThrows(
            Failure.class,
            () -> reader.openAccount(LASTFM, "ann").store(List.of(play(300)), ALL, ALL.to()));
      }
    }
    assertEquals(List.of("scrobbles_cache.db", "scrobbles_cache.lock"), names(folder));
  }

  @Test
  @DisplayName("a reader of a cache that is not there says so and makes nothing")
  void readerWithoutCache() throws IOException {
    Failure failure = assertThrows(Failure.class, () -> Cache.openForReading(folder));

    assertEquals(ExitCode.USAGE, failure.exitCode());
    assertEquals(
        "No cache at "
            + folder.resolve("scrobbles_cache.db")
            + " yet; run navisync.java once, or name its folder with --home.",
        failure.getMessage());
    assertEquals(List.of(), names(folder));
  }

  @Test
  @DisplayName("a cache of a newer NaviSync is refused and stays as it is")
  void newerVersion() throws IOException {
    Cache.open(folder, notices::add).close();
    Path file = folder.resolve(Cache.FILE);
    try (Database database = CacheConnections.open(file)) {
      database.execute("pragma user_version = 99");
    }

    assertRefusedUntouched(
        file,
        "The cache "
            + file
            + " was made by a newer NaviSync (schema 99, this one supports "
            + Schema.STEPS.size()
            + "). Use that version, or move the file away and fetch again.");
  }

  @Test
  @DisplayName("a database of another program is refused and stays as it is")
  void foreign() throws IOException {
    Path file = folder.resolve(Cache.FILE);
    try (Database database = CacheConnections.open(file)) {
      database.execute("create table scrobbles (media_file_id, user_id, submission_time)");
    }

    assertRefusedUntouched(file, moveAside(file, "belongs to another program"));
  }

  @Test
  @DisplayName("a file cut off by a full disk before the first tables were there is used")
  void emptyFile() throws IOException {
    Files.createFile(folder.resolve(Cache.FILE));

    try (Cache cache = Cache.open(folder, notices::add)) {
      assertEquals(0, cache.openAccount(LASTFM, "ann").countIn(ALL));
    }
  }

  private void assertRefusedUntouched(Path file, String sentence) throws IOException {
    byte[] before = Files.readAllBytes(file);
    Failure failure = assertThrows(Failure.class, () -> Cache.open(folder, notices::add));
    assertEquals(sentence, failure.getMessage());
    assertEquals(ExitCode.REFUSED, failure.exitCode());
    assertArrayEquals(before, Files.readAllBytes(file));
    assertTrue(
        assertThrows(Failure.class, () -> Cache.open(folder, notices::add))
            .getMessage()
            .equals(sentence),
        "the lock was given back");
    assertEquals(List.of(), notices);
  }

  @Test
  @DisplayName("plays that came newest first take less room once the cache is packed")
  void packs() throws IOException {
    try (Cache cache = Cache.open(folder, notices::add)) {
      AccountHistory history = cache.openAccount(LASTFM, "ann");
      for (int page = 100; page > 0; page--) {
        List<Scrobble> plays = new ArrayList<>();
        for (int second = 200 * page; second < 200 * page + 200; second++) {
          plays.add(play(second));
        }
        history.store(plays, new TimeRange(200L * page, 200L * page + 199), ALL.to());
      }
    }
    long before = Files.size(folder.resolve(Cache.FILE));
    try (Cache cache = Cache.open(folder, notices::add)) {
      AccountHistory history = cache.openAccount(LASTFM, "ann");
      history.store(List.of(play(1)), new TimeRange(1, 1), ALL.to());
      cache.pack();

      assertEquals(20_001, history.playedTracks().get(0).plays());
    }
    long after = Files.size(folder.resolve(Cache.FILE));
    assertTrue(after < before * 0.9, before + " bytes before, " + after + " after");
  }

  private static String moveAside(Path file, String what) {
    return "The cache "
        + file
        + " "
        + what
        + ". It was not changed. Move it away and run again to fetch the plays again.";
  }

  private static String me() {
    return "the run with process id " + ProcessHandle.current().pid();
  }

  private static void kill(Process process) {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Scrobble play(long second) {
    return new Scrobble(new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", ""), second);
  }
}
