package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import navisync.report.Screen;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void wideAndCombiningCharactersLineUp() {
    Table table = new Table("Play counts raised").number("now").number("then");
    table.row("Mirrow – Slow Lantern", "3", "120");
    table.row("灯台組 – 夜の港", "0", "45");
    table.row("Noe\u0308lle – E\u0302tre", "12", "1,204");
    table.row("Emoji – 🔥🎵", "0", "7");

    // A Chinese character and an emoji take two columns, a combining mark none.
    assertEquals(
        """
        Play counts raised
                                 now   then
          Mirrow – Slow Lantern    3    120
          灯台組 – 夜の港          0     45
          Noe\u0308lle – E\u0302tre           12  1,204
          Emoji – 🔥🎵             0      7
        """,
        Screen.text(table.lines(80, 10)));
  }

  @Test
  void textThatDoesNotFitIsCutAndNumbersAreNot() {
    Table table = new Table("Tracks").text("album").number("plays");
    table.row("Orla Venn – Glasshouse Number Nine", "The Long Way Home Again", "1,204");
    table.row("灯台組 – 夜の港と灯台", "Salt", "7");

    assertEquals(
        """
        Tracks
                         album             plays
          Orla Venn – …  The Long Way Ho…  1,204
          灯台組 – 夜…   Salt                  7
        """,
        Screen.text(table.lines(40, 10)));
  }

  @Test
  void textLongerThanAnyNameIsCutWhateverTheWidth() {
    Table table = new Table("Tracks").number("plays");
    table.row("Mirrow – Tin Sky " + "la ".repeat(30_000), "7");

    String row = Screen.text(table.lines(Console.UNLIMITED, 10)).lines().toList().get(2);
    assertEquals("  Mirrow – Tin Sky " + "la ".repeat(194) + "l…      7", row);
  }

  @Test
  void aTitleIsALineOfItsOwnAndWidensNoColumn() {
    Table table = new Table("Not in the library: 12 tracks").text("album").number("plays");
    table.row("Mirrow – Lost", "A Very Long Album Name Indeed", "7");

    assertEquals(
        """
        Not in the library: 12 tracks
                         album                     plays
          Mirrow – Lost  A Very Long Album Name …      7
        """,
        Screen.text(table.lines(48, 10)));
  }

  @Test
  void inANarrowWindowHeadingsBreakAndNumbersAndTimesStayWhole() {
    Table table = Table.ofNumbers("1 match", "number").text("in the library");
    table.minute("last played").number("plays at Last.fm").text("why not matched");
    table.row(7, "Mirrow – Slow Lantern", Instant.EPOCH, 1204, "the titles differ by a word");

    assertEquals(
        """
        1 match
                                                plays
             in the                                at  why not
             library        last played       Last.fm  matched
          7  Mirrow – Slo…  TIME              1,204  the titles d…
        """
            .replace("TIME            ", Times.minute(0, ZoneId.systemDefault()) + "  "),
        Screen.text(table.lines(60, 10)));
  }

  @Test
  void whereNotEvenThatFitsEachRowIsAParagraph() {
    Table table = Table.ofNumbers("1 run", "run").day("started").text("mode").number("raised");
    table.number("lowered").number("plays").text("ended");
    table.row(1, Instant.EPOCH, "db", 29, 0, 1274, "exit 0");

    assertEquals(
        """
        1 run
          1
            started %s, mode db, raised
            29, lowered 0, plays 1,274, ended
            exit 0
        """
            .formatted(Times.day(0, ZoneId.systemDefault())),
        Screen.text(table.lines(40, 10)));
  }

  @Test
  void withoutAWindowNothingIsCut() {
    Table table = new Table("Tracks").text("album");
    table.row("a".repeat(300), "b".repeat(300));

    assertEquals(
        "Tracks\n"
            + " ".repeat(304)
            + "album\n  "
            + "a".repeat(300)
            + "  "
            + "b".repeat(300)
            + "\n",
        Screen.text(table.lines(Console.UNLIMITED, 10)));
  }

  @Test
  void otherProgramsGetPlainValues() {
    Table table = Table.ofSongs("Tracks").number("plays").minute("last played").text("album");
    table.row(new Table.Song("Mirrow", "Lost"), 1204, Instant.ofEpochSecond(1_700_000_000), null);

    assertEquals(List.of("artist", "title", "plays", "last played", "album"), table.names());
    assertEquals(
        List.of(Arrays.asList("Mirrow", "Lost", 1204, "2023-11-14T22:13:20Z", null)),
        table.values());
  }

  @Test
  void onlyTheFirstRowsAreShownAndMeasured() {
    Table table = new Table("Stars");
    table.row("Mirrow – Lost").row("Dunmarrow – Ash Ferry");

    assertEquals("Stars\n  Mirrow – Lost\n", Screen.text(table.lines(80, 1)));
    assertEquals(2, table.size());
  }

  @Test
  void charactersThatSteerTheTerminalDoNotShiftTheColumns() {
    Table table = new Table("Tracks").number("plays");
    table.row("Evil\u001b[2J\u202E", "1").row("Good", "2");

    assertEquals(
        """
        Tracks
                     plays
          Evil�[2J�      1
          Good           2
        """,
        Screen.text(table.lines(80, 10)));
  }

  @Test
  void aRowThatDoesNotFitTheColumnsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Table("Tracks").row("a", "1"));
  }
}
