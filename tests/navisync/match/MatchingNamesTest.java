package navisync.match;

import static navisync.match.SampleTrack.song;
import static navisync.match.SampleTrack.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of "Matching names": what people met, each with the outcome that is wanted. */
class MatchingNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Don't Wait",
        "Don\u2019t Wait",
        "Don\u00B4t Wait",
        "Don\u02BCt Wait",
        "Don`t Wait",
        "Dont Wait"
      })
  void apostrophesAndQuotes(String title) {
    assertEquals(
        List.of("Mirrow / Don\u2019t Wait / Kites"),
        targets(List.of(song("Mirrow", "Don\u2019t Wait")), play("Mirrow", title)));
  }

  @Test
  void leadingApostrophe() {
    assertEquals(
        List.of("Mirrow / '93 Lights / Kites"),
        targets(List.of(song("Mirrow", "'93 Lights")), play("Mirrow", "\u201993 Lights")));
  }

  @Test
  void nfcAgainstNfd() {
    List<LibraryTrack> library = List.of(song("No\u00EBlle", "One"), song("Kana", "\u304C"));
    assertEquals(
        List.of("No\u00EBlle / One / Kites"), targets(library, play("Noe\u0308lle", "One")));
    assertEquals(List.of("Kana / \u304C / Kites"), targets(library, play("Kana", "\u304B\u3099")));
    assertEquals(List.of(), targets(library, play("Kana", "\u304B")));
  }

  @Test
  void nonLatinNamesAndSymbolsDoNotAllMatchEachOther() {
    List<LibraryTrack> library =
        List.of(
            song("灯台組", "夜の港"),
            song("灯台組", "Вечер"),
            song("灯台組", "???"),
            song("灯台組", "( )"),
            song("灯台組", "!!!"));
    assertEquals(
        Map.of(
            "灯台組 / 夜の港 / Kites", 5,
            "灯台組 / Вечер / Kites", 2,
            "灯台組 / ??? / Kites", 3,
            "灯台組 / !!! / Kites", 1),
        plays(
            library,
            Map.of(
                play("灯台組", "夜の港"), 5,
                play("灯台組", "Вечер"), 2,
                play("灯台組", "???"), 3,
                play("灯台組", "!!!"), 1,
                play("灯台組", "..."), 7,
                play("灯台組", "\u200B"), 7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QR/ST", "Birch, Stone & Reed", "Suss & Jorn"})
  void joinersInsideOneArtistsName(String artist) {
    String part = artist.split("/|,| & ")[0];
    List<LibraryTrack> library =
        List.of(song(artist, "One"), song(part, "Two"), song(artist, "Three"), song(part, "Three"));
    assertEquals(List.of(artist + " / One / Kites"), targets(library, play(artist, "One")));
    assertEquals(List.of(artist + " / Three / Kites"), targets(library, play(artist, "Three")));
    assertEquals(List.of(), targets(library, play(artist, "Two")), "no plays for " + part);
    // Spotify scrobbles the first of several artists alone; a slash joins none.
    List<String> ofPart = artist.contains("/") ? List.of() : List.of(artist + " / One / Kites");
    assertEquals(ofPart, targets(library, play(part, "One")), "plays of " + part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Orla Venn",
        "Orla Venn; Tamsin Roe",
        "Orla Venn feat. Tamsin Roe",
        "Orla Venn, Tamsin Roe",
        "Orla Venn & Tamsin Roe",
        "Tamsin Roe \u2022 Orla Venn",
        "Tamsin Roe"
      })
  void severalArtists(String artist) {
    LibraryTrack newServer =
        track("Orla Venn \u2022 Tamsin Roe", "Glasshouse", "Kites")
            .participants("Orla Venn", "Tamsin Roe")
            .build();
    LibraryTrack oldServer = song("Orla Venn \u2022 Tamsin Roe", "Glasshouse");
    for (LibraryTrack library : List.of(newServer, oldServer)) {
      assertEquals(
          List.of("Orla Venn \u2022 Tamsin Roe / Glasshouse / Kites"),
          targets(List.of(library), play(artist, "Glasshouse")));
    }
  }

  @Test
  void aSoloTrackOfTheSameTitleWinsWhenBothExist() {
    List<LibraryTrack> library =
        List.of(
            track("Orla Venn \u2022 Tamsin Roe", "Glasshouse", "Duets")
                .participants("Orla Venn", "Tamsin Roe")
                .build(),
            song("Orla Venn", "Glasshouse"));
    assertEquals(
        List.of("Orla Venn / Glasshouse / Kites"),
        targets(library, play("Orla Venn", "Glasshouse")));
    assertEquals(
        List.of("Orla Venn \u2022 Tamsin Roe / Glasshouse / Duets"),
        targets(library, play("Orla Venn ft. Tamsin Roe", "Glasshouse")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Orla Venn|Glasshouse (feat. Tamsin Roe)",
        "Orla Venn|Glasshouse (ft. Tamsin Roe)",
        "Orla Venn|Glasshouse (FEAT. Tamsin Roe)",
        "Orla Venn|Glasshouse [feat. Tamsin Roe]",
        "Orla Venn|Glasshouse (with Tamsin Roe)",
        "Orla Venn|Glasshouse [with Tamsin Roe]",
        "Orla Venn|Glasshouse feat. Tamsin Roe",
        "Orla Venn feat. Tamsin Roe|Glasshouse",
        "Orla Venn with Tamsin Roe|Glasshouse"
      })
  void featInTitleAgainstFeatInArtist(String play) {
    String[] names = play.split("\\|");
    LibraryTrack inArtist = song("Orla Venn feat. Tamsin Roe", "Glasshouse");
    LibraryTrack inTitle = song("Orla Venn", "Glasshouse (feat. Tamsin Roe)");
    LibraryTrack withInTitle = song("Orla Venn", "Glasshouse (with Tamsin Roe)");
    for (LibraryTrack library : List.of(inArtist, inTitle, withInTitle)) {
      assertEquals(
          List.of(library.id()), targets(List.of(library), play(names[0], names[1])), library.id());
    }
  }

  @Test
  void titlesThatMerelyHoldTheWord() {
    List<LibraryTrack> library =
        List.of(song("Orla Venn", "Feat"), song("Orla Venn", "Stay"), song("Orla Venn", "Ten"));
    for (String title : List.of("Feat of Clay", "Stay With Me", "Stay (With Me)", "Ten Ft. Tall")) {
      assertEquals(List.of(), targets(library, play("Orla Venn", title)), title);
    }
    assertEquals(
        List.of(),
        targets(List.of(song("Orla Venn", "Stay (With Me)")), play("Orla Venn", "Stay")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tin Sky - 2011 Remaster", "Tin Sky (Remastered 2009)", "Tin Sky [Mono]"})
  void remasterSuffixYes(String title) {
    assertEquals(
        List.of("Mirrow / Tin Sky / Kites"),
        targets(List.of(song("Mirrow", "Tin Sky")), play("Mirrow", title)));
    assertEquals(
        List.of("Mirrow / " + title + " / Kites"),
        targets(List.of(song("Mirrow", title)), play("Mirrow", "Tin Sky")));
    assertEquals(
        List.of("Mirrow / " + title + " / Best Of"),
        targets(
            List.of(song("Mirrow", "Tin Sky"), track("Mirrow", title, "Best Of").build()),
            play("Mirrow", title)),
        "an exact title beats a stripped one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tin Sky (Live at Orrin Hall)",
        "Tin Sky (Acoustic)",
        "Tin Sky (Instrumental)",
        "Tin Sky (Someone Remix)",
        "Tin Sky - Live",
        "Tin Sky (Part 2)",
        "Tin Sky (Radio Edit)"
      })
  void otherRecordingsNo(String title) {
    assertEquals(List.of(), targets(List.of(song("Mirrow", "Tin Sky")), play("Mirrow", title)));
    assertEquals(List.of(), targets(List.of(song("Mirrow", title)), play("Mirrow", "Tin Sky")));
  }

  @Test
  void playsGoToTheCopyOnTheirAlbumAndNotToCopiesNobodyPlayed() {
    List<LibraryTrack> library =
        List.of(
            track("Mirrow", "Tin Sky", "Kites").build(),
            track("Mirrow", "Tin Sky", "Best Of").compilation().build(),
            track("Mirrow", "Tin Sky", "Live 99").build());
    assertEquals(
        Map.of("Mirrow / Tin Sky / Kites", 6, "Mirrow / Tin Sky / Best Of", 4),
        plays(
            library,
            Map.of(
                play("Mirrow", "Tin Sky", "Kites"), 6, play("Mirrow", "Tin Sky", "Best Of"), 4)));
  }

  @Test
  void sameArtistAndTitleButDifferentSongs() {
    List<LibraryTrack> library =
        List.of(
            track("Mirrow", "Intro", "Salt").year(2004).build(),
            track("Mirrow", "Intro", "Kites").year(2001).build());
    assertEquals(
        Map.of("Mirrow / Intro / Kites", 3 + 1, "Mirrow / Intro / Salt", 2),
        plays(
            library,
            Map.of(
                play("Mirrow", "Intro", "Kites"), 3,
                play("Mirrow", "Intro", "Salt"), 2,
                play("Mirrow", "Intro"), 1)));
  }

  @Test
  void titleNeverMatchedWithoutArtist() {
    List<LibraryTrack> library =
        List.of(song("Mirrow", "Lost"), song("Dunmarrow", "Lost"), song("Orla Venn", "Lost"));
    assertEquals(List.of("Mirrow / Lost / Kites"), targets(library, play("Mirrow", "Lost")));
    assertEquals(List.of(), targets(library, play("Tamsin Roe", "Lost")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fire & Rope", "Fire and Rope", "Fire &amp; Rope", "FIRE & ROPE"})
  void ampersandAndAnd(String title) {
    List<LibraryTrack> library =
        List.of(song("Mirrow", "Fire & Rope"), song("Mirrow", "Fire Rope"));
    assertEquals(List.of("Mirrow / Fire & Rope / Kites"), targets(library, play("Mirrow", title)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A+B", "50%", "#9"})
  void symbolsThatMeanSomething(String title) {
    assertEquals(
        List.of("Mirrow / " + title + " / Kites"),
        targets(List.of(song("Mirrow", title)), play("Mirrow", title)));
    assertEquals(
        List.of(),
        targets(
            List.of(song("Mirrow", "AB"), song("Mirrow", "50"), song("Mirrow", "9")),
            play("Mirrow", title)));
  }

  @Test
  void anEmptyAlbumIsANormalPlay() {
    List<LibraryTrack> library =
        List.of(
            track("Mirrow", "Tin Sky", "").year(2009).build(),
            track("Mirrow", "Tin Sky", "Kites").year(1999).build());
    assertEquals(List.of("Mirrow / Tin Sky / Kites"), targets(library, play("Mirrow", "Tin Sky")));
  }

  private static LastfmTrack play(String artist, String title) {
    return play(artist, title, "");
  }

  private static LastfmTrack play(String artist, String title, String album) {
    return new LastfmTrack(artist, title, album, "");
  }

  private static List<String> targets(List<LibraryTrack> library, LastfmTrack play) {
    return matcher(library).match(play).targets().stream().map(LibraryTrack::id).toList();
  }

  /** How many plays each library track gets, by its id. */
  private static Map<String, Integer> plays(
      List<LibraryTrack> library, Map<LastfmTrack, Integer> plays) {
    Map<String, Integer> counts = new TreeMap<>();
    plays.forEach(
        (play, count) ->
            targets(library, play).forEach(id -> counts.merge(id, count, Integer::sum)));
    return counts;
  }

  private static Matcher matcher(List<LibraryTrack> library) {
    return new Matcher(
        new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
  }
}
