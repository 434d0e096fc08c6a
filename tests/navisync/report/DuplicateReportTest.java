package navisync.report;

import static navisync.report.SampleRun.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.PlayedTrack;
import navisync.plan.PlayMatch;
import org.junit.jupiter.api.Test;

class DuplicateReportTest {
  private static final LibraryTrack ON_KITES = track("b", "Mirrow", "Tin Sky", "Kites");
  private static final LibraryTrack ON_BEST_OF = track("a", "mirrow", "Tin sky", "Best Of");

  private String report(List<LibraryTrack> tracks, Match... matches) {
    return Json.text(groups(tracks, matches));
  }

  private static SortedMap<String, DuplicateReport.Group> groups(
      List<LibraryTrack> tracks, Match... matches) {
    List<PlayMatch> plays =
        Arrays.stream(matches)
            .map(match -> new PlayMatch(new PlayedTrack(1, match.track(), new long[0], 1), match))
            .toList();
    return DuplicateReport.of(
        new MatchedHistory(
            SampleRun.library(tracks.toArray(LibraryTrack[]::new)), plays, List.of()),
        text -> text.toLowerCase(Locale.ROOT));
  }

  private static Match match(String artist, String title, LibraryTrack... targets) {
    return new Match(
        new LastfmTrack(artist, title, "", ""),
        List.of(targets),
        MatchReason.TITLE,
        List.of(targets));
  }

  @Test
  void copiesStandTogetherUnderLastfmsNameOrTheLibrarys() {
    LibraryTrack loose = track("c", "Dunmarrow", "Ash Ferry", "");
    LibraryTrack onSalt = track("d", "Dunmarrow", "Ash Ferry", "Salt");
    LibraryTrack alone = track("e", "Orla Venn", "Tin Sky", "Kites");

    assertEquals(
        """
        {
          "Dunmarrow - Ash Ferry": {
            "lastfm_artist": null,
            "lastfm_track": null,
            "count": 2,
            "versions": [
              {
                "id": "c",
                "navidrome_artist": "Dunmarrow",
                "navidrome_title": "Ash Ferry",
                "navidrome_album": "(No Album)",
                "path": "Dunmarrow//Ash Ferry.flac"
              },
              {
                "id": "d",
                "navidrome_artist": "Dunmarrow",
                "navidrome_title": "Ash Ferry",
                "navidrome_album": "Salt",
                "path": "Dunmarrow/Salt/Ash Ferry.flac"
              }
            ]
          },
          "MIRROW - Tin Sky": {
            "lastfm_artist": "MIRROW",
            "lastfm_track": "Tin Sky",
            "count": 2,
            "versions": [
              {
                "id": "a",
                "navidrome_artist": "mirrow",
                "navidrome_title": "Tin sky",
                "navidrome_album": "Best Of",
                "path": "mirrow/Best Of/Tin sky.flac"
              },
              {
                "id": "b",
                "navidrome_artist": "Mirrow",
                "navidrome_title": "Tin Sky",
                "navidrome_album": "Kites",
                "path": "Mirrow/Kites/Tin Sky.flac"
              }
            ]
          }
        }
        """,
        report(
            List.of(ON_KITES, onSalt, alone, loose, ON_BEST_OF),
            match("Mirrow feat. Orla Venn", "Tin Sky", ON_KITES),
            match("MIRROW", "Tin Sky", ON_BEST_OF)));
  }

  @Test
  void twoGroupsUnderOneLastfmNameBothStay() {
    LibraryTrack whole = track("c", "Mirrow feat. Orla Venn", "Tin Sky", "Kites");
    LibraryTrack wholeAgain = track("d", "Mirrow feat. Orla Venn", "Tin Sky", "Salt");
    SortedMap<String, DuplicateReport.Group> groups =
        groups(
            List.of(ON_KITES, ON_BEST_OF, whole, wholeAgain),
            match("Mirrow", "Tin Sky", ON_KITES, ON_BEST_OF, whole, wholeAgain));
    assertEquals(List.of("Mirrow - Tin Sky", "Mirrow - Tin Sky [c]"), List.copyOf(groups.keySet()));
  }

  @Test
  void aLibraryWithoutDoublesGivesAnEmptyObject() {
    assertEquals("{}\n", report(List.of(ON_KITES)));
  }
}
