package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import navisync.cli.ExplainCommand;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code scripts/explain.java} shows, and that it writes nothing. */
class ExplainCommandTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = new SampleHome(folder);
    home.navidrome
        .track("Mirrow", "Song for the Deal", "Kites")
        .track("Mirrow", "Tin Sky", "Kites")
        .track("Mirrow", "Long Road, Part 2", "Kites");
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void theStepsAreShownUpToTheOneThatDecides() {
    assertEquals(
        """
        MIRROW – Tin Sky (2011 Remaster) → Mirrow – Tin Sky (Kites): without marks, score 96.0

        Matching steps, strictest first
          exact                     –
          folded album              –
          credits and album         –
          artist and title          –
          folded                    –
          recording MBID and title  –
          credits                   –
          without marks             Mirrow – Tin Sky (Kites)
          The first step that finds a track decides.

        Names as compared
          artist, folded        mirrow
          title, folded         tin sky 2011 remaster
          artists               mirrow
          title without guests  tin sky 2011 remaster
          title without marks   tin sky
          artist, as scored     mirrow
          title, as scored      tin sky (2011 remaster)
        """,
        explain("MIRROW", "Tin Sky (2011 Remaster)").out());
  }

  /** The file has got another title since, but the same recording MBID. */
  @ParameterizedTest(name = "--album={0}")
  @ValueSource(strings = {"Kites", ""})
  void theMbidOfThePlaysIsUsedAsARunDoes(String album) {
    home.navidrome.change(
        "update media_file set mbz_recording_id = 'mbid-1' where title = 'Tin Sky'");
    home.lastfm.add(
        new Scrobble(new LastfmTrack("Mirrow", "Blue Ferry", "Kites", "mbid-1"), 1_600_000_000));
    home.run("--yes").ok();

    String out =
        home.command(new ExplainCommand(), "Mirrow", "Blue Ferry", "--album=" + album).out();

    String play = album.isEmpty() ? "Mirrow – Blue Ferry" : "Mirrow – Blue Ferry (Kites)";
    assertEquals(
        play + " → Mirrow – Tin Sky (Kites): recording MBID, score 98.0",
        out.lines().findFirst().orElseThrow());
  }

  @Test
  void noStepAndNoNameIsListedTwice() {
    home.navidrome.track("Mirrow & Orla Venn", "Duet", "Kites");
    List<String> lines =
        explain("Mirrow & Orla Venn", "Nothing Like It")
            .out()
            .lines()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().replaceFirst("  .*", ""))
            .toList();

    assertTrue(lines.contains("or artists"), lines.toString());
    assertEquals(List.copyOf(new LinkedHashSet<>(lines)), lines);
  }

  @Test
  void whatKeptEachCandidateFromBeingTakenIsSaid() {
    assertEquals(
        """
        Possible matches
          Mirrow – Song for the Deal (Kites), 95.8 (artist 100, title 94): one typo; the titles differ by a word
          Score: 0.7 × title + 0.3 × artist
        """,
        nearSpellings("Mirrow", "Song for the Dean"));

    home.play("Mirrow", "Song for the Deal", "", 1_600_000_000);
    home.run("--yes").ok();

    assertEquals(
        """
        Possible matches
          Mirrow – Song for the Deal (Kites), 95.8 (artist 100, title 94): one typo; your history has another spelling that matches it
          Score: 0.7 × title + 0.3 × artist
        """,
        nearSpellings("Mirrow", "Song for the Dean"));
    assertEquals(
        """
        Possible matches
          Mirrow – Long Road, Part 2 (Kites), 95.8 (artist 100, title 94): numbers or version words differ
          Score: 0.7 × title + 0.3 × artist
        """,
        nearSpellings("Mirrow", "Long Road, Part 3"));
    assertEquals(
        """
        Possible matches
          Mirrow – Tin Sky (Kites), 71.3 (artist 100, title 59): below FUZZY_MATCHING_THRESHOLD, or artist score below 70
          Score: 0.7 × title + 0.3 × artist
        """,
        nearSpellings("Mirrow", "Tiny Hours"));
  }

  @Test
  void anAliasIsFollowedAndAWrongLineOfTheFileIsNamed() throws IOException {
    Path aliases = home.folder().resolve("aliases.txt");
    Files.writeString(aliases, "# mine\nMirow => Mirrow\nMirrow | Zinn => Mirrow | Tin Sky\n");

    assertEquals(
        "mirow – tin sky → Mirrow – Tin Sky (Kites): folded, score 98.0",
        explain("mirow", "tin sky").out().lines().findFirst().orElseThrow());
    assertEquals(
        "Mirrow – Zinn → Mirrow – Tin Sky (Kites): artist and title, score 99.0",
        explain("Mirrow", "Zinn").out().lines().findFirst().orElseThrow());

    Files.writeString(aliases, "# mine\nMirow = Mirrow\n");
    CommandRun wrong = explain("mirow", "tin sky");
    assertEquals(
        "Line 2 of HOME/home/aliases.txt is not an alias. Write Last.fm's artist => your artist, or"
            + " artist | title => your artist | your title.\n",
        wrong.error());
    assertEquals(2, wrong.exitCode());
  }

  @Test
  void aSongIsExplainedOnEachAlbumThatItWasPlayedWithAsARunMatchesIt() {
    home.navidrome.track("Mirrow", "Tin Sky", "Salt");
    home.play("Mirrow", "Tin Sky", "Kites", 1_600_000_000);
    home.play("Mirrow", "Tin Sky", "Salt", 1_610_000_000, 1_620_000_000);
    home.run("--yes").ok();

    assertEquals(
        List.of(
            "Mirrow – Tin Sky (Salt) → Mirrow – Tin Sky (Salt): exact, score 100.0",
            "Mirrow – Tin Sky (Kites) → Mirrow – Tin Sky (Kites): exact, score 100.0"),
        headlines(explain("mirrow", "tin sky")));
    assertTrue(
        explain("mirrow", "tin sky").out().contains("\n\nMirrow – Tin Sky (Kites) → "),
        "an empty line between them");
    assertEquals(
        List.of("Mirrow – Tin Sky (Kites) → Mirrow – Tin Sky (Kites): exact, score 100.0"),
        headlines(home.command(new ExplainCommand(), "Mirrow", "Tin Sky", "--album=Kites")));
  }

  @Test
  void anAliasThatLeadsToNothingIsNamed() throws IOException {
    Path aliases = home.folder().resolve("aliases.txt");
    Files.writeString(aliases, "Nobody | Lamp => Nope Artist | Nope\nMirow => Mirrow\n");

    assertEquals(
        List.of(
            "Nobody – Lamp is not matched: not in the library",
            "An alias leads to Nope Artist – Nope, which is not in your library."),
        explain("Nobody", "Lamp").out().lines().limit(2).toList());
    assertEquals(
        "An alias leads to Mirrow – Tin Sky.",
        explain("Mirow", "Tin Sky").out().lines().toList().get(1));
  }

  @Test
  void anEmptyNameIsWrongUsage() {
    CommandRun run = explain("", " ");
    assertEquals("A name is empty. Name an artist and a title.\n", run.error());
    assertEquals(2, run.exitCode());
  }

  @Test
  void nothingIsMadeOrChanged() {
    List<String> files = home.navidrome.files();

    explain("Mirrow", "Tin Sky").ok();

    assertEquals(List.of(), home.files());
    assertEquals(files, home.navidrome.files());
  }

  private static List<String> headlines(CommandRun run) {
    return run.out().lines().filter(line -> line.contains("→")).toList();
  }

  private CommandRun explain(String artist, String title) {
    return home.command(new ExplainCommand(), artist, title);
  }

  private String nearSpellings(String artist, String title) {
    String out = explain(artist, title).out();
    return out.substring(out.indexOf("Possible matches"));
  }
}
