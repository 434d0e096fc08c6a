package navisync.plan;

import navisync.model.LibraryTrack;
import navisync.model.SongName;

/**
 * One line of the ledger that a run changes once its plan is written, the old beside the new; null
 * stands for no line.
 */
public sealed interface LedgerChange {
  /** Returns the library track it is about. */
  LibraryTrack track();

  /** Returns the line before; null for none. */
  Object before();

  /** Returns the line after; null for none. */
  Object after();

  /** The recorded plays of a Last.fm track at a library track. */
  record Recorded(LibraryTrack track, long lastfmTrack, Ledger.Entry before, Ledger.Entry after)
      implements LedgerChange {}

  /** The count and history with which the run leaves the library track. */
  record LeftAs(LibraryTrack track, Ledger.Left before, Ledger.Left after)
      implements LedgerChange {}

  /** A star that belongs to NaviSync from now on, or no longer does. */
  record Star(LibraryTrack track, SongName before, SongName after) implements LedgerChange {}
}
