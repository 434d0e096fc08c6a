package navisync.report;

import static navisync.report.SampleRun.counts;
import static navisync.report.SampleRun.plan;
import static navisync.report.SampleRun.star;
import static navisync.report.SampleRun.track;
import static navisync.report.SampleRun.unstar;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.ExitCode;
import navisync.match.Candidate;
import navisync.match.Doubt;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.Mode;
import navisync.model.TimeRange;
import navisync.plan.LeftAlone;
import navisync.source.FetchFigures;
import navisync.source.Gap;
import org.junit.jupiter.api.Test;

class RunResultTest {
  private static final LibraryTrack TRACK = track("1", "Mirrow", "Tin Sky", "Kites");

  private static Match match(String title, MatchReason reason, LibraryTrack... targets) {
    return new Match(
        new LastfmTrack("Mirrow", title, "", ""), List.of(targets), reason, List.of(targets));
  }

  private static Match suggested(String title) {
    Candidate near = new Candidate(List.of(TRACK), 100, 86, false, Doubt.SCORE);
    return new Match(
        new LastfmTrack("Mirrow", title, "", ""),
        List.of(),
        MatchReason.SUGGESTED,
        List.of(),
        0,
        List.of(near));
  }

  /** Line ends and indentation of an expected object do not stand in the real one. */
  private static String oneLine(String json) {
    return json.replaceAll("\\n *", "").strip();
  }

  @Test
  void theObjectOfARunHasEveryFieldInItsOrder() {
    Map<String, Integer> byReason = new LinkedHashMap<>();
    byReason.put("exact", 1);
    byReason.put("folded", 2);
    RunFigures figures =
        new RunFigures(
            Mode.DATABASE,
            false,
            new FetchFigures(
                "Last.fm",
                260,
                1204,
                199_000,
                200_000,
                37,
                2,
                0,
                List.of(
                    new Gap(new TimeRange(1_551_520_800, 1_551_530_000), "夜 \"error\" 8", true)),
                List.of()),
            new RunFigures.Matched(4, 3, 1, 0, byReason),
            RunFigures.Planned.of(
                plan(
                    List.of(
                        counts("a", 3, 10),
                        counts("b", 0, 5),
                        counts("c", 9, 7),
                        star("d"),
                        unstar("e")),
                    List.of(
                        new LeftAlone.Conflict(TRACK, 12, 7),
                        new LeftAlone.NotLowered(TRACK, 12, 7),
                        new LeftAlone.Fallen(TRACK, 5, 7),
                        new LeftAlone.TakeBack(TRACK, 3, 3, List.of(1L)),
                        new LeftAlone.StarRemoved(TRACK))),
                4),
            new RunFigures.Applied(
                27, 9, 8, 345, 3, 0, true, "backups/navidrome-20240101-120000.db", 3),
            new RunFigures.Seconds(12.3456, 0.4004, 0, 1.9996, 14.7));

    assertEquals(
        oneLine(
            """
            {"mode":"db","dryRun":false,
             "fetch":{"requests":260,"newPlays":1204,"cachedPlays":199000,"expectedPlays":200000,
              "undatedPlays":37,"unusable":2,
              "gaps":[{"from":1551520800,"to":1551530000,"reason":"夜 \\"error\\" 8"}],"source":"Last.fm"},
             "match":{"lastfmTracks":4,"matched":3,"unmatched":1,"suggested":0,
              "byReason":{"exact":1,"folded":2}},
             "plan":{"raised":2,"lowered":1,"starred":1,"unstarred":1,"conflicts":2,"plays":12,
              "fallen":1,"takeBacks":1,"toLove":4},
             "applied":{"tracks":27,"albums":9,"artists":8,"plays":345,"stars":3,"failed":0,
              "verified":true,"backup":"backups/navidrome-20240101-120000.db","loved":3},
             "seconds":{"fetch":12.346,"match":0.4,"plan":0.0,"apply":2.0,"total":14.7},
             "error":null,"exitCode":3}
            """),
        new RunResult(figures, null, ExitCode.PARTIAL).toJson());
  }

  @Test
  void matchesAreCountedByReason() {
    RunFigures.Matched matching =
        RunFigures.Matched.of(
            List.of(
                match("Tin Sky", MatchReason.ALBUM, TRACK),
                match("tin sky", MatchReason.FOLDED_TITLE, TRACK),
                match("TIN SKY", MatchReason.FOLDED_TITLE, TRACK),
                suggested("Tin Sly")));
    Map<String, Integer> expected = noneForAnyReason();
    expected.put("exact", 1);
    expected.put("folded", 2);
    assertEquals(new RunFigures.Matched(4, 3, 1, 1, expected), matching);
    assertEquals(
        List.copyOf(expected.keySet()), List.copyOf(matching.byReason().keySet()), "order");
  }

  /** 0 for each reason, but not for those that lead nowhere. */
  private static Map<String, Integer> noneForAnyReason() {
    Map<String, Integer> byReason = new LinkedHashMap<>();
    for (MatchReason reason : MatchReason.OF_MATCHES) {
      byReason.put(reason.text(), 0);
    }
    return byReason;
  }

  private static final RunResult FAILED_EARLY =
      new RunResult(
          RunFigures.of(Mode.API, true, "", RunFigures.Planned.NONE, RunFigures.Applied.NONE),
          "LASTFM_USER is not set.",
          ExitCode.USAGE);

  private static final String FAILED =
      """
      {"mode":"api","dryRun":true,
       "fetch":{"requests":0,"newPlays":0,"cachedPlays":0,"expectedPlays":0,
        "undatedPlays":0,"unusable":0,"gaps":[],"source":""},
       "match":{"lastfmTracks":0,"matched":0,"unmatched":0,"suggested":0,
        "byReason":%s},
       "plan":{"raised":0,"lowered":0,"starred":0,"unstarred":0,"conflicts":0,"plays":0},
       "applied":{"tracks":0,"albums":0,"artists":0,"plays":0,"stars":0,"failed":0,
        "verified":false,"backup":null},
       "seconds":{"fetch":0.0,"match":0.0,"plan":0.0,"apply":0.0,"total":0.0},
       "error":"LASTFM_USER is not set.","exitCode":2%s}
      """;

  @Test
  void aRunThatFailedEarlyHasTheSameFields() {
    assertEquals(failedWith(""), FAILED_EARLY.toJson());
  }

  @Test
  void aDemosSecondRunStandsWithinTheFirst() {
    assertEquals(
        failedWith(",\"secondRun\":" + failedWith("")),
        FAILED_EARLY.withSecondRun(FAILED_EARLY).toJson());
  }

  private static String failedWith(String secondRun) {
    return oneLine(FAILED.formatted(Json.line(noneForAnyReason()), secondRun));
  }
}
