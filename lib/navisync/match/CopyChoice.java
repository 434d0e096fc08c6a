package navisync.match;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import navisync.model.LibraryTrack;

/**
 * The rule that chooses which copies of a song get its plays when the library has several. Where
 * albums count: the copy on the play's own album; else the copy chosen before; else the one with
 * the play's MusicBrainz id; else the original one. Otherwise: as DUPLICATE_RESOLUTION says.
 */
final class CopyChoice {
  private final LibraryIndex library;
  private final MatchSettings settings;

  CopyChoice(LibraryIndex library, MatchSettings settings) {
    this.library = library;
    this.settings = settings;
  }

  /** Returns the copies with the original one first. */
  List<LibraryTrack> inOrder(PlayNames play, List<LibraryTrack> copies) {
    if (copies.size() == 1) {
      return copies;
    }
    boolean live =
        VersionWords.sayLive(play.title())
            || settings.albums() == AlbumMode.ALBUM_AWARE && VersionWords.sayLive(play.album());
    return copies.stream().sorted(OriginalCopy.first(live)).toList();
  }

  /**
   * Returns the copies that get the plays, the original one first; none where the user has to
   * decide, or chose to skip such songs.
   *
   * @param copies at least one, the original one first
   * @param kept ids of the copies chosen before
   * @param albums tracks on the albums that the user chose for the play's album
   */
  List<LibraryTrack> choose(
      PlayNames play, List<LibraryTrack> copies, Set<String> kept, List<LibraryTrack> albums) {
    if (copies.size() == 1) {
      return copies;
    }
    return switch (settings.albums()) {
      case ALBUM_AWARE -> List.of(ofPlay(play, copies, kept));
      case PROMPT -> copies.stream().filter(copy -> isOnOneOf(albums, copy)).toList();
      case ALBUM_AGNOSTIC -> onAnyAlbum(ofSubtitle(play, copies), kept);
    };
  }

  private List<LibraryTrack> onAnyAlbum(List<LibraryTrack> copies, Set<String> kept) {
    if (copies.size() == 1) {
      return copies;
    }
    return switch (settings.duplicates()) {
      case ALL -> copies;
      case FIRST -> List.of(keptOf(copies, kept).get(0));
      case ASK, SKIP -> List.of();
    };
  }

  private static boolean isOnOneOf(List<LibraryTrack> albums, LibraryTrack copy) {
    return albums.stream()
        .anyMatch(
            track -> track.album().equals(copy.album()) && track.albumId().equals(copy.albumId()));
  }

  private LibraryTrack ofPlay(PlayNames play, List<LibraryTrack> copies, Set<String> kept) {
    List<LibraryTrack> left = keptOf(ofSubtitle(play, ofAlbum(play, copies)), kept);
    List<LibraryTrack> sameRecording = library.byRecording(play.mbid());
    return narrowed(left, sameRecording::contains).get(0);
  }

  private List<LibraryTrack> ofAlbum(PlayNames play, List<LibraryTrack> copies) {
    if (!play.hasAlbum()) {
      return copies;
    }
    AlbumKey album = play.albumKey();
    List<LibraryTrack> near = narrowed(copies, copy -> library.isOnAlbum(copy, album));
    List<LibraryTrack> folded = narrowed(near, copy -> library.isOnSameAlbum(copy, album));
    List<LibraryTrack> same =
        narrowed(folded, copy -> LibraryNames.albums(copy).contains(play.album()));
    List<LibraryTrack> full =
        narrowed(same, copy -> library.albumKey(copy.fullAlbum()).key().equals(album.key()));
    if (full.size() < copies.size()) {
      return full;
    }
    List<LibraryTrack> nearest = FuzzyAlbums.nearest(play.album(), copies);
    return nearest.size() < copies.size() ? nearest : ofPossibleAlbum(album, copies);
  }

  private List<LibraryTrack> ofPossibleAlbum(AlbumKey album, List<LibraryTrack> copies) {
    return narrowed(
        copies,
        copy -> library.albumKey(LibraryNames.possibleAlbum(copy)).key().equals(album.key()));
  }

  /** Leaves out copies with a subtitle, unless the play names it or every copy has one. */
  private List<LibraryTrack> ofSubtitle(PlayNames play, List<LibraryTrack> copies) {
    return narrowed(
        copies,
        copy ->
            copy.nameTags().subtitle().isEmpty()
                || library.titleKey(copy.fullTitle()).equals(play.titleKey()));
  }

  private static List<LibraryTrack> keptOf(List<LibraryTrack> copies, Set<String> kept) {
    return narrowed(copies, copy -> kept.contains(copy.id()));
  }

  /** Returns the copies that fit, or all of them when none does. */
  private static List<LibraryTrack> narrowed(
      List<LibraryTrack> copies, Predicate<LibraryTrack> fits) {
    List<LibraryTrack> fitting = copies.stream().filter(fits).toList();
    return fitting.isEmpty() ? copies : fitting;
  }
}
