package navisync.report;

import static navisync.report.SampleRun.loved;
import static navisync.report.SampleRun.matchedTo;
import static navisync.report.SampleRun.played;
import static navisync.report.SampleRun.track;
import static navisync.report.SampleRun.undated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import navisync.model.LibraryTrack;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;
import org.junit.jupiter.api.Test;

class MissingReportsTest {
  private static final LibraryTrack HERE = track("1", "Mirrow", "Tin Sky", "Kites");

  private String missingScrobbles(List<PlayMatch> plays, List<LoveMatch> loved) {
    return Json.text(
        MissingReports.scrobbles(new MatchedHistory(SampleRun.library(), plays, loved)));
  }

  private String missingLoved(List<PlayMatch> plays, List<LoveMatch> loved) {
    return Json.text(MissingReports.loved(new MatchedHistory(SampleRun.library(), plays, loved)));
  }

  @Test
  void missingScrobblesAreSortedByArtistAlbumAndTrackWithoutCase() {
    List<PlayMatch> plays =
        List.of(
            played("夜", "港", "灯", 1_600_000_000),
            played("mirrow", "Lost", "Kites", 1_600_000_000),
            played("Mirrow", "lost", "Salt", 1_600_000_000, 1_600_000_060),
            played("Mirrow", "Ash", "Salt", 1_600_000_000),
            played("Mirrow", "Lost", "Salt", 1_600_000_000),
            played("Mirrow", "Lost", "", 1_500_000_000),
            undated("Birch, Stone & Reed", "Rope", "", 3),
            matchedTo(played("Mirrow", "Tin Sky", "Kites", 1_600_000_000), HERE));

    assertEquals(
        """
        {
          "Birch, Stone & Reed": {
            "": [
              {
                "track": "Rope",
                "scrobbled": 3,
                "loved": false,
                "lastplayed": null
              }
            ]
          },
          "Mirrow": {
            "": [
              {
                "track": "Lost",
                "scrobbled": 1,
                "loved": true,
                "lastplayed": "2017-07-14 02:40:00"
              }
            ],
            "Salt": [
              {
                "track": "Ash",
                "scrobbled": 1,
                "loved": false,
                "lastplayed": "2020-09-13 12:26:40"
              },
              {
                "track": "Lost",
                "scrobbled": 1,
                "loved": true,
                "lastplayed": "2020-09-13 12:26:40"
              },
              {
                "track": "lost",
                "scrobbled": 2,
                "loved": true,
                "lastplayed": "2020-09-13 12:27:40"
              }
            ]
          },
          "mirrow": {
            "Kites": [
              {
                "track": "Lost",
                "scrobbled": 1,
                "loved": true,
                "lastplayed": "2020-09-13 12:26:40"
              }
            ]
          },
          "夜": {
            "灯": [
              {
                "track": "港",
                "scrobbled": 1,
                "loved": false,
                "lastplayed": "2020-09-13 12:26:40"
              }
            ]
          }
        }
        """,
        missingScrobbles(plays, List.of(loved("MIRROW", "LOST"))));
  }

  @Test
  void missingLovedHasTheirPlaysWhereThereAreAny() {
    List<PlayMatch> plays =
        List.of(
            played("Mirrow", "Lost", "Kites", 1_600_000_000),
            played("Mirrow", "Other", "Kites", 1_600_000_000),
            matchedTo(played("Mirrow", "Tin Sky", "Kites", 1_600_000_000), HERE));
    List<LoveMatch> loved =
        List.of(
            loved("Mirrow", "Tin Sky", HERE),
            loved("Mirrow", "Lost"),
            loved("Dunmarrow", "Never Played"));

    assertEquals(
        """
        {
          "Dunmarrow": {
            "": [
              {
                "track": "Never Played",
                "scrobbled": 0,
                "loved": true,
                "lastplayed": null
              }
            ]
          },
          "Mirrow": {
            "Kites": [
              {
                "track": "Lost",
                "scrobbled": 1,
                "loved": true,
                "lastplayed": "2020-09-13 12:26:40"
              }
            ]
          }
        }
        """,
        missingLoved(plays, loved));
  }

  @Test
  void nothingMissingIsAnEmptyObject() {
    List<PlayMatch> plays = List.of(matchedTo(played("Mirrow", "Tin Sky", "Kites", 1), HERE));
    assertEquals("{}\n", missingScrobbles(plays, List.of()));
    assertEquals("{}\n", missingLoved(plays, List.of()));
  }
}
