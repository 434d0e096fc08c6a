package navisync.fake.navidrome;

/** A proxy that logs people in itself and tells Navidrome in a header who it is. */
final class AuthenticatingProxy {
  private AuthenticatingProxy() {}

  /**
   * Returns a request of Subsonic's API as Navidrome takes it: as the user's whom the proxy names.
   *
   * @param user null without a proxy
   */
  static NavidromeRequest as(User user, NavidromeRequest request) {
    return user == null || !request.path().startsWith("/rest/")
        ? request
        : request.parameter("u", user.name()).parameter("p", user.password());
  }
}
