package navisync.pairs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Matching against pairs whose relation is known, in both directions. The line that is held: no
 * plays go to a track they do not belong to, and at least 99 % of the pairs that are the same
 * recording are matched without a question.
 */
class LabelledPairsTest {
  private static final double LEAST_RECALL = 0.99;
  private static final int LEAST_RIGHT = 800;

  @Test
  void noWrongMatchAndHardlyAMissedOne(TestReporter reporter) {
    Map<String, PairTally> byKind = new TreeMap<>();
    PairTally total = new PairTally();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (LabelledPair pair : bothDirections()) {
      PairVerdict verdict = PairJudge.judge(pair);
      total.add(verdict);
      byKind.computeIfAbsent(pair.kind(), kind -> new PairTally()).add(verdict);
      if (verdict == PairVerdict.WRONG) {
        wrong.add(pair.kind() + ": " + pair);
      } else if (verdict == PairVerdict.MISSED || verdict == PairVerdict.SUGGESTED) {
        missed.add(pair.kind() + ": " + pair);
      }
    }
    byKind.forEach((kind, tally) -> reporter.publishEntry(kind, tally.byName().toString()));
    assertAll(
        () -> assertEquals(List.of(), wrong, "plays given to another song"),
        () -> assertTrue(total.recall() >= LEAST_RECALL, "missed: " + missed),
        () -> assertTrue(total.count(PairVerdict.RIGHT) >= LEAST_RIGHT, "too few: " + total));
  }

  private static List<LabelledPair> bothDirections() {
    List<LabelledPair> pairs = new ArrayList<>();
    for (LabelledPair pair :
        PairFile.read(ProjectFolder.get().resolve("tests/data/labelled_pairs.tsv"))) {
      pairs.add(pair);
      pairs.add(pair.reversed());
    }
    return pairs;
  }
}
