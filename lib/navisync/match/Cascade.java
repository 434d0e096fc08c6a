package navisync.match;

import static navisync.match.Agreement.ANY_PARTICIPANT;
import static navisync.match.Agreement.FIRST_ARTIST;
import static navisync.match.Agreement.PARTICIPANT;
import static navisync.match.Agreement.SAME_ARTISTS;

import java.util.ArrayList;
import java.util.List;
import navisync.model.LibraryTrack;

/**
 * The matching steps in order, from the strictest to the loosest; the first one that finds anything
 * decides. A rule of your own is one more line here: {@code steps.add(new MatchStep(new
 * MatchReason("its name", 91), play -> ...))}. Where it looks at more than the play and the
 * library, at a file of yours for instance, {@code sync/MatchFingerprint} has to know it too: a run
 * takes over the matches of the last one while nothing changed there.
 */
final class Cascade {
  private Cascade() {}

  /** Returns the steps for a library. */
  static List<MatchStep> steps(LibraryIndex library, ArtistTitles titles, MatchSettings settings) {
    CreditSteps credits = new CreditSteps(library);
    RecordingSteps recordings = new RecordingSteps(library);
    LooseNamesStep looseNames = new LooseNamesStep(library);
    TwoScriptsStep halfNames = new TwoScriptsStep(library);
    CutOffTitleStep cutOffTitle = new CutOffTitleStep(titles);
    SubtitleStep subtitle = new SubtitleStep(library);
    boolean albumsCount = settings.albums() == AlbumMode.ALBUM_AWARE;
    boolean oneArtistIsEnough = settings.firstArtistOnly();

    List<MatchStep> steps = new ArrayList<>();
    if (albumsCount) {
      steps.add(new MatchStep(MatchReason.ALBUM, play -> sameAlbum(library, play)));
      steps.add(new MatchStep(MatchReason.FOLDED_ALBUM, play -> foldedAlbum(library, play)));
      steps.add(new MatchStep(MatchReason.CREDITED_ALBUM, credits.onOwnAlbum(SAME_ARTISTS)));
      if (oneArtistIsEnough) {
        steps.add(new MatchStep(MatchReason.CREDITED_ALBUM, credits.onOwnAlbum(FIRST_ARTIST)));
        steps.add(new MatchStep(MatchReason.CREDITED_ALBUM, credits.onOwnAlbum(PARTICIPANT)));
        steps.add(new MatchStep(MatchReason.CREDITED_ALBUM, credits.onOwnAlbum(ANY_PARTICIPANT)));
      }
      steps.add(new MatchStep(MatchReason.TITLE, play -> sameNames(library, play)));
    }
    steps.add(new MatchStep(MatchReason.FOLDED_TITLE, play -> library.byKeys(play.spelling())));
    steps.add(
        new MatchStep(
            MatchReason.RECORDING_MBID, "recording MBID and title", recordings.sameTitle()));
    steps.add(new MatchStep(MatchReason.CREDITS, credits.agreeing(SAME_ARTISTS)));
    steps.add(new MatchStep(MatchReason.UNMARKED, credits.withoutMarks(SAME_ARTISTS)));
    if (oneArtistIsEnough) {
      steps.add(new MatchStep(MatchReason.FIRST_ARTIST, credits.agreeing(FIRST_ARTIST)));
      steps.add(new MatchStep(MatchReason.PARTICIPANT, credits.agreeing(PARTICIPANT)));
      steps.add(
          new MatchStep(
              MatchReason.FIRST_ARTIST, "first artist of a joint credit", credits.firstOfJoint()));
      steps.add(
          new MatchStep(
              MatchReason.UNMARKED,
              "first artist, without marks",
              credits.withoutMarks(FIRST_ARTIST)));
    }
    steps.add(
        new MatchStep(
            MatchReason.RECORDING_MBID, "recording MBID and artist", recordings.sameArtist()));
    steps.add(new MatchStep(MatchReason.LOOSE, play -> looseNames.look(play, oneArtistIsEnough)));
    steps.add(new MatchStep(MatchReason.TWO_SCRIPTS, halfNames::look));
    steps.add(new MatchStep(MatchReason.CUT_OFF, cutOffTitle::look));
    steps.add(new MatchStep(MatchReason.SUBTITLE, play -> subtitle.look(play, oneArtistIsEnough)));
    return List.copyOf(steps);
  }

  private static List<LibraryTrack> sameNames(LibraryIndex library, PlayNames play) {
    return library.byKeys(play.spelling()).stream()
        .filter(track -> track.artist().equals(play.artist()))
        .filter(track -> LibraryNames.titles(track).contains(play.title()))
        .toList();
  }

  private static List<LibraryTrack> sameAlbum(LibraryIndex library, PlayNames play) {
    if (!play.hasAlbum()) {
      return List.of();
    }
    return sameNames(library, play).stream()
        .filter(track -> LibraryNames.albums(track).contains(play.album()))
        .toList();
  }

  private static List<LibraryTrack> foldedAlbum(LibraryIndex library, PlayNames play) {
    if (!play.hasAlbum()) {
      return List.of();
    }
    return library.byKeys(play.spelling()).stream()
        .filter(track -> library.isOnSameAlbum(track, play.albumKey()))
        .toList();
  }
}
