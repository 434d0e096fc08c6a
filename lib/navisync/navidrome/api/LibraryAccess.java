package navisync.navidrome.api;

/** The ways in which the songs of a server can be read. */
public enum LibraryAccess {
  /** The native API or an empty search lists them all. */
  LISTED,
  /** No list has them all, so each song is searched for by its name. */
  SEARCHED,
  /** The user sees no song. */
  EMPTY
}
