package navisync.report.html;

import static navisync.report.html.HtmlReportTest.rows;
import static navisync.report.html.SampleReport.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import navisync.config.AliasFile;
import navisync.match.Alias;
import navisync.match.Doubt;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTest {
  private static final LibraryTrack FERRY = track("1", "Dunmarrow", "Ash Ferry", "Kites");

  @Test
  void aSongPlayedFromSeveralAlbumsIsOnePossibleMatch() throws Exception {
    HtmlReport report =
        new SampleReport()
            .near("Dunmarrow", "Ash Fery", FERRY, 93, Doubt.SCORE, 1_600_000_000)
            .near("dunmarrow", "ash fery", FERRY, 93, Doubt.SCORE, 1_600_000_000, 1_600_000_300)
            .report();

    assertEquals(
        List.of(
            "[[\"Ash Fery\",\"Dunmarrow\",\"\"],[\"Ash Ferry\",\"Dunmarrow\",\"Kites\","
                + "\"album-1\"],93.0,3,\"below FUZZY_MATCHING_AUTO_THRESHOLD\","
                + "\"alias Dunmarrow | Ash Fery => Dunmarrow | Ash Ferry\"]"),
        rows(report, "suggestions"));
  }

  @ParameterizedTest
  @CsvSource({
    "Dunmarrow, Ash Fery",
    "AC|DC, Salt => Road",
    "灯台組, 夜の港",
    "Mirrow, Tin | Sky",
    "Mirrow, =>"
  })
  void theCommandIsReadAsTheMatchThatItNames(String artist, String title) {
    Optional<String> command =
        DecisionTables.command(new LastfmTrack(artist, title, "", ""), FERRY);

    command.ifPresent(
        line ->
            assertEquals(
                new Alias(artist, title, "Dunmarrow", "Ash Ferry"),
                AliasFile.line(line.replaceFirst("alias ", ""))));
    assertEquals(!title.contains("=>"), command.isPresent());
  }

  @ParameterizedTest
  @CsvSource({"'Mirrow | Orla', Tin Sky", "Mirrow, 'Tin\nundo 7'", "Mirrow, 'Tin\u202E Sky'"})
  void namesThatCannotBeTypedHaveNoCommand(String artist, String title) {
    assertEquals(
        Optional.empty(), DecisionTables.command(new LastfmTrack(artist, title, "", ""), FERRY));
  }
}
