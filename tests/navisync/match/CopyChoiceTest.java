package navisync.match;

import static navisync.match.SampleTrack.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CopyChoiceTest {
  private static final LibraryTrack BEST_OF =
      track("Mirrow", "Tin Sky", "Best Of").id("best of").year(1990).compilation().build();
  private static final LibraryTrack VARIOUS =
      track("Mirrow", "Tin Sky", "Hits")
          .id("hits")
          .year(1990)
          .albumArtist("Various Artists")
          .build();
  private static final LibraryTrack LIVE =
      track("Mirrow", "Tin Sky", "Live 99").id("live").year(1990).build();
  private static final LibraryTrack UNDATED =
      track("Mirrow", "Tin Sky", "Atlas").id("undated").mbid("m-undated").build();
  private static final LibraryTrack KITES =
      track("Mirrow", "Tin Sky", "Kites").id("kites").year(1997).mbid("m-kites").build();
  private static final LibraryTrack SALT =
      track("Mirrow", "Tin Sky", "Salt").id("salt").year(1997).mbid("m-salt").build();
  private static final List<LibraryTrack> ALL =
      List.of(BEST_OF, VARIOUS, LIVE, UNDATED, KITES, SALT);

  @ParameterizedTest(name = "an album called \"{0}\" selects {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kites                     | kites
          Salt                      | salt
          Best Of                   | best of
          live '99                  | live
          SALT                      | salt
          Salt (Deluxe Edition)     | salt
          Salt [2011 Remaster]      | salt
          Somewhere Else            | kites
          ''                        | kites
          Salt (Live)               | live
          The Salt                  | salt
          Salt EP                   | salt
          Salt (Disc 2)             | salt
          Kitess                    | kites
          """)
  void albumDecidesElseTheOriginal(String album, String id) {
    LastfmTrack play = new LastfmTrack("Mirrow", "Tin Sky", album, "");
    assertEquals(List.of(id), ids(aware(KeptCopies.NONE).match(play).targets()));
  }

  @Test
  void theOriginalIsNoCompilationNotLiveAndTheOldestKnown() {
    assertEquals(
        List.of("kites", "salt", "undated", "live", "best of", "hits"),
        ids(aware(KeptCopies.NONE).match(withoutAlbum("")).copies()));
  }

  @Test
  void aCopyOnThePlaysAlbumWinsEvenWhenItsNamesAreSpelledDifferently() {
    List<LibraryTrack> library =
        List.of(
            track("Mirrow", "Don't Wait", "Kites").year(1990).build(),
            track("MIRROW", "Don\u2019t Wait", "Salt").build(),
            track("Mirrow \u2022 Bo", "Don't Wait", "Duets").participants("Mirrow", "Bo").build());
    Matcher matcher =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
    assertEquals(
        List.of("Kites", "Salt", "Duets", "Kites"),
        List.of("Kites", "Salt", "Duets", "").stream()
            .map(album -> new LastfmTrack("Mirrow", "Don't Wait", album, ""))
            .map(play -> matcher.match(play).targets().get(0).album())
            .toList());
  }

  @Test
  void ofAlbumsThatDifferBySpellingTheVeryOneIsMeant() {
    List<LibraryTrack> library =
        List.of(
            track("Ash feat. Bo", "Lamp", "Kites (Deluxe Edition)").year(1990).build(),
            track("Ash feat. Bo", "Lamp", "Kites").year(1991).build(),
            track("Ash feat. Bo", "Lamp", "Kites!").year(1992).build());
    Matcher matcher =
        new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE);
    for (LibraryTrack copy : library) {
      LastfmTrack play = new LastfmTrack("Ash; Bo", "Lamp", copy.album(), "");
      assertEquals(List.of(copy), matcher.match(play).targets());
    }
    assertEquals(
        List.of("Kites"),
        matcher.match(new LastfmTrack("Ash; Bo", "Lamp", "KITES", "")).targets().stream()
            .map(LibraryTrack::album)
            .toList());
  }

  @Test
  void aRecordingsMbidDecidesWhereTheAlbumDoesNot() {
    Matcher matcher = aware(KeptCopies.NONE);
    assertEquals(List.of("salt"), ids(matcher.match(withoutAlbum("M-SALT")).targets()));
    assertEquals(List.of("kites"), ids(matcher.match(withoutAlbum("m-gone")).targets()));
    assertEquals(
        List.of("live"),
        ids(matcher.match(new LastfmTrack("Mirrow", "Tin Sky", "Live 99", "m-salt")).targets()));
  }

  @Test
  void aCopyChosenBeforeStaysUntilOneOfThePlaysAlbumAppears() {
    KeptCopies kept = play -> Set.of("salt", "gone from the library");
    assertEquals(List.of("salt"), ids(aware(kept).match(withoutAlbum("m-undated")).targets()));
    assertEquals(
        List.of("salt"),
        ids(aware(kept).match(new LastfmTrack("Mirrow", "Tin Sky", "Elsewhere", "")).targets()));
    assertEquals(
        List.of("kites"),
        ids(aware(kept).match(new LastfmTrack("Mirrow", "Tin Sky", "Kites", "")).targets()));
  }

  @Test
  void twoRowsOfOneFileAreOneTrack() {
    LibraryTrack one = track("Mirrow", "Tin Sky", "Kites").id("b").path("tin.flac").build();
    LibraryTrack other = track("Mirrow", "Tin Sky", "Kites").id("a").path("tin.flac").build();
    for (List<LibraryTrack> library : List.of(List.of(one, other), List.of(other, one))) {
      Match match =
          new Matcher(new MatchLibrary(library, MatchSettings.DEFAULT), List.of(), KeptCopies.NONE)
              .match(withoutAlbum(""));
      assertEquals(List.of("a"), ids(match.targets()));
      assertEquals(List.of("a"), ids(match.copies()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALL   | kites,salt,undated,live,best of,hits | folded
          FIRST | kites                                | folded
          SKIP  | ''                                   | several copies
          ASK   | ''                                   | several copies
          """)
  void albumAgnosticGoesByDuplicateResolution(
      DuplicateResolution duplicates, String targets, String reason) {
    Match match =
        matcher(AlbumMode.ALBUM_AGNOSTIC, duplicates, List.of())
            .match(new LastfmTrack("Mirrow", "Tin Sky", "Live 99", "m-salt"));
    assertEquals(targets, String.join(",", ids(match.targets())));
    assertEquals(reason, match.reason().text());
    assertEquals(6, match.copies().size());
  }

  @ParameterizedTest
  @EnumSource
  void promptLeavesATrackAloneUntilItIsAnswered(DuplicateResolution duplicates) {
    LastfmTrack play = new LastfmTrack("Mirrow", "Tin Sky", "Kites", "");
    Match unanswered = matcher(AlbumMode.PROMPT, duplicates, List.of()).match(play);
    assertEquals(List.of(), unanswered.targets());
    assertEquals(MatchReason.DUPLICATES, unanswered.reason());
    assertEquals(
        List.of("kites", "salt", "undated", "live", "best of", "hits"), ids(unanswered.copies()));

    Decision answer =
        new Decision(
            Decision.Kind.COPIES,
            new Decision.Names("Mirrow", "Tin Sky", null, false),
            List.of(SALT),
            "asked",
            1);
    Match answered = matcher(AlbumMode.PROMPT, duplicates, List.of(answer)).match(play);
    assertEquals(List.of("salt"), ids(answered.targets()));
  }

  @Test
  void aTrackWithOneCopyNeedsNoAnswer() {
    MatchSettings settings =
        new MatchSettings(
            true,
            List.of(),
            List.of(),
            AlbumMode.PROMPT,
            DuplicateResolution.ASK,
            FuzzySettings.DEFAULT);
    Matcher matcher =
        new Matcher(new MatchLibrary(List.of(KITES), settings), List.of(), KeptCopies.NONE);
    assertEquals(
        List.of("kites"),
        ids(matcher.match(new LastfmTrack("Mirrow", "Tin Sky", "Salt", "")).targets()));
  }

  private static LastfmTrack withoutAlbum(String mbid) {
    return new LastfmTrack("Mirrow", "Tin Sky", "", mbid);
  }

  private static Matcher aware(KeptCopies kept) {
    return new Matcher(new MatchLibrary(ALL, MatchSettings.DEFAULT), List.of(), kept);
  }

  private static Matcher matcher(
      AlbumMode albums, DuplicateResolution duplicates, List<Decision> decisions) {
    MatchSettings settings =
        new MatchSettings(true, List.of(), List.of(), albums, duplicates, FuzzySettings.DEFAULT);
    return new Matcher(new MatchLibrary(ALL, settings), decisions, KeptCopies.NONE);
  }

  private static List<String> ids(List<LibraryTrack> tracks) {
    return tracks.stream().map(LibraryTrack::id).toList();
  }
}
