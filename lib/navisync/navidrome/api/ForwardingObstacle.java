package navisync.navidrome.api;

/**
 * A reason why NaviSync cannot make sure that a server forwards no plays to Last.fm or
 * ListenBrainz.
 */
public enum ForwardingObstacle {
  /** The native API takes the password itself, which is not sent where others could read it. */
  PLAIN_HTTP(
      "this uses Navidrome's native API, which needs the password itself, and others could read"
          + " it over http",
      "use https, set ALLOW_PLAINTEXT_PASSWORD=True"),
  /** Another server, or a proxy that lets only {@code /rest} through. */
  NO_NATIVE_API(
      "this uses Navidrome's native API, which is not available at /auth/login",
      "let /auth and /api through at your proxy"),
  /** {@code /auth/login} refuses the name and password that the Subsonic API takes. */
  LOGIN_REJECTED(
      "this uses Navidrome's native API, which rejects this user and password",
      "use a name and password that work on Navidrome's web page"),
  /** No answer names the player that the plays would come from. */
  NO_COOKIE(
      "the answers lack the cookie that names NaviSync's player; a proxy may strip it",
      "let Set-Cookie through at your proxy"),
  /** The native API does not see the token it gave out. */
  NO_TOKEN(
      "Navidrome's native API does not see the token it gave out; a proxy may strip the header"
          + " x-nd-authorization",
      "let that header through at your proxy"),
  /** The native API shows this user no such player. */
  NOT_SHOWN(
      "Navidrome's native API does not show NaviSync's player; it may belong to another user",
      "make sure that your proxy logs in no other user"),
  /** It was switched off, and is still on when read back. */
  STAYS_ON(
      "it is still on after being turned off",
      "turn off scrobbling for the player NaviSync in Navidrome");

  private final String cause;
  private final String wayOut;

  ForwardingObstacle(String cause, String wayOut) {
    this.cause = cause;
    this.wayOut = wayOut;
  }

  /** Returns the cause, a clause without a full stop. */
  public String cause() {
    return cause;
  }

  /** Returns what to do about it, a clause without a full stop. */
  public String wayOut() {
    return wayOut + ", or set ALLOW_SCROBBLE_FORWARDING=True if no service is linked in Navidrome";
  }
}
