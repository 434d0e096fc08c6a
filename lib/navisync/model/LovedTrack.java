package navisync.model;

/**
 * A track loved at Last.fm; Last.fm keeps no album with a love.
 *
 * @param artist the artist's name, never empty
 * @param title the title, never empty
 * @param mbid the recording's MusicBrainz id, {@code ""} when Last.fm knows none
 * @param second when it was loved, in unix seconds UTC; 0 when Last.fm does not say
 */
public record LovedTrack(String artist, String title, String mbid, long second) {
  /** Returns the artist and the title. */
  public SongName song() {
    return new SongName(artist, title);
  }
}
