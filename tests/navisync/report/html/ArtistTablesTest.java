package navisync.report.html;

import static navisync.report.html.HtmlReportTest.rows;
import static navisync.report.html.SampleReport.second;
import static navisync.report.html.SampleReport.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import navisync.match.Doubt;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;

/** Spellings of one artist, album or song are one row. */
class ArtistTablesTest {
  private static final LibraryTrack FERRY = track("1", "Orla Venn", "Ash Ferry", "Kites");
  private static final long FIRST = second("2020-02-02T12:00:00Z");
  private static final long LAST = second("2021-05-06T12:00:00Z");

  private static final HtmlReport REPORT =
      new SampleReport()
          .played("Orla Venn", "Ash Ferry", "Kites", List.of(FERRY), FIRST, FIRST + 1, FIRST + 2)
          .missing("ORLA VENN", "Lost", "Salt", FIRST)
          .missing("Don't Wait", "Tin Sky", "Kites", FIRST, FIRST + 1)
          .missing("Don’t Wait", "Tin  Sky", "KITES", LAST)
          .missing("don't wait", "Tide", "", FIRST)
          .near("Orla Venn", "Ash Fery", FERRY, 93, Doubt.SCORE, FIRST)
          .report();

  private static void assertRows(String table, String... expected) throws Exception {
    assertEquals(
        Stream.of(expected).sorted().toList(), rows(REPORT, table).stream().sorted().toList());
  }

  @Test
  void anArtistIsFoundInPartAndMissingInPart() throws Exception {
    assertRows("artists", "[\"Orla Venn\",5,3,2,[3,2]]", "[\"Don't Wait\",4,0,4,[0,4]]");
  }

  @Test
  void missingArtistsHaveTheirSongsAndAlbumsCountedOnce() throws Exception {
    assertRows(
        "missing-artists",
        "[\"Don't Wait\",4,2,1,\"2021-05-06\"]",
        "[\"ORLA VENN\",1,1,1,\"2020-02-02\"]");
  }

  @Test
  void missingAlbumsAreThoseOfAnArtist() throws Exception {
    assertRows(
        "missing-albums",
        "[[\"Kites\",\"Don't Wait\"],3,1,\"2021-05-06\"]",
        "[[\"Salt\",\"ORLA VENN\"],1,1,\"2020-02-02\"]");
  }

  @Test
  void missingSongsAreThoseThatNothingComesNearTo() throws Exception {
    assertRows(
        "missing-songs",
        "[[\"Tin Sky\",\"Don't Wait\",\"Kites\"],3,\"2021-05-06\"]",
        "[[\"Tide\",\"don't wait\",\"\"],1,\"2020-02-02\"]",
        "[[\"Lost\",\"ORLA VENN\",\"Salt\"],1,\"2020-02-02\"]");
  }
}
