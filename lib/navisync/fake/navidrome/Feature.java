package navisync.fake.navidrome;

/** What the newest Navidrome can and an older one, or another server for Subsonic, may lack. */
public enum Feature {
  /** {@code /auth/login} and {@code /api/}; without it both are not found. */
  NATIVE_API,
  /** {@code /api/scrobble}; without it the address is not found. */
  HISTORY_ADDRESS,
  /** Keeping the history of plays; without it the address is there and its list stays empty. */
  HISTORY,
  /** Showing play counts and last-played dates; without it plays are counted all the same. */
  PLAY_COUNTS,
  /** Listing all on an empty query; without it {@code search3} then finds nothing. */
  EMPTY_QUERY,
  /** Tokens of password and salt; without it they are error 41, and a password is wanted. */
  TOKENS,
  /** The extension {@code formPost}; without it the parameters of a form post are not seen. */
  FORM_POST
}
