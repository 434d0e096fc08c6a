package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import navisync.match.AlbumMode;
import navisync.match.Alias;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.match.DuplicateResolution;
import navisync.match.FuzzySettings;
import navisync.match.MatchSettings;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which remembered decision counts where, and which alias wins. */
class KnownDecisionsTest {
  private static final LibraryTrack TRACK =
      new LibraryTrack(
          "tin",
          1,
          "tin.flac",
          "Tin Sky",
          "Mirrow",
          List.of(),
          "Kites",
          "kites",
          "Mirrow",
          "",
          0,
          false,
          0,
          0,
          NameTags.NONE);

  @ParameterizedTest(name = "{0} of {1} with {2}: plays {3}, loves {4}")
  @CsvSource({
    "MATCH, Tin Sky, ALBUM_AWARE, MATCH, MATCH",
    "DECLINED, Tin Sky, ALBUM_AWARE, DECLINED, DECLINED",
    "COPIES, Tin Sky, ALBUM_AWARE, '', ''",
    "COPIES, Tin Sky, ALBUM_AGNOSTIC, COPIES, COPIES",
    "COPIES, Tin Sky, PROMPT, COPIES, COPIES",
    "COPIES, '', ALBUM_AGNOSTIC, '', ''",
    "COPIES, '', PROMPT, COPIES, COPIES",
    "LOVED_COPIES, Tin Sky, ALBUM_AWARE, '', COPIES"
  })
  void aDecisionCountsWhereItsKindHasAMeaning(
      Kind kind, String title, AlbumMode albums, String plays, String loves) {
    KnownDecisions known =
        known(albums, decision(kind, new Names("Mirrow", title, null, false), null));
    assertEquals(plays, kinds(known.forPlays()));
    assertEquals(loves, kinds(known.forLoves()));
  }

  @Test
  void aChoiceForTheStarGoesBeforeOneForThePlays() {
    Names names = new Names("Mirrow", "Tin Sky", null, false);
    Decision noStar = new Decision(Kind.LOVED_COPIES, names, List.of(), "asked", 1);
    KnownDecisions known =
        known(AlbumMode.ALBUM_AGNOSTIC, noStar, decision(Kind.COPIES, names, null));
    assertEquals(
        List.of(List.of("tin"), List.of()),
        known.forLoves().stream()
            .map(each -> each.tracks().stream().map(LibraryTrack::id).toList())
            .toList(),
        "the later one counts");
  }

  @Test
  void aliasesOfTheFileComeLastAndWin() {
    KnownDecisions known =
        known(
            AlbumMode.ALBUM_AWARE,
            decision(
                Kind.ALIAS,
                new Names("Hoshi Kana", "", null, false),
                new Names("星カナ", "", null, false)),
            decision(
                Kind.ALIAS,
                new Names("Hoshi Kana", "Lamp", null, false),
                new Names("灯台組", "ランプ", null, false)));
    assertEquals(
        List.of(
            Alias.ofArtist("Mirow", "Mirrow"),
            Alias.ofArtist("Hoshi Kana", "星カナ"),
            new Alias("Hoshi Kana", "Lamp", "灯台組", "ランプ"),
            Alias.ofArtist("Hoshi Kana", "Hoshi")),
        known.aliases());
  }

  private static KnownDecisions known(AlbumMode albums, Decision... remembered) {
    MatchSettings settings =
        new MatchSettings(
            true,
            List.of(),
            List.of(Alias.ofArtist("Hoshi Kana", "Hoshi")),
            albums,
            DuplicateResolution.ASK,
            FuzzySettings.DEFAULT);
    return KnownDecisions.of(List.of(remembered), settings, Map.of("Mirow", "Mirrow"));
  }

  private static Decision decision(Kind kind, Names names, Names standsFor) {
    return new Decision(kind, names, List.of(TRACK), standsFor, "asked", 1);
  }

  private static String kinds(List<Decision> decisions) {
    return String.join(
        ",", decisions.stream().map(decision -> decision.kind().toString()).toList());
  }
}
