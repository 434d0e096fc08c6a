package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import navisync.cli.UndoCommand;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md, "Matching": a run takes over the matches of the last one while they hold. */
class RememberedMatchesTest {
  private static final String HOLDS =
      "No names, settings or decisions changed since the last run: its matches still hold.\n";
  private static final Pattern MATCHED = Pattern.compile("Library: (\\d+ of \\d+) ");

  @TempDir Path folder;
  private SampleHome home;

  /** Three songs by Mirrow, one of them with two copies, one misspelt, and one that is missing. */
  @BeforeEach
  void twoRuns() {
    home = SampleHome.ofMirrow(folder);
    home.navidrome.track("Mirrow", "Slow Lantern", "Early Years");
    home.play("Mirrow", "Song for the Dean", "Kites", 1_600_500_000);
    home.navidrome.track("Mirrow", "Song for the Deal", "Kites");
    home.set("FIRST_ARTIST_WHITELIST", "[\"Birch\", \"Reed\"]");
    home.run("--yes").ok();
    // The first run chose a copy of Slow Lantern for its star, which the second one takes in.
    home.run("--yes").ok();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  private static Arguments row(String what, boolean holds, String matched, Change change) {
    return Arguments.of(what, holds, matched, change);
  }

  /** What happens between two runs. */
  private interface Change extends Consumer<SampleHome> {}

  static Stream<Arguments> changes() {
    return Stream.of(
        row("nothing", true, "3 of 5", home -> {}),
        row(
            "one more play of a known song",
            true,
            "3 of 5",
            home -> home.play("Mirrow", "Tin Sky", "Salt", 1_640_000_000)),
        row(
            "plays counted by Navidrome",
            true,
            "3 of 5",
            home -> home.navidrome.counted("tin-sky@salt", 9, "2023-01-01 00:00:00+00:00")),
        row(
            "another policy",
            true,
            "3 of 5",
            home -> home.set("PLAYCOUNT_CONFLICT_RESOLUTION", "lastfm")),
        row("an undo", false, "3 of 5", home -> home.command(new UndoCommand(), "--yes").ok()),
        row(
            "a song in the library that was missing",
            false,
            "4 of 5",
            home -> home.navidrome.track("Nobody", "Lost", "")),
        row(
            "a corrected title",
            false,
            "4 of 5",
            home ->
                home.navidrome.change(
                    "update media_file set title = 'Song for the Dean' where title like 'Song%'")),
        row(
            "a file that is gone",
            false,
            "2 of 5",
            home ->
                home.navidrome.change("update media_file set missing = 1 where album = 'Salt'")),
        row(
            "a song that was never played before",
            false,
            "3 of 6",
            home -> home.play("Nobody", "New", "", 1_640_000_000)),
        row(
            "a known song on another album",
            false,
            "4 of 6",
            home -> home.play("Mirrow", "Tin Sky", "Best Of", 1_640_000_000)),
        row(
            "another loved song",
            false,
            "3 of 5",
            home -> home.love("Mirrow", "Tin Sky", 1_640_000_000)),
        row("a threshold", false, "3 of 5", home -> home.set("FUZZY_MATCHING_THRESHOLD", "80")),
        row(
            "a comma that was meant as part of a name",
            false,
            "3 of 5",
            home -> home.set("FIRST_ARTIST_WHITELIST", "[\"Birch, Reed\"]")),
        row(
            "an alias",
            false,
            "4 of 5",
            home -> write(home, "Mirrow | Song for the Dean => Mirrow | Song for the Deal\n")),
        row(
            "an artist's other name",
            false,
            "4 of 5",
            home ->
                home.set("LASTFM_ARTIST_MAPPING", "{\"Nobody\": \"Mirrow\"}")
                    .navidrome
                    .track("Mirrow", "Lost", "Salt")),
        row(
            "a damaged cache of matches",
            false,
            "3 of 5",
            home -> home.changeCache("update kept_matches set matches = x'00'")),
        row("none kept", false, "3 of 5", home -> home.changeCache("delete from kept_matches")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  @DisplayName("a run matches everything again as soon as something changed that matters")
  void changed(String what, boolean holds, String matched, Change change) {
    change.accept(home);

    CommandRun run = home.run("--yes", "-v");

    assertEquals(holds + ", " + matched, run.out().contains(HOLDS) + ", " + matched(run));
  }

  private static String matched(CommandRun run) {
    Matcher found = MATCHED.matcher(run.out());
    return found.find() ? found.group(1) : run.out() + run.error();
  }

  @Test
  @DisplayName("kept matches lead to the same reports as new ones")
  void sameReports() {
    assertTrue(home.run("--yes", "-v").out().contains(HOLDS));
    CommandRun kept = home.run("--yes", "--json");
    Map<String, String> reports = reports();
    home.changeCache("delete from kept_matches");

    CommandRun found = home.run("--yes", "--json");

    assertEquals(found.json().get("match"), kept.json().get("match"));
    assertEquals(found.json().get("plan"), kept.json().get("plan"));
    assertEquals(reports(), reports);
  }

  private Map<String, String> reports() {
    return Map.of(
        "missing", home.text("json/missing_scrobbles.json"),
        "page", home.text("json/report.html").replaceAll("[0-9.]+ s\\b", "TIME"));
  }

  @Test
  @DisplayName("a dry run takes them over, and keeps none itself")
  void dryRun() {
    assertTrue(home.run("--dry-run", "-v").out().contains(HOLDS));
    home.play("Nobody", "New", "", 1_640_000_000);

    assertFalse(home.run("--dry-run", "-v").out().contains(HOLDS));
    assertFalse(home.run("--yes", "-v").out().contains(HOLDS));
    assertTrue(home.run("--dry-run", "-v").out().contains(HOLDS));
  }

  private static void write(SampleHome home, String aliases) {
    try {
      Files.writeString(home.folder().resolve("aliases.txt"), aliases);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
