package navisync.match;

import java.util.List;
import java.util.OptionalInt;
import navisync.match.CreditIndex.Credited;
import navisync.model.LibraryTrack;

/**
 * The step that leaves out "The" before a name and a track's number before a title, and takes
 * {@code Pt. II} for {@code Part 2} and {@code 'n'} for {@code and}, on both sides. Where the
 * library has exactly the play's artist, only that artist's tracks count. When several titles fit,
 * as {@code 1. Satz} and {@code 2. Satz} do, none is found.
 */
final class LooseNamesStep {
  private final LibraryIndex library;

  /** The tracks that have other names here than in {@link LibraryIndex#credits()}. */
  private final CreditIndex index = new CreditIndex(16);

  LooseNamesStep(LibraryIndex library) {
    this.library = library;
    library.entries().forEach(this::add);
  }

  private void add(LibraryIndex.Entry entry) {
    LibraryTrack track = entry.track();
    String artist = Notation.mended(track.artist());
    String mended = TrackNumber.strip(Notation.mended(track.title()));
    boolean own = mended.equals(track.title());
    String title = own ? entry.plain().title() : SameRecordingMarks.strip(mended);
    boolean asIs = title.equals(track.title()) && artist.equals(track.artist());
    List<Credits> readings = asIs ? entry.readings() : library.reader().read(track, artist, title);
    for (Credits reading : readings) {
      Credits loose = loose(reading);
      if (!asIs || !loose.equals(reading)) {
        index.add(track, loose, true);
      }
    }
  }

  /** Returns the tracks of the song found; empty when none or several fit. */
  List<LibraryTrack> look(PlayNames play, boolean oneArtistIsEnough) {
    List<Credits> credits =
        library.reader().read(Notation.mended(play.artist()), loose(play.title())).stream()
            .map(LooseNamesStep::loose)
            .toList();
    boolean ownArtistKnown = library.reader().knows(play.firstArtist());
    for (Agreement agreement : Agreement.accepted(oneArtistIsEnough)) {
      List<Credited> found = agreement.find(index, credits);
      found.addAll(agreement.find(library.credits(), credits));
      found.removeIf(
          entry ->
              ownArtistKnown && !sharesArtist(play, entry) || otherNumber(play, entry.track()));
      if (!found.isEmpty()) {
        return CreditSteps.oneSong(play, found, SameRecordingMarks::strip);
      }
    }
    return List.of();
  }

  private boolean sharesArtist(PlayNames play, Credited entry) {
    List<String> names = library.readingsOf(entry.track()).get(0).names();
    return names.contains(play.firstArtist());
  }

  /** Returns whether the numbers say that two tracks of one album are not the same. */
  private boolean otherNumber(PlayNames play, LibraryTrack track) {
    OptionalInt number = TrackNumber.of(play.title());
    return number.isPresent()
        && track.trackNumber() > 0
        && number.getAsInt() != track.trackNumber()
        && play.hasAlbum()
        && library.isOnAlbum(track, play.albumKey());
  }

  private static String loose(String title) {
    return SameRecordingMarks.strip(TrackNumber.strip(Notation.mended(title)));
  }

  /** Returns the credits without what is left out; the credits themselves where nothing is. */
  private static Credits loose(Credits credits) {
    String title = Notation.of(Articles.without(credits.title()));
    List<String> names = credits.names();
    if (names.stream().anyMatch(name -> !Articles.withoutAny(name).equals(name))) {
      names = names.stream().map(Articles::withoutAny).distinct().toList();
    } else if (title.equals(credits.title())) {
      return credits;
    }
    return new Credits(title, names, Math.min(credits.main(), names.size()), credits.careful());
  }
}
