package navisync.model;

/**
 * A track as Last.fm names it. Two plays belong to the same Last.fm track when artist, title and
 * album are the same to the letter; the MusicBrainz id is carried along and decides nothing here.
 *
 * @param artist the artist credit, never empty
 * @param title the title, never empty
 * @param album the album, {@code ""} when Last.fm knows none
 * @param mbid the recording's MusicBrainz id, {@code ""} when Last.fm knows none
 */
public record LastfmTrack(String artist, String title, String album, String mbid) {
  /** Returns the artist and the title. */
  public SongName song() {
    return new SongName(artist, title);
  }

  /** Returns the track as it is printed. Sample: {@code Mirrow – Tin Sky (Salt)}. */
  public String nameWithAlbum() {
    return song().text(album);
  }

  /** Returns the same names with another MusicBrainz id. */
  public LastfmTrack withMbid(String mbid) {
    return new LastfmTrack(artist, title, album, mbid);
  }
}
