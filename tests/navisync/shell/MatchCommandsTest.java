package navisync.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.explore.Explore;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell shows and remembers about matches, and that the next run goes by it. */
class MatchCommandsTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void runOnce() {
    home = new SampleHome(folder);
    home.navidrome.track("Mirrow", "Song for the Deal", "Kites").track("灯台組", "夜の港", "Kites");
    home.play("Mirrow", "Song for the Deal", "Kites", 1_600_000_000);
    home.play("Mirrow", "Song for the Dean", "Kites", 1_610_000_000, 1_620_000_000);
    home.play("Hoshi Kana", "Minato", "", 1_625_000_000);
    assertEquals(0, home.run("--yes").exitCode());
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  @DisplayName("a suggestion is listed and accepted, and the next run brings its plays there")
  void accept() {
    assertEquals(
        """
        1  Mirrow – Song for the Dean, 2 plays
             1. Mirrow – Song for the Deal (95.8: your history has another spelling that matches it)
        Accepted: Mirrow – Song for the Dean is Mirrow – Song for the Deal. The next run adds \
        its plays there.
        No suggestions.
        1 decision
             kind   as played                   match                               from   since
          1  match  Mirrow – Song for the Dean  Mirrow – Song for the Deal (Kites)  asked  YYYY-MM-DD
        """,
        said("suggestions", "accept 1", "suggestions", "decisions"));

    home.run("--yes").ok();

    assertEquals(List.of("song-for-the-deal@kites|3"), counts());
  }

  @Test
  @DisplayName("a declined suggestion is not made again, and counts as not in the library")
  void decline() {
    assertEquals(
        """
        Possible matches: 1 song. Type suggestions for a list.
        Not in the library: 1 track, 1 play
                               album  plays
          Hoshi Kana – Minato             1
        Declined all suggestions for Mirrow – Song for the Dean. Only new candidates are suggested.
        No suggestions.
        Not in the library: 2 tracks, 3 plays
                                      album  plays
          Mirrow – Song for the Dean  Kites      2
          Hoshi Kana – Minato                    1
        """,
        said("unmatched", "decline 1", "suggestions", "unmatched"));
  }

  @Test
  @DisplayName("a possible match is not among what is missing at the Java prompt, either")
  void explore() {
    try (Explore explore = Explore.open(home.folder().resolve(".env").toString())) {
      assertEquals(
          List.of("Minato"),
          explore.unmatched().stream().map(each -> each.track().title()).toList());
    }
  }

  @Test
  @DisplayName("an alias is remembered, and the next run goes by it")
  void alias() {
    assertEquals(
        """
        Saved: Hoshi Kana – Minato is 灯台組 – 夜の港 in your library.
        """,
        said("alias Hoshi Kana | Minato => 灯台組 | 夜の港"));

    home.run("--yes").ok();

    assertEquals(List.of("song-for-the-deal@kites|1", "夜の港@kites|1"), counts());
  }

  @Test
  @DisplayName("an alias says that the library has no such song, and which earlier one it replaces")
  void aliasToNothing() {
    assertEquals(
        """
        Saved: Hoshi Kana – Minato is looked for as Nope – Nothing. Your library has no such song.
        Saved: hoshi kana – minato is 灯台組 – 夜の港 in your library. This replaces Nope – Nothing.
        Saved: Hoshi Kana is looked for as Nope. Your library has none of the artist's songs in \
        your history by that name.
        Saved: Hoshi Kana is looked for as 灯台組. Your library has none of the artist's songs in \
        your history by that name. This replaces Nope.
        2 decisions
             kind   as played            match            from   since
          1  alias  Hoshi Kana – Minato  灯台組 – 夜の港  alias  YYYY-MM-DD
          2  alias  Hoshi Kana           灯台組           alias  YYYY-MM-DD
        """,
        said(
            "alias Hoshi Kana | Minato => Nope | Nothing",
            "alias hoshi kana | minato => 灯台組 | 夜の港",
            "alias Hoshi Kana => Nope",
            "alias Hoshi Kana => 灯台組",
            "decisions"));
    assertEquals(
        """
        Saved: Hoshi is looked for as Mirrow. Your library has none of the artist's songs in your \
        history by that name.
        """,
        said("alias Hoshi => Mirrow"));
    home.play("Mirow", "Song for the Deal", "", 1_630_000_000);
    home.run("--yes").ok();
    assertEquals("Saved: mirow is Mirrow in your library.\n", said("alias mirow => Mirrow"));
  }

  @Test
  @DisplayName("explain shows the steps for a track, on the album it was played most on")
  void explain() {
    assertEquals(
        """
        Mirrow – Song for the Deal (Kites) → Mirrow – Song for the Deal (Kites): exact, score 100.0
        """,
        said("explain mirrow song for the deal").lines().findFirst().orElseThrow() + "\n");
  }

  @Test
  @DisplayName("numbers that are not in the list, and lines that are no alias, are wrong usage")
  void wrongUsage() {
    assertEquals("No suggestion 2. Type suggestions for a list.\n", pipe("accept 2").error());
    assertEquals("Suggestion 1 has no song 2.\n", pipe("accept 1 2").error());
    assertEquals(
        "Not an alias. Write Last.fm's artist => your artist, or artist | title => your artist"
            + " | your title.\n",
        pipe("alias Hoshi Kana").error());
    assertEquals(
        "Name a title by Mirrow too. Press Tab to complete it.\n", pipe("explain Mirrow").error());
    assertEquals("No decisions are saved.\n", said("decisions"));
  }

  private List<String> counts() {
    return home.navidrome.rows(
        "select item_id, play_count from annotation where item_type = 'media_file'"
            + " order by item_id");
  }

  private CommandRun pipe(String... lines) {
    return home.piped(String.join("\n", lines) + "\n", new CacheInfoCommand());
  }

  private String said(String... lines) {
    CommandRun run = pipe(lines);
    assertEquals("", run.error());
    assertEquals(0, run.exitCode());
    return run.out().replaceAll("\\d{4}-\\d{2}-\\d{2}", "YYYY-MM-DD");
  }
}
