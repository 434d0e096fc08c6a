package navisync.fake.navidrome;

/** Routes an address below the base path to the part that answers it. */
final class Routes {
  private final Setup setup;
  private final Subsonic subsonic;
  private final Native nativeApi;

  Routes(Setup setup, Memory memory, Players players, Sessions sessions) {
    this.setup = setup;
    subsonic = new Subsonic(setup, memory, players);
    nativeApi = new Native(setup, memory, players, sessions);
  }

  NavidromeReply answer(NavidromeRequest request) {
    String base = setup.basePath + "/";
    if (!request.path().startsWith(base)) {
      return wrongPath(request);
    }
    String path = request.path().substring(base.length());
    if (path.startsWith("rest/")) {
      return subsonic.answer(request);
    }
    if (path.equals("app/")) {
      return webPage();
    }
    if (path.equals("auth/login") || path.startsWith("api/")) {
      if (!setup.has(Feature.NATIVE_API)) {
        return NavidromeReply.notFound();
      }
      return path.equals("auth/login")
          ? nativeApi.login(request)
          : nativeApi.answer(path.substring("api/".length()), request);
    }
    return wrongPath(request);
  }

  private NavidromeReply wrongPath(NavidromeRequest request) {
    if (!request.method().equals("GET")) {
      return NavidromeReply.notAllowed("GET");
    }
    return setup.redirectsWrongPaths
        ? NavidromeReply.redirect(setup.basePath + "/app/")
        : webPage();
  }

  /** Returns the web page, empty as recorded. */
  private static NavidromeReply webPage() {
    return NavidromeReply.of(200, "text/html", "");
  }
}
