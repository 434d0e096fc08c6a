package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownNameTest {
  @ParameterizedTest(name = "{0} is likely {1}")
  @CsvSource({
    "LASTFM_APIKEY, LASTFM_API_KEY",
    "LASTFM_USERNAME, LASTFM_USER",
    "lastfm_user, LASTFM_USER",
    "LASTFM_KEY, LASTFM_API_KEY",
    "LASTFM_SECRET, LASTFM_API_SECRET",
    "NAVIDROME_USERNAME, NAVIDROME_USER",
    "NAVIDROME_PATH, NAVIDROME_DB_PATH",
    "NAVIDROME_PORT,",
    "NAVIDROME_DBPATH, NAVIDROME_DB_PATH",
    "NAVIDROME_DATABASE_PATH, NAVIDROME_DB_PATH",
    "USE_NAVIDROM_API, USE_NAVIDROME_API",
    "BACKUP_KEEP, BACKUPS_KEEP",
    "SYNC_LOVE, SYNC_LOVED",
    "ALBUM_AWARE_MATCHING,",
    "TZ,",
    "'',"
  })
  void theNearestSettingIsTheLikelyOne(String name, String likely) {
    assertEquals(
        List.of(new UnknownName(name, Optional.ofNullable(likely))),
        UnknownName.among(List.of(name), Settings.names()));
  }

  @Test
  void knownNamesAreLeftOutAndTheOrderIsKept() {
    assertEquals(
        List.of(new UnknownName("ZZZ", Optional.empty()), new UnknownName("AAA", Optional.empty())),
        UnknownName.among(List.of("ZZZ", "LASTFM_USER", "AAA"), Settings.names()));
  }

  @Test
  void aSentenceTellsIt() {
    Path file = Path.of("my.env");
    assertEquals(
        "TZ in my.env is not a setting and is ignored.",
        new UnknownName("TZ", Optional.empty()).sentence(file));
    assertEquals(
        "SYNC_LOVE in my.env is not a setting. Did you mean SYNC_LOVED?",
        new UnknownName("SYNC_LOVE", Optional.of("SYNC_LOVED")).sentence(file));
  }
}
