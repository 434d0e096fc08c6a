package navisync.plan;

import navisync.model.LibraryTrack;

/**
 * One line of the ledger that a run changes once its plan is written, the old beside the new; null
 * stands for no line.
 */
public sealed interface LedgerChange {
  /** The library track it is about. */
  LibraryTrack track();

  /** The line before; null for none. */
  Object before();

  /** The line after; null for none. */
  Object after();

  /** The recorded plays of a pair of Last.fm track and a library track. */
  record Recorded(LibraryTrack track, long lastfmTrack, Ledger.Entry before, Ledger.Entry after)
      implements LedgerChange {}

  /** How the run leaves the library track. */
  record LeftAs(LibraryTrack track, Ledger.Left before, Ledger.Left after)
      implements LedgerChange {}

  /** A star that is this tool's from now on, or no longer. */
  record Star(LibraryTrack track, Ledger.SetStar before, Ledger.SetStar after)
      implements LedgerChange {}
}
