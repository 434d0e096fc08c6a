package navisync.report.html;

import static navisync.report.html.SampleReport.second;
import static navisync.report.html.SampleReport.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.match.Doubt;
import navisync.model.LibraryTrack;
import navisync.plan.LeftAlone;
import navisync.report.RunFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final LibraryTrack FERRY = track("1", "Dunmarrow", "Ash Ferry", "Kites");
  private static final LibraryTrack SALT = track("2", "Suss & Jorn", "Salt", "Salt");

  /** What a browser shows without its scripts: tags as blanks, blanks folded. */
  private static String shown(HtmlReport report) {
    return report
        .html()
        .replaceAll("(?s)^.*<body>", "")
        .replaceAll("(?s)<script.*", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The rows of a table, each as JSON. */
  static List<String> rows(HtmlReport report, String table) throws Exception {
    List<String> rows = new ArrayList<>();
    for (JsonNode each : data(report).get("tables")) {
      if (each.get("id").asText().equals(table)) {
        each.get("rows").forEach(row -> rows.add(row.toString()));
      }
    }
    return rows;
  }

  private static JsonNode data(HtmlReport report) throws Exception {
    Matcher data =
        Pattern.compile("(?s)<script type=\"application/json\" id=\"rows\">(.*?)</script>")
            .matcher(report.html());
    assertTrue(data.find());
    return new ObjectMapper().readTree(data.group(1));
  }

  private static SampleReport everything() {
    return new SampleReport()
        .owns(FERRY, 3, null)
        .owns(SALT, 12, "2024-10-11 19:30:05+00:00")
        .played("Dunmarrow", "Ash Ferry", "Kites", List.of(FERRY), second("2019-06-01T12:00:00Z"))
        .played("Suss and Jorn", "Salt", "", List.of(SALT), second("2020-12-31T23:30:00Z"))
        .missing("Mirrow", "Lost", "Salt", second("2020-02-02T12:00:00Z"))
        .near("Dunmarrow", "Ash Fery", FERRY, 93, Doubt.SCORE, second("2020-02-03T12:00:00Z"))
        .lovedButMissing("Mirrow", "Lost")
        .counts(FERRY, 3, 12)
        .left(new LeftAlone.Conflict(SALT, 12, 7));
  }

  @Test
  void aFinishedRunSaysWhatItDidAndNothingThatIsZero() {
    assertEquals(
        "NaviSync 1 play count raised by 9 plays. Done: 1 track, 1 album and 1 artist updated and"
            + " verified, 4 plays added. Next: start Navidrome again if you stopped it. Plays from"
            + " Last.fm (ann) Navidrome user ann Database /data/navidrome.db Mode database Policy"
            + " ask Time 2026-05-30 21:04, took 1.4 s NaviSync 1.0.0 2 of 4 tracks are in your"
            + " library. They make up 50% of your plays. 50% 2 of 4 plays, 2 not in your library"
            + " 50% 2 of 4 tracks, 2 not in your library plays added 9 count raised 1 conflict 1"
            + " possible match 1 What you played What changed What needs a decision What is missing"
            + " The rows of the tables are shown by a script in this file. Allow scripts to see"
            + " them. What you played Plays by month Year J an F eb M ar A pr M ay J un J ul A ug S"
            + " ep O ct N ov D ec 2019 0 0 0 0 0 1 0 0 0 0 0 0 2020 0 2 0 0 0 0 0 0 0 0 0 1 Plays"
            + " by year Year Plays in your library, not in it 2019 1 1 in your library, 0 not in it"
            + " 2020 3 1 in your library, 2 not in it Artists Artists by plays, in your library and"
            + " not Artist Plays In your library Not in it Share What changed Play counts raised: 1"
            + " track Play counts raised Title Artist Album Before After Change Before and after"
            + " Open in What needs a decision Conflicts: Navidrome counts more for 1 track Left as"
            + " they are. Run in a terminal, without --yes and --dry-run, to choose for each, or"
            + " use --policy&#61;lastfm to take Last.fm&#39;s counts. Conflicts between"
            + " Navidrome&#39;s counts and Last.fm&#39;s Song Navidrome Last played there Last.fm"
            + " Last played there Difference Possible matches Type a command into ./jbang"
            + " cache_info.java, or run in a terminal to review all. Possible matches At Last.fm In"
            + " your library Score Plays Why it was not accepted Command to accept it What is"
            + " missing Most wanted artists Most wanted artists Artist Plays Tracks Albums Last"
            + " played Most wanted albums Most wanted albums Album Artist Plays Tracks Last played"
            + " All missing tracks Also in missing_scrobbles.json, by spelling and album. Tracks"
            + " that are not in the library Title Artist Album Plays Last played Open in Loved, but"
            + " not in the library Also in missing_loved.json. Loved tracks that are not in the"
            + " library Title Artist Album Open in",
        shown(everything().report()));
  }

  @Test
  void everyListIsInThePageWithWhatItsLinksNeed() throws Exception {
    HtmlReport report = everything().report();

    assertEquals("https://music.example", data(report).get("navidrome").asText());
    assertEquals(
        List.of("[[\"Ash Ferry\",\"Dunmarrow\",\"Kites\",\"album-1\"],3,12,9,[3,12]]"),
        rows(report, "raised"));
    assertEquals(
        List.of(
            "[[\"Salt\",\"Suss & Jorn\",\"Salt\",\"album-2\",\"Salt\",\"Suss and Jorn\"],12,"
                + "\"2024-10-11\",7,\"2020-12-31\",5]"),
        rows(report, "conflicts"));
    assertEquals(
        List.of(
            "[[\"Ash Fery\",\"Dunmarrow\",\"\"],[\"Ash Ferry\",\"Dunmarrow\",\"Kites\","
                + "\"album-1\"],93.0,1,\"below FUZZY_MATCHING_AUTO_THRESHOLD\","
                + "\"alias Dunmarrow | Ash Fery => Dunmarrow | Ash Ferry\"]"),
        rows(report, "suggestions"));
    assertEquals(List.of("[\"Mirrow\",1,1,1,\"2020-02-02\"]"), rows(report, "missing-artists"));
    assertEquals(
        List.of("[[\"Salt\",\"Mirrow\"],1,1,\"2020-02-02\"]"), rows(report, "missing-albums"));
    assertEquals(
        List.of("[[\"Lost\",\"Mirrow\",\"Salt\"],1,\"2020-02-02\"]"),
        rows(report, "missing-songs"));
    assertEquals(List.of("[[\"Lost\",\"Mirrow\",\"\"]]"), rows(report, "missing-loved"));
    assertFalse(data(everything().withoutAddress().report()).has("navidrome"));
  }

  @Test
  void aRunThatWroteNothingShowsItsPlan() {
    String dry = shown(everything().dryRun().report());

    assertTrue(
        dry.startsWith(
            "NaviSync Plan: 1 play count raised by 9 plays. Dry run: nothing was written to"
                + " Navidrome. Next: stop Navidrome and run again without --dry-run to apply"
                + " this plan. Plays from"),
        dry);
    assertTrue(dry.contains("Mode database, dry run Policy"), dry);
  }

  @Test
  void aRunThatFailedInPartSaysSoOnTop() {
    String failed =
        shown(everything().applied(new RunFigures.Applied(1, 0, 0, 4, 0, 2, false, null)).report());

    assertTrue(
        failed.startsWith("NaviSync Done: 1 track updated, 4 plays added. 2 changes failed. Next:"),
        failed);
    assertTrue(failed.contains("failed changes 2"), failed);
  }

  @Test
  void aRunWithoutPlaysHasNoCharts() {
    String empty = shown(new SampleReport().report());

    assertTrue(
        empty.startsWith("NaviSync Nothing to change. No plays were found at Last.fm."), empty);
    assertFalse(empty.contains("Plays by"), empty);
    assertFalse(empty.contains("%"), empty);
  }

  @Test
  void namesCannotEndTheScriptsThatTheyLieIn() throws Exception {
    String name = "</script><!--<b>&amp;\u2028\"";
    HtmlReport report = new SampleReport().missing(name, name, name, 1_600_000_000).report();

    assertEquals(2, report.html().split("</script>", -1).length - 1);
    assertEquals(name, data(report).get("tables").get(0).get("rows").get(0).get(0).asText());
  }

  @Test
  void thePolicyOfThePageAllowsItsOwnScriptOnly() {
    String html = everything().report().html();

    String script = html.substring(html.lastIndexOf("<script>") + 8, html.lastIndexOf("</script>"));
    assertTrue(html.contains("script-src '" + PageFiles.hash(script) + "'\""));
    assertTrue(html.contains("\"default-src 'none'; "));
  }

  @Test
  void itIsWrittenWhole(@TempDir Path folder) throws Exception {
    HtmlReport report = everything().report();
    report.write(folder);
    assertEquals(report.html(), Files.readString(folder.resolve("report.html")));
  }
}
