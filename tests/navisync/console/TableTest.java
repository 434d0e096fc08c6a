package navisync.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
