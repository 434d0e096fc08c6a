package navisync.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import navisync.Failure;
import org.junit.jupiter.api.Test;

/** A line for each answer of a check. */
class CheckTest {
  @Test
  void lines() {
    assertEquals("✓ API key is valid", Check.passed("lastfm.key", "API key is valid").line());
    assertEquals(
        "✗ API key – set LASTFM_API_KEY.",
        Check.failed("lastfm.key", "API key", "set LASTFM_API_KEY.").line());
    assertEquals(
        "✗ Tracks – it has no tracks.",
        Check.failed("database.tracks", "Tracks", Failure.usage("it has no tracks.")).line());
    assertEquals(
        "– Last.fm user skipped: fix the API key first.",
        Check.skipped("lastfm.user", "Last.fm user", "fix the API key first.").line());
  }
}
