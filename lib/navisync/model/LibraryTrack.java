package navisync.model;

import java.util.List;

/**
 * A track of the Navidrome library that the user can see and whose file is there.
 *
 * @param id Navidrome's id of the media file; a rescan or a server version may change it
 * @param libraryId the library it lies in, 1 where the server knows only one
 * @param path the file's path as the server keeps it
 * @param title the title tag, without what Subsonic answers append where that is known
 * @param artist the artist as displayed, several joined by the server
 * @param participants the artists a play counts for, in the server's order; one element from {@code
 *     media_file.artist_id} on servers before 0.55
 * @param album the album's name, may be empty; likewise
 * @param albumId Navidrome's album id, may be empty
 * @param albumArtist the album artist as displayed, may be empty
 * @param recordingMbid the recording's MusicBrainz id, may be empty
 * @param year year of release, 0 when unknown
 * @param compilation whether the album is marked as a compilation
 * @param discNumber 0 when unknown
 * @param trackNumber 0 when unknown
 * @param nameTags what Subsonic answers append to title and album
 */
public record LibraryTrack(
    String id,
    int libraryId,
    String path,
    String title,
    String artist,
    List<Participant> participants,
    String album,
    String albumId,
    String albumArtist,
    String recordingMbid,
    int year,
    boolean compilation,
    int discNumber,
    int trackNumber,
    NameTags nameTags) {

  /** Returns the displayed artist and the title tag. */
  public SongName song() {
    return new SongName(artist, title);
  }

  /** Returns the track as it is printed. Sample: {@code Mirrow – Tin Sky (Salt)}. */
  public String nameWithAlbum() {
    return song().text(album);
  }

  /** Returns the title as Subsonic clients show it: {@code Wren (Radio Edit)}. */
  public String fullTitle() {
    return nameTags.appendedTo(title);
  }

  /** Returns the album's name as Subsonic clients show it: {@code Field (Japanese pressing)}. */
  public String fullAlbum() {
    return nameTags.appendedToAlbum(album);
  }
}
