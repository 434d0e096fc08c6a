package navisync.match;

import java.util.List;
import navisync.model.LastfmTrack;

/**
 * The names of one Last.fm track in every form that a step of the cascade compares. Forms that only
 * loose steps need are made when they are first asked for.
 */
final class PlayNames {
  private final LastfmTrack track;
  private final LibraryIndex library;
  private final NameKey spelling;
  private final AlbumKey albumKey;
  private List<Credits> credits;
  private List<Credits> unmarkedCredits;

  /**
   * Creates the names of a track.
   *
   * @param track the names to look for: Last.fm's, or those that an alias puts in their place
   * @param library knows the artists of the library
   */
  PlayNames(LastfmTrack track, LibraryIndex library) {
    this.track = track;
    this.library = library;
    spelling = new NameKey(library.artistKey(track.artist()), library.titleKey(track.title()));
    albumKey = library.albumKey(track.album());
  }

  /** Returns the artist to look for, to the letter. */
  String artist() {
    return track.artist();
  }

  /** Returns the title to the letter. */
  String title() {
    return track.title();
  }

  /** Returns the album to the letter, {@code ""} when unknown. */
  String album() {
    return track.album();
  }

  /** Returns the recording's MusicBrainz id, {@code ""} when unknown. */
  String mbid() {
    return track.mbid();
  }

  /** Returns whether Last.fm knows the album. */
  boolean hasAlbum() {
    return !track.album().isBlank();
  }

  /** Returns the folded artist. */
  String artistKey() {
    return spelling.artist();
  }

  /** Returns the folded title. */
  String titleKey() {
    return spelling.title();
  }

  /** Returns the folded artist and title. */
  NameKey spelling() {
    return spelling;
  }

  /** Returns the folded album. */
  AlbumKey albumKey() {
    return albumKey;
  }

  /** Returns the credits taken apart, the careful reading first. */
  List<Credits> credits() {
    if (credits == null) {
      credits = library.reader().read(track.artist(), track.title());
    }
    return credits;
  }

  /** Returns the folded first artist of the credits. */
  String firstArtist() {
    return credits().get(0).names().get(0);
  }

  /** Returns the credits of the {@link UnmarkedNames}, likewise. */
  List<Credits> unmarkedCredits() {
    if (unmarkedCredits == null) {
      UnmarkedNames plain = UnmarkedNames.of(track.artist(), track.title());
      unmarkedCredits =
          plain.are(track.artist(), track.title())
              ? credits()
              : library.reader().read(plain.artist(), plain.title());
    }
    return unmarkedCredits;
  }
}
