package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyCheckTest {
  private static final int PAGE = 4096;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve(Cache.FILE);
    try (Cache cache = Cache.open(folder, line -> {})) {
      LastfmTrack track = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");
      List<Scrobble> plays = new ArrayList<>();
      for (int second = 1; second < 2_000; second++) {
        plays.add(new Scrobble(track, second));
      }
      cache
          .openAccount("https://ws.audioscrobbler.com/2.0/", "ann")
          .store(plays, new TimeRange(0, 2_000), 2_000);
    }
  }

  @Test
  @DisplayName("a sound cache need not be read through again while it stays as it was")
  void sound() {
    assertTrue(EarlyCheck.of(file).holds(file));
  }

  @Test
  @DisplayName("a cache that was written since is read through again")
  void changed() throws IOException {
    EarlyCheck check = EarlyCheck.of(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(file.toFile().lastModified() + 2_000));

    assertFalse(check.holds(file));
  }

  @Test
  @DisplayName("a cache that was damaged after the look is still rebuilt")
  void damagedSince() throws IOException {
    EarlyCheck check = EarlyCheck.of(file);
    damage();
    List<String> warnings = new ArrayList<>();
    Cache.open(folder, check, line -> {}, warnings::add).close();

    assertEquals(
        1, warnings.stream().filter(line -> line.contains("is damaged")).count(), "" + warnings);
  }

  @Test
  @DisplayName("a damaged cache is not sound, nor is one that cannot be read")
  void damaged() throws IOException {
    damage();
    assertFalse(EarlyCheck.of(file).holds(file));
    Files.write(file, new byte[] {1, 2, 3});
    assertFalse(EarlyCheck.of(file).sound());
  }

  private void damage() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length - 3 * PAGE; i < bytes.length; i++) {
      bytes[i] = 0x5a;
    }
    Files.write(file, bytes);
  }
}
