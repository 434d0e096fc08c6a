package navisync.report;

import static navisync.report.SampleRun.played;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path json;

  @Test
  void everyRunWritesTheReportsOfThePythonVersion() {
    assertTrue(
        Report.ALL.stream()
            .map(Report::file)
            .toList()
            .containsAll(
                List.of("duplicate_tracks.json", "missing_loved.json", "missing_scrobbles.json")));
  }

  @Test
  void replacesTheFileOfAnEarlierRun() throws IOException {
    Files.writeString(json.resolve("lines.txt"), "1,000 lines of an earlier run");
    Report lines = new Report("lines.txt", run -> run.unmatched().count() + " line\n");

    lines.write(
        new MatchedHistory(
            SampleRun.library(), List.of(played("Mirrow", "Lost", "", 1)), List.of()),
        json);

    assertEquals("1 line\n", Files.readString(json.resolve("lines.txt")));
  }

  @Test
  void csvQuotesWhatWouldEndAField() {
    assertEquals(
        "plays,artist,title\r\n"
            + "2,\"Birch, Stone & Reed\",\"The \"\"Rope\"\"\"\r\n"
            + "1,Mirrow,\"Lost\nagain\"\r\n"
            + "1,,夜\r\n",
        Csv.text(
            List.of("plays", "artist", "title"),
            Stream.of(
                List.of(2, "Birch, Stone & Reed", "The \"Rope\""),
                List.of(1, "Mirrow", "Lost\nagain"),
                List.of(1, "", "夜"))));
  }
}
