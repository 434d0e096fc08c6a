package navisync.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.model.ImportKind;
import navisync.model.ImportedSeconds;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.PlayedTrack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One play that two sources write differently. The tolerance is 300 seconds. */
class MergedSpellingsTest {
  private static final ImportKind SPOTIFY = new ImportKind("Spotify", 0);
  private static final ImportKind MALOJA = new ImportKind("Maloja", 0);
  private static final LibraryTrack GLASSHOUSE = track("glasshouse", "Glasshouse");
  private static final LibraryTrack LIVE = track("glasshouse-live", "Glasshouse (Live)");

  @Test
  @DisplayName("Last.fm's play and an import of another spelling, near each other, are one play")
  void twoSources() {
    assertEquals(
        List.of("Glasshouse 1000, 5000", "Glasshouse (feat. Tamsin Roe) 9000"),
        merged(
            Map.of(2L, imported(SPOTIFY, 1_100, 9_000)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000, 5_000),
            match(2, "Glasshouse (feat. Tamsin Roe)", GLASSHOUSE, 1_100, 9_000)));
  }

  @Test
  @DisplayName("two imports of two kinds and spellings are one play, which the first kind keeps")
  void twoImports() {
    assertEquals(
        List.of("Glasshouse 1000", "Glasshouse - 2011 Remaster"),
        merged(
            Map.of(1L, imported(MALOJA, 1_000), 2L, imported(SPOTIFY, 1_100)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000),
            match(2, "Glasshouse - 2011 Remaster", GLASSHOUSE, 1_100)));
  }

  @Test
  @DisplayName("another version is another library track, and its plays stay")
  void live() {
    assertEquals(
        List.of("Glasshouse 1000", "Glasshouse (Live) 1100"),
        merged(
            Map.of(2L, imported(SPOTIFY, 1_100)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000),
            match(2, "Glasshouse (Live)", LIVE, 1_100)));
  }

  @Test
  @DisplayName("two spellings of Last.fm's own stay two plays: one source does not repeat itself")
  void oneSource() {
    assertEquals(
        List.of("Glasshouse 1000", "glasshouse 1100"),
        merged(
            Map.of(3L, imported(SPOTIFY, 70_000)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000),
            match(2, "glasshouse", GLASSHOUSE, 1_100)));
  }

  @Test
  @DisplayName("an import that gave way to its own spelling takes that play's only place")
  void oneToOne() {
    ImportedSeconds gaveWay = imported(SPOTIFY, 1_010);
    assertEquals(
        List.of("Glasshouse 1000", "Glasshouse (Album Version) 1050"),
        merged(
            Map.of(
                1L, new ImportedSeconds(new long[0], gaveWay.all()), 2L, imported(SPOTIFY, 1_050)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000),
            match(2, "Glasshouse (Album Version)", GLASSHOUSE, 1_050)));
  }

  @Test
  @DisplayName("an import that gave way to a play of another copy of the song stays away")
  void otherCopy() {
    ImportedSeconds gaveWay = imported(SPOTIFY, 1_010);
    assertEquals(
        List.of("Glasshouse 1000", "glasshouse 70000", "GLASSHOUSE"),
        merged(
            Map.of(3L, new ImportedSeconds(new long[0], gaveWay.all())),
            match(1, "Glasshouse", track("glasshouse-salt", "Glasshouse"), 1_000),
            match(2, "glasshouse", GLASSHOUSE, 70_000),
            match(3, "GLASSHOUSE", GLASSHOUSE)));
  }

  @Test
  @DisplayName(
      "an import of a live version stays, though Last.fm has the live copy under its bare name")
  void liveUnderItsBareName() {
    assertEquals(
        List.of("Glasshouse 1000", "Glasshouse 500", "Glasshouse (Live) 1217"),
        merged(
            Map.of(3L, imported(SPOTIFY, 1_217)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000),
            match(2, "Glasshouse", LIVE, 500),
            match(3, "Glasshouse (Live)", LIVE, 1_217)));
  }

