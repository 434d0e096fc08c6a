package navisync.fake.navidrome;

/** A feature of the newest Navidrome that an older one, or another Subsonic server, may lack. */
public enum Feature {
  /** {@code /auth/login} and {@code /api/}; without it both are not found. */
  NATIVE_API,
  /** {@code /api/scrobble}; without it the address is not found. */
  HISTORY_ADDRESS,
  /** Keeping the history of plays; without it the address exists and its list stays empty. */
  HISTORY,
  /** Showing play counts and last-played dates; without it plays are still counted. */
  PLAY_COUNTS,
  /** Listing everything for an empty query; without it {@code search3} finds nothing. */
  EMPTY_QUERY,
  /** Tokens of password and salt; without it they are error 41, and a password is needed. */
  TOKENS,
  /** The extension {@code formPost}; without it the parameters of a form post are ignored. */
  FORM_POST
}
