package navisync.report;

import static navisync.report.SampleRun.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateReportTest {
  private static final LibraryTrack ON_KITES = track("b", "Mirrow", "Tin Sky", "Kites");
  private static final LibraryTrack ON_BEST_OF = track("a", "mirrow", "Tin sky", "Best Of");

  @TempDir Path json;

  private String report(List<LibraryTrack> tracks, Match... matches) throws IOException {
    DuplicateReport.of(tracks, List.of(matches), text -> text.toLowerCase(Locale.ROOT)).write(json);
    return Files.readString(json.resolve("duplicate_tracks.json"));
  }

  private static Match match(String artist, String title, LibraryTrack... targets) {
    return new Match(
        new LastfmTrack(artist, title, "", ""),
        List.of(targets),
        MatchReason.TITLE,
        List.of(targets));
  }

  @Test
  void copiesStandTogetherUnderLastfmsNameOrTheLibrarys() throws IOException {
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
  void twoGroupsUnderOneLastfmNameBothStay() throws IOException {
    LibraryTrack whole = track("c", "Mirrow feat. Orla Venn", "Tin Sky", "Kites");
    LibraryTrack wholeAgain = track("d", "Mirrow feat. Orla Venn", "Tin Sky", "Salt");
    DuplicateReport report =
        DuplicateReport.of(
            List.of(ON_KITES, ON_BEST_OF, whole, wholeAgain),
            List.of(match("Mirrow", "Tin Sky", ON_KITES, ON_BEST_OF, whole, wholeAgain)),
            text -> text.toLowerCase(Locale.ROOT));
    assertEquals(
        List.of("Mirrow - Tin Sky", "Mirrow - Tin Sky [c]"), List.copyOf(report.groups().keySet()));
  }

  @Test
  void aLibraryWithoutDoublesGivesAnEmptyObject() throws IOException {
    assertEquals("{}\n", report(List.of(ON_KITES)));
  }
}
