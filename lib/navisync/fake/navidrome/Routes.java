package navisync.fake.navidrome;

/** Routes an address to the part that answers it. */
final class Routes {
  private final Subsonic subsonic;
  private final Native nativeApi;

  Routes(Setup setup, Memory memory, Players players, Sessions sessions) {
    subsonic = new Subsonic(setup, memory, players);
    nativeApi = new Native(setup, memory, players, sessions);
  }

  NavidromeReply answer(NavidromeRequest request) {
    String path = request.path();
    if (path.startsWith("/rest/")) {
      return subsonic.answer(request);
    }
    if (path.equals("/auth/login")) {
      return nativeApi.login(request);
    }
    if (path.startsWith("/api/")) {
      return nativeApi.answer(path.substring("/api/".length()), request);
    }
    return request.method().equals("GET") ? webPage() : NavidromeReply.notAllowed("GET");
  }

  /** Returns the web page, empty as recorded. */
  static NavidromeReply webPage() {
    return NavidromeReply.of(200, "text/html", "");
  }
}
