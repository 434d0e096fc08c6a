package navisync.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import navisync.source.FetchFigures;
import org.junit.jupiter.api.Test;

class StageLineTest {

  @Test
  void fetching() {
    assertEquals(
        "Last.fm: 1,204 new plays, 200,000 in the cache (260 requests, 12.3 s)",
        StageLine.fetch(
            new FetchFigures("Last.fm", 260, 1204, 200_000, 0, 0, 0, 0, List.of(), List.of()),
            12.345));
    assertEquals(
        "Last.fm: 1 new play, 1 in the cache (1 request, 0.2 s)",
        StageLine.fetch(
            new FetchFigures("Last.fm", 1, 1, 1, 1, 0, 0, 0, List.of(), List.of()), 0.2));
  }

  @Test
  void offline() {
    assertEquals(
        "Last.fm: offline, using 1,204 cached plays",
        StageLine.fetch(
            new FetchFigures("Last.fm", 0, 0, 1204, 0, 0, 0, 0, List.of(), List.of()), 0));
  }

  @Test
  void matching() {
    assertEquals(
        "Library: 812 of 900 Last.fm tracks matched (0.4 s)",
        StageLine.match(
            "Last.fm", SampleRun.figures(FetchFigures.none("Last.fm"), 812, 88).match(), 0.41));
  }
}
