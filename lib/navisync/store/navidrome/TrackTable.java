package navisync.store.navidrome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.model.Library;
import navisync.model.LibraryTrack;

/**
 * A table that keeps something about the library tracks of one target, by {@code library_track}.
 *
 * @param name the table
 */
record TrackTable(
    Database database, String name, long target, LibraryTracks tracks, Library library) {
  private static final String OF_TARGET =
      " where library_track in (select id from library_track where target = ?)";

  /** Reads a row. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * Reads a row.
     *
     * @param row the columns asked for, from 2 on
     */
    T read(LibraryTrack track, ResultSet row) throws SQLException;
  }

  /** Receives a row. */
  @FunctionalInterface
  interface RowHandler {
    /**
     * Receives a row.
     *
     * @param row the columns asked for, from 2 on
     */
    void take(LibraryTrack track, ResultSet row) throws SQLException;
  }

  /** Hands on all rows; those of tracks that are gone are left out. */
  void forEach(String columns, RowHandler handler) {
    Map<Long, LibraryTrack> bound = tracks.in(library);
    database.forEach(
        "select library_track, " + columns + " from " + name + OF_TARGET,
        row -> {
          LibraryTrack track = bound.get(row.getLong(1));
          if (track != null) {
            handler.take(track, row);
          }
        },
        target);
  }

  /** Reads all rows; those of tracks that are gone are left out. */
  <T> List<T> rows(String columns, Reader<T> reader) {
    List<T> rows = new ArrayList<>();
    forEach(columns, (track, row) -> rows.add(reader.read(track, row)));
    return rows;
  }

  /** Returns the numbers of tracks by their id; those are kept from now on. In a transaction. */
  Map<String, Long> keep(List<LibraryTrack> some) {
    return tracks.keep(library, some);
  }

  /** Returns whether there are no rows. */
  boolean isEmpty() {
    return database.number("select count(*) from " + name + OF_TARGET, target) == 0;
  }

  /** Deletes all rows. Within a transaction. */
  void delete() {
    database.update("delete from " + name + OF_TARGET, target);
  }
}
