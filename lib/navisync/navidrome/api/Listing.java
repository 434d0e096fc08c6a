package navisync.navidrome.api;

/** How the songs of a server can be read. */
public enum Listing {
  /** An empty search lists them all. */
  LISTED,
  /** An empty search finds nothing, so each song is searched for by its name. */
  SEARCHED,
  /** The user sees no song. */
  EMPTY
}
