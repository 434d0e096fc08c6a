package navisync.match;

import static navisync.match.SampleTrack.song;
import static navisync.match.SampleTrack.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import navisync.match.Decision.Kind;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken without asking, what is only suggested, and why. */
class PossibleMatchesTest {
  private static final LibraryTrack KESTREL =
      track("Mirrow", "Lantern for the Kestrel", "Kites").id("kestrel").build();
  private static final LibraryTrack FERRY =
      track("Dunmarrow", "Salt Meadow", "Kites").id("meadow").build();
  private static final LibraryTrack LOST =
      track("Dunmarrow", "Lost Again", "Kites").id("lost").build();
  private static final List<LibraryTrack> LIBRARY =
      List.of(
          KESTREL,
          FERRY,
          LOST,
          song("Mirrow", "Long Lane to the Sea"),
          song("Orla Venn", "Lost Again"),
          song("Dunmarrov", "Other Days"));

  @ParameterizedTest(name = "{0} / {1} → {2}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mirrow    | Lantern for the Kestral | kestrel   | typo | NONE
          Mirrow    | Lantern for the Kestrel (Live)| ''    | not in the library | NONE
          Mirrow    | Lantern for teh Kesterl| ''     | possible matches only | SCORE
          Mirrow    | Lantern for Kestrel    | ''     | possible matches only | SCORE
          Dunmarow  | Salt Meadow            | meadow | fuzzy | NONE
          Dunmarow  | Lost Again             | ''     | possible matches only | COMMON_TITLE
          Dunmarrov | Salt Meadow            | ''     | possible matches only | KNOWN_ARTIST
          Dunmarrow | Salt Meadwo            | meadow | typo | NONE
          Dunmarrow | Salt Medow             | meadow | typo | NONE
          Mirrow    | Long Lone to the Sea   | ''     | possible matches only | OTHER_WORDS
          Mirrow    | Tin Sky                | ''     | not in the library | NONE
          """)
  void isTakenOrSuggested(String artist, String title, String id, String reason, Doubt doubt) {
    Match match = matcher(LIBRARY).match(play(artist, title));
    assertEquals(id, match.matched() ? match.targets().get(0).id() : "");
    assertEquals(reason, match.reason().text());
    assertEquals(
        doubt, match.suggestions().isEmpty() ? Doubt.NONE : match.suggestions().get(0).doubt());
  }

  @Test
  void bothSpellingsPlayedIsASuggestion() {
    List<Match> matches =
        matcher(LIBRARY)
            .matchAll(
                List.of(
                    play("Mirrow", "Lantern for the Kestral"),
                    play("mirrow", "lantern for the kestrel")));
    assertEquals(List.of(), matches.get(0).targets());
    assertEquals(Doubt.OTHER_SPELLING, matches.get(0).suggestions().get(0).doubt());
    assertEquals(List.of(KESTREL), matches.get(1).targets());
  }

  @Test
  void twoTyposOfTheSameTitleAreTwoSuggestions() {
    List<Match> matches =
        matcher(LIBRARY)
            .matchAll(
                List.of(
                    play("Mirrow", "Lantern for the Kestral"),
                    play("Mirrow", "Lantern for the Kestril"),
                    new LastfmTrack("Mirrow", "Lantern for the Kestral", "Kites", "")));
    for (Match match : matches) {
      assertEquals(List.of(), match.targets());
      assertEquals(Doubt.OTHER_SPELLING, match.suggestions().get(0).doubt());
    }
  }

  @Test
  void anArtistsTypoIsTakenBesideTheRightSpelling() {
    List<Match> matches =
        matcher(LIBRARY)
            .matchAll(List.of(play("Dunmarrow", "Salt Meadow"), play("Dunmarow", "Salt Meadow")));
    matches.forEach(match -> assertEquals(List.of(FERRY), match.targets()));
  }

  @Test
  void theSameTypoOnTwoAlbumsIsOneSpelling() {
    List<Match> matches =
        matcher(LIBRARY)
            .matchAll(
                List.of(
                    play("Mirrow", "Lantern for the Kestral"),
                    new LastfmTrack("Mirrow", "Lantern for the Kestral", "Kites", "")));
    matches.forEach(match -> assertEquals(List.of(KESTREL), match.targets()));
  }

  @Test
  void whatALovedTracksOtherSpellingClaimsIsNotTaken() {
    List<Match> played =
        matcher(LIBRARY).matchAll(List.of(play("Mirrow", "Lantern for the Kestrel")));
    Match loved =
        matcher(LIBRARY)
            .matchAll(List.of(play("Mirrow", "Lantern for the Kestral")), played)
            .get(0);
    assertEquals(MatchReason.SUGGESTED, loved.reason());
  }

  @Test
  void twoSongsOfTheLibraryAsNearAreBothSuggested() {
    List<LibraryTrack> library = List.of(KESTREL, song("Mirrow", "Lantern for the Kestril"));
    Match match = matcher(library).match(play("Mirrow", "Lantern for the Kestral"));
    assertEquals(
        List.of(Doubt.SECOND, Doubt.SECOND),
        match.suggestions().stream().map(Candidate::doubt).toList());
  }

  @Test
  void aDeclinedSongLeavesTheOtherOne() {
    List<LibraryTrack> library = List.of(KESTREL, song("Mirrow", "Lantern for the Kestril"));
    Decision declined =
        new Decision(
            Kind.DECLINED,
            new Decision.Names("mirrow", "lantern for the kestral", null, true),
            List.of(KESTREL),
            "asked",
            1);
    Matcher matcher =
        new Matcher(
            new MatchLibrary(library, MatchSettings.DEFAULT), List.of(declined), KeptCopies.NONE);
    assertEquals(
        List.of(library.get(1)),
        matcher.match(play("Mirrow", "Lantern for the Kestral")).targets());
    Matcher onlyThat =
        new Matcher(
            new MatchLibrary(List.of(KESTREL), MatchSettings.DEFAULT),
            List.of(declined),
            KeptCopies.NONE);
    assertEquals(
        MatchReason.DECLINED, onlyThat.match(play("Mirrow", "Lantern for the Kestral")).reason());
    assertEquals(
        List.of(KESTREL), onlyThat.match(play("Mirrow", "Lantern for the Kestrel")).targets());
  }

  @Test
  void whatIsDeclinedForOneSpellingIsNotForAnotherOfTheSameArtist() {
    LibraryTrack ferry = song("Dunmarrow", "Salt Meadow Ferry");
    MatchSettings settings =
        MatchSettings.DEFAULT.withAliases(List.of(Alias.ofArtist("DM", "Dunmarrow")));
    MatchLibrary library = new MatchLibrary(List.of(ferry), settings);
    Decision declined =
        new Decision(
            Kind.DECLINED,
            new Decision.Names("DM", "Salt Meadow Fery", null, true),
            List.of(ferry),
            "asked",
            1);
    Matcher matcher = new Matcher(library, List.of(declined), KeptCopies.NONE);
    LastfmTrack alias = play("DM", "Salt Meadow Fery");
    LastfmTrack full = play("Dunmarrow", "Salt Meadow Fery");

    assertEquals(
        List.of(MatchReason.DECLINED, MatchReason.TYPO), reasons(matcher, List.of(alias, full)));
    assertEquals(
        List.of(MatchReason.TYPO, MatchReason.DECLINED), reasons(matcher, List.of(full, alias)));
  }

  private static List<MatchReason> reasons(Matcher matcher, List<LastfmTrack> tracks) {
    return matcher.matchAll(tracks).stream().map(Match::reason).toList();
  }

  @Test
  void aNearSpellingGoesToTheCopyOnItsAlbum() {
    LibraryTrack salt = track("Mirrow", "Lantern for the Kestrel", "Salt").id("salt").build();
    Match match =
        matcher(List.of(KESTREL, salt))
            .match(new LastfmTrack("Mirrow", "Lantern for the Kestral", "Salt", ""));
    assertEquals(List.of(salt), match.targets());
    assertEquals(97.2, match.score());
  }

  @Test
  void theAlbumSpeaksForATypoInAShorterName() {
    LibraryTrack lost = track("Dunn", "Lost Again", "Kites").id("dunn").build();
    LibraryTrack lantern = track("Mirrow", "Lantern", "Salt").id("lantern").build();
    Matcher matcher = matcher(List.of(lost, lantern, song("Orla Venn", "Lost Again"), LOST));
    assertEquals(
        List.of(
            "Lanetrn, Salt: typo",
            "Lanetrn, Kites: possible matches only",
            "Lost Again, Kites: fuzzy",
            "Lost Again, Salt: possible matches only"),
        List.of(
                new LastfmTrack("Mirrow", "Lanetrn", "Salt", ""),
                new LastfmTrack("Mirrow", "Lanetrn", "Kites", ""),
                new LastfmTrack("Dunmarow", "Lost Again", "Kites", ""),
                new LastfmTrack("Dunmarow", "Lost Again", "Salt", ""))
            .stream()
            .map(play -> play.title() + ", " + play.album() + ": " + matcher.match(play).reason())
            .toList());
  }

  @Test
  void withoutFuzzyMatchingNothingIsGuessedOrSuggested() {
    MatchSettings exact =
        new MatchSettings(
            true,
            List.of(),
            List.of(),
            AlbumMode.ALBUM_AWARE,
            DuplicateResolution.ASK,
            new FuzzySettings(false, 85, 95));
    Match match =
        new Matcher(new MatchLibrary(LIBRARY, exact), List.of(), KeptCopies.NONE)
            .match(play("Mirrow", "Lantern for the Kestral"));
    assertEquals(
        new Match(
            play("Mirrow", "Lantern for the Kestral"), List.of(), MatchReason.NONE, List.of()),
        match);
  }

  @Test
  void thresholdsComeFromTheSettings() {
    MatchSettings settings =
        new MatchSettings(
            true,
            List.of(),
            List.of(),
            AlbumMode.ALBUM_AWARE,
            DuplicateResolution.ASK,
            new FuzzySettings(true, 80, 90));
    Matcher matcher = new Matcher(new MatchLibrary(LIBRARY, settings), List.of(), KeptCopies.NONE);
    assertEquals(
        MatchReason.FUZZY, matcher.match(play("Mirrow", "Lanetrn for the Kestral")).reason());
    assertEquals(
        MatchReason.SUGGESTED, matcher.match(play("Mirrow", "Lanetrn fir teh Kestral")).reason());
  }

  private static LastfmTrack play(String artist, String title) {
    return new LastfmTrack(artist, title, "", "");
  }

  private static Matcher matcher(List<LibraryTrack> library) {
    return new Matcher(
        new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
  }
}
