package navisync.report;

import static navisync.report.SampleRun.counts;
import static navisync.report.SampleRun.loved;
import static navisync.report.SampleRun.plan;
import static navisync.report.SampleRun.played;
import static navisync.report.SampleRun.result;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import navisync.plan.Change;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import navisync.source.FetchFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final Instant NOW = Instant.parse("2026-05-30T21:04:00Z");

  /** What a browser would show: without the head, tags as blanks, blanks folded. */
  private static String shown(HtmlReport report) {
    return report
        .html()
        .replaceAll("(?s)^.*<body>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static HtmlReport report(Plan plan) {
    return HtmlReport.of(
        plan,
        SyncScope.EVERYTHING,
        result(FetchFigures.NONE, 1, 1),
        List.of(played("Mirrow", "Lost", "Salt", 1_600_000_000)),
        List.of(loved("Mirrow", "Lost")),
        List.of(),
        NOW,
        ZoneOffset.UTC);
  }

  @Test
  void itSaysWhatTheTerminalSays() {
    Plan plan =
        plan(
            List.of(counts("Dunmarrow – Ash Ferry", 3, 12)),
            List.of(
                new LeftAlone.Conflict(
                    SampleRun.track("2", "Suss & Jorn", "<b>Salt</b>", "Salt"), 12, 7)));
    assertEquals(
        "Plan: 1 play count raised by 9 plays. 2026-05-30 21:04, database mode Nothing was written"
            + " to Navidrome. plays at Last.fm 0 tracks at Last.fm 2 matched 1 counts raised 0"
            + " plays added 0 stars set 0 conflicts 0 Your plays by year 2020 1 Green is in your"
            + " library, yellow is not. Play counts raised before after Dunmarrow – Ash Ferry 3 12"
            + " Conflicts: Navidrome&#39;s count is higher Left as they are. --policy&#61;lastfm"
            + " takes Last.fm&#39;s counts, --policy&#61;ask lets you choose. Navidrome Last.fm"
            + " Suss &amp; Jorn – &lt;b&gt;Salt&lt;/b&gt; 12 7 Not in the library: 1 track, 1 play"
            + " Full list: json/missing_scrobbles.json album plays Mirrow – Lost Salt 1 Loved, but"
            + " not in the library: 1 track Full list: json/missing_loved.json Mirrow –"
            + " Lost",
        shown(report(plan)));
  }

  @Test
  void aLongListIsFoldedAndNothingOfItIsLost() {
    List<Change> changes =
        IntStream.rangeClosed(1, 30).mapToObj(i -> counts("Mirrow – Part " + i, 0, i)).toList();
    String html = report(plan(changes, List.of())).html();
    assertEquals(30, html.split("Mirrow – Part ", -1).length - 1);
    assertEquals(1, html.split("<summary>5 more</summary>", -1).length - 1);
  }

  @Test
  void itIsWrittenWhole(@TempDir Path folder) throws Exception {
    HtmlReport report = report(SampleRun.NOTHING_TO_CHANGE);
    report.write(folder);
    assertEquals(report.html(), Files.readString(folder.resolve("report.html")));
  }
}
