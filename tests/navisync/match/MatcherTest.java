package navisync.match;

import static navisync.match.SampleTrack.song;
import static navisync.match.SampleTrack.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
  private static final LibraryTrack TIN_SKY =
      track("Mirrow", "Tin Sky", "Kites").id("tin").mbid("m-tin").build();
  private static final LibraryTrack DUET =
      track("Orla Venn \u2022 Tamsin Roe", "Glasshouse", "Salt")
          .id("duet")
          .participants("Orla Venn", "Tamsin Roe")
          .mbid("m-duet")
          .build();
  private static final LibraryTrack PART_TWO =
      track("Mirrow", "Long Road, Part 2", "Kites").id("part two").mbid("m-two").build();
  private static final LibraryTrack WITH_BO =
      track("Ash \u2022 Bo", "Lamp", "Salt").id("bo").participants("Ash", "Bo").build();
  private static final List<LibraryTrack> LIBRARY = List.of(TIN_SKY, DUET, PART_TWO, WITH_BO);

  @ParameterizedTest(name = "{0} / {1} / {2} / {3} → {4}, {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mirrow                | Tin Sky              | Kites | ''     | tin      | exact
          MIRROW                | Tin-Sky              | kites | ''     | tin      | folded album
          Orla Venn             | Glasshouse           | Salt  | ''     | duet     | credits and album
          Mirrow                | Tin Sky              | ''    | ''     | tin      | artist and title
          mirrow                | TIN SKY              | ''    | ''     | tin      | folded
          The Mirrows           | Tin Sky              | ''    | m-tin  | tin      | recording MBID
          Tamsin Roe, Orla Venn | Glasshouse           | ''    | ''     | duet     | credits
          Orla Venn             | Glasshouse           | ''    | ''     | duet     | first artist
          Tamsin Roe            | Glasshouse           | ''    | ''     | duet     | participant
          Mirrow                | Tin Sky (Remastered) | ''    | ''     | tin      | without marks
          Mirrow                | Himmel aus Zinn      | ''    | m-tin  | tin      | recording MBID
          Tamsin Roe            | Haus aus Glas        | ''    | m-duet | duet     | recording MBID
          Mirrow                | Long Road pt. II     | ''    | ''     | part two | ignoring article, track number or notation
          Dunmarrow             | Tin Sky              | Kites | ''     | ''       | not in the library
          Mirrow                | Ash Ferry            | Kites | ''     | ''       | not in the library
          """)
  void tellsTheStepThatDecided(
      String artist, String title, String album, String mbid, String id, String reason) {
    Match match = matcher(MatchSettings.DEFAULT).match(new LastfmTrack(artist, title, album, mbid));
    assertEquals(id, String.join(",", ids(match)));
    assertEquals(reason, match.reason().text());
  }

  @ParameterizedTest(name = "{0} / {1} does not follow {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dunmarrow | Ash Ferry          | m-tin
          Mirrow    | Tin Sky (Live)     | m-tin
          Mirrow    | Long Road, Part 1  | m-two
          Mirrow    | Tin Sky            | m-two
          """)
  void aStaleMbidAloneMatchesNothing(String artist, String title, String mbid) {
    LastfmTrack play = new LastfmTrack(artist, title, "", mbid);
    LastfmTrack withoutMbid = new LastfmTrack(artist, title, "", "");
    Matcher matcher = matcher(MatchSettings.DEFAULT);
    assertEquals(ids(matcher.match(withoutMbid)), ids(matcher.match(play)));
  }

  @ParameterizedTest(name = "{0} / {1} → nothing")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ash feat. Cy | Lamp
          Ash; Cy      | Lamp
          Cy           | Lamp
          Ash, Bo & Cy | Lampe
          """)
  void aGuestsSongIsNotAnotherGuests(String artist, String title) {
    assertEquals(
        List.of(),
        ids(matcher(MatchSettings.DEFAULT).match(new LastfmTrack(artist, title, "", ""))));
  }

  @ParameterizedTest(name = "{0}: {1} with the first artist, {2} without")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orla Venn                  | duet | ''
          Tamsin Roe                 | duet | ''
          Orla Venn, Tamsin Roe & Bo | duet | ''
          Orla Venn feat. Tamsin Roe | duet | duet
          Tamsin Roe / Orla Venn     | duet | duet
          """)
  void firstArtistOnlyOrAllOfThem(String artist, String firstOnly, String all) {
    LastfmTrack play = new LastfmTrack(artist, "Glasshouse", "Salt", "");
    MatchSettings everyArtist =
        new MatchSettings(
            false,
            List.of(),
            List.of(),
            AlbumMode.ALBUM_AWARE,
            DuplicateResolution.ASK,
            FuzzySettings.DEFAULT);
    assertEquals(firstOnly, String.join(",", ids(matcher(MatchSettings.DEFAULT).match(play))));
    assertEquals(all, String.join(",", ids(matcher(everyArtist).match(play))));
  }

  @Test
  void ofSeveralDuetsTheOneWithFewestOtherArtistsIsMeant() {
    List<LibraryTrack> library =
        List.of(
            track("Ash, Abe, Bo", "Lamp", "A").id("three").participants("Ash", "Abe", "Bo").build(),
            track("Ash, Di", "Lamp", "B").id("with di").participants("Ash", "Di").build(),
            track("Ash, Bo", "Lamp", "C").id("with bo").participants("Ash", "Bo").build());
    Matcher matcher =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
    Match match = matcher.match(new LastfmTrack("Ash", "Lamp", "", ""));
    assertEquals(List.of("with bo"), ids(match));
    assertEquals(1, match.copies().size());
    assertEquals(List.of("three"), ids(matcher.match(new LastfmTrack("Ash", "Lamp", "A", ""))));
  }

  @Test
  void theWhitelistKeepsANameWholeThatTheLibraryDoesNotKnow() {
    List<LibraryTrack> library = List.of(song("Dell", "Lamp"));
    LastfmTrack play = new LastfmTrack("Dell & Arbor", "Lamp", "", "");
    MatchSettings whitelist =
        new MatchSettings(
            true,
            List.of("dell & arbor"),
            List.of(),
            AlbumMode.ALBUM_AWARE,
            DuplicateResolution.ASK,
            FuzzySettings.DEFAULT);
    assertEquals(
        List.of("Dell / Lamp / Kites"),
        ids(
            new Matcher(
                    new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE)
                .match(play)));
    assertEquals(
        List.of(),
        ids(
            new Matcher(new MatchLibrary(library, whitelist), List.of(), KeptCopies.NONE)
                .match(play)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Everything that I wa, title cut off",
    "Everything that I w, not in the library",
    "Everything that I…, title cut off"
  })
  void aTitleCutWithinAWordIsLongEnoughToTell(String cut, String reason) {
    List<LibraryTrack> library = List.of(song("Mirrow", "Everything that I wanted to tell you"));
    Match match =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE)
            .match(new LastfmTrack("Mirrow", cut, "", ""));
    assertEquals(reason, match.reason().text());
  }

  @ParameterizedTest
  @CsvSource({"Hoshi Kana", "HOSHI KANA", "星カナ"})
  void anArtistMappedToTheLibrarysNameIsFoundUnderBoth(String artist) {
    MatchSettings mapping =
        MatchSettings.DEFAULT.withAliases(List.of(Alias.ofArtist("Hoshi Kana", "星カナ")));
    LastfmTrack play = new LastfmTrack(artist, "Lamp", "", "");
    Match match =
        new Matcher(
                new MatchLibrary(List.of(song("星カナ", "Lamp")), mapping), List.of(), KeptCopies.NONE)
            .match(play);
    assertEquals(List.of("星カナ / Lamp / Kites"), ids(match));
    assertEquals(play, match.track(), "the match is told under Last.fm's name");
  }

  @Test
  void aRememberedDecisionComesFirst() {
    Matcher matcher =
        new Matcher(
            new MatchLibrary(LIBRARY, MatchSettings.DEFAULT),
            List.of(
                new Decision(
                    Decision.Kind.MATCH,
                    new Decision.Names("Mirrow", "Tin Sky", null, false),
                    withIds("bo", "gone"),
                    "asked",
                    1),
                new Decision(
                    Decision.Kind.MATCH,
                    new Decision.Names("Mirrow", "Tin Sky", "Kites", false),
                    withIds("part two"),
                    "asked",
                    1),
                new Decision(
                    Decision.Kind.MATCH,
                    new Decision.Names("Ash", "Lamp", null, false),
                    withIds(),
                    "asked",
                    1),
                new Decision(
                    Decision.Kind.MATCH,
                    new Decision.Names("Orla Venn", "Glasshouse", "", false),
                    withIds("gone"),
                    "asked",
                    1)),
            KeptCopies.NONE);
    assertEquals(
        List.of(
            "part two, decision",
            "bo, decision",
            ", declined",
            "duet, first artist",
            "tin, folded"),
        matcher
            .matchAll(
                List.of(
                    new LastfmTrack("Mirrow", "Tin Sky", "Kites", ""),
                    new LastfmTrack("Mirrow", "Tin Sky", "", ""),
                    new LastfmTrack("Ash", "Lamp", "Salt", ""),
                    new LastfmTrack("Orla Venn", "Glasshouse", "", ""),
                    new LastfmTrack("mirrow", "Tin Sky", "", "")))
            .stream()
            .map(match -> String.join(",", ids(match)) + ", " + match.reason())
            .toList());
  }

  private static List<LibraryTrack> withIds(String... ids) {
    return Arrays.stream(ids).map(id -> track("Mirrow", "Tin Sky", "Salt").id(id).build()).toList();
  }

  @Test
  void aDecisionTakenOverFromTheOriginalLostItsCase() {
    Matcher matcher =
        new Matcher(
            new MatchLibrary(LIBRARY, MatchSettings.DEFAULT),
            List.of(
                new Decision(
                    Decision.Kind.MATCH,
                    new Decision.Names("mirrow", "tin sky", null, true),
                    withIds("bo"),
                    "asked",
                    1)),
            KeptCopies.NONE);
    assertEquals(
        List.of("bo"), ids(matcher.match(new LastfmTrack(" Mirrow", "Tin SKY", "Kites", ""))));
  }

  @Test
  void aTighterStepIsNotOverruledByALooserOne() {
    List<LibraryTrack> library =
        List.of(
            track("Mirrow", "Lamp?", "Kites").id("asked").year(1990).build(),
            track("Mirrow", "Lamp", "Salt").id("plain").year(2000).build(),
            track("Mirrow", "Lamp (Mono)", "Kites").id("mono").year(1980).build());
    Matcher matcher =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
    assertEquals(List.of("plain"), ids(matcher.match(new LastfmTrack("Mirrow", "Lamp", "", ""))));
    assertEquals(List.of("asked"), ids(matcher.match(new LastfmTrack("Mirrow", "Lamp?", "", ""))));
    assertEquals(List.of("asked"), ids(matcher.match(new LastfmTrack("Mirrow", "LAMP", "", ""))));
  }

  @Test
  void anExactTitleBeatsAStrippedOneAmongTheSameArtists() {
    List<LibraryTrack> library =
        List.of(
            track("Ash feat. Bo", "Lamp", "Salt").id("exact").year(2000).build(),
            track("Ash feat. Bo", "Lamp - 2011 Remaster", "Kites").id("marked").year(1990).build());
    Matcher matcher =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
    assertEquals(List.of("exact"), ids(matcher.match(new LastfmTrack("Ash; Bo", "Lamp", "", ""))));
    assertEquals(List.of("exact"), ids(matcher.match(new LastfmTrack("Ash", "Lamp", "", ""))));
    assertEquals(
        List.of("marked"),
        ids(matcher.match(new LastfmTrack("Ash; Bo", "Lamp - 2011 Remaster", "Salt", ""))));
  }

  @Test
  void nothingMatchesAnEmptyLibrary() {
    Matcher matcher =
        new Matcher(new MatchLibrary(List.of(), MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
    LastfmTrack play = new LastfmTrack("Mirrow", "Tin Sky", "Kites", "m-tin");
    assertEquals(new Match(play, List.of(), MatchReason.NONE, List.of()), matcher.match(play));
  }

  @RepeatedTest(5)
  void theOrderOfTheLibraryDoesNotMatter(RepetitionInfo repetition) {
    List<LibraryTrack> tracks = new ArrayList<>(LIBRARY);
    for (String album : List.of("Kites", "Salt", "Best Of", "Live 99")) {
      for (String artist : List.of("Ash", "Ash feat. Bo", "Ash feat. Cy", "ASH", "Bo & Ash")) {
        tracks.add(track(artist, "Lamp", album).build());
        tracks.add(track(artist, "Lamp - 2011 Remaster", album).build());
        tracks.add(track(artist, "L\u00E1mp", album).build());
      }
    }
    List<LastfmTrack> plays = new ArrayList<>();
    for (String artist : List.of("Ash", "ash", "Bo", "Ash; Cy", "Cy feat. Ash", "Ash & Di")) {
      for (String title : List.of("Lamp", "LAMP", "Lamp [Mono]", "Lamp (feat. Cy)")) {
        plays.add(new LastfmTrack(artist, title, "", ""));
        plays.add(new LastfmTrack(artist, title, "salt", ""));
      }
    }
    List<Match> expected =
        new Matcher(new MatchLibrary(tracks, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE)
            .matchAll(plays);
    Collections.shuffle(tracks, new Random(repetition.getCurrentRepetition()));
    assertEquals(
        expected,
        new Matcher(new MatchLibrary(tracks, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE)
            .matchAll(plays));
  }

  private static Matcher matcher(MatchSettings settings) {
    return new Matcher(new MatchLibrary(LIBRARY, settings), List.of(), KeptCopies.NONE);
  }

  private static List<String> ids(Match match) {
    return match.targets().stream().map(LibraryTrack::id).toList();
  }
}
