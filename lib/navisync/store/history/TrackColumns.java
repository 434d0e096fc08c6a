package navisync.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import navisync.model.LastfmTrack;

/** The names of a Last.fm track in a row of an answer. */
final class TrackColumns {
  /** The columns, in the order in which they are read. */
  static final String NAMES = "artist, title, album, mbid";

  private TrackColumns() {}

  /**
   * Reads the names.
   *
   * @param first the number of the column with the artist
   */
  static LastfmTrack read(ResultSet row, int first) throws SQLException {
    return new LastfmTrack(
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getString(first + 3));
  }
}