  @Test
  @DisplayName("a song on repeat: an import cannot have given way to another play of its own file")
  void onRepeat() {
    ImportedSeconds spotify =
        new ImportedSeconds(new long[] {1_000}, imported(SPOTIFY, 1_000, 1_200).all());
    assertEquals(
        List.of("Glasshouse 1210", "GLASSHOUSE 90000", "Glasshouse 1000"),
        merged(
            Map.of(3L, spotify),
            match(1, "Glasshouse", track("glasshouse-marsh", "Glasshouse"), 1_210),
            match(2, "GLASSHOUSE", GLASSHOUSE, 90_000),
            match(3, "Glasshouse", GLASSHOUSE, 1_000)));
  }

  @Test
  @DisplayName("of two imports near one play, the one that is farther gave way to another copy's")
  void twoNearOne() {
    ImportedSeconds gaveWay = imported(SPOTIFY, 1_010, 1_210);
    assertEquals(
        List.of("Glasshouse 1000", "GLASSHOUSE 1200", "Glasshouse"),
        merged(
            Map.of(3L, new ImportedSeconds(new long[0], gaveWay.all())),
            match(1, "Glasshouse", track("glasshouse-marsh", "Glasshouse"), 1_000),
            match(2, "GLASSHOUSE", GLASSHOUSE, 1_200),
            match(3, "Glasshouse", GLASSHOUSE)));
  }

  @Test
  @DisplayName("an import that gave way to one of another kind and copy stays away")
  void otherKind() {
    ImportedSeconds gaveWay = imported(SPOTIFY, 1_010);
    assertEquals(
        List.of("Glasshouse 1000", "GLASSHOUSE 90000", "Glasshouse 1005"),
        merged(
            Map.of(
                1L,
                imported(MALOJA, 1_000),
                3L,
                new ImportedSeconds(
                    new long[] {1_005},
                    new TreeMap<>(
                        Map.of(
                            new ImportKind("Z", 0),
                            new long[] {1_005},
                            SPOTIFY,
                            gaveWay.all().get(SPOTIFY))))),
            match(1, "Glasshouse", track("glasshouse-marsh", "Glasshouse"), 1_000),
            match(2, "GLASSHOUSE", GLASSHOUSE, 90_000),
            match(3, "Glasshouse", GLASSHOUSE, 1_005)));
  }

  @Test
  @DisplayName("an import that gave way to one of an earlier kind takes that play's only place")
  void oneToOneAmongKinds() {
    ImportedSeconds both =
        new ImportedSeconds(
            new long[] {1_000},
            new TreeMap<>(Map.of(MALOJA, new long[] {1_000}, SPOTIFY, new long[] {1_010})));
    assertEquals(
        List.of("Glasshouse 1000", "Glasshouse (Album Version) 1050"),
        merged(
            Map.of(1L, both, 2L, imported(SPOTIFY, 1_050)),
            match(1, "Glasshouse", GLASSHOUSE, 1_000),
            match(2, "Glasshouse (Album Version)", GLASSHOUSE, 1_050)));
  }

  private static List<String> merged(Map<Long, ImportedSeconds> imported, PlayMatch... matches) {
    return MergedSpellings.merge(List.of(matches), imported, 300).stream()
        .map(
            match ->
                (match.played().track().title()
                        + " "
                        + String.join(
                            ", ",
                            Arrays.stream(match.played().seconds())
                                .mapToObj(Long::toString)
                                .toList()))
                    .strip())
        .toList();
  }

  private static ImportedSeconds imported(ImportKind kind, long... seconds) {
    return new ImportedSeconds(seconds, new TreeMap<>(Map.of(kind, seconds)));
  }

  private static PlayMatch match(long id, String title, LibraryTrack target, long... seconds) {
    PlayedTrack played =
        new PlayedTrack(id, new LastfmTrack("Orla Venn", title, "", ""), seconds, 0);
    return new PlayMatch(played, List.of(target));
  }

  private static LibraryTrack track(String id, String title) {
    return new LibraryTrack(
        id,
        1,
        id,
        title,
        "Orla Venn",
        List.of(),
        "Salt",
        "salt",
        "",
        "",
        0,
        false,
        0,
        0,
        NameTags.NONE);
  }
}
