package navisync.demo;

/** Which part of the demo Navidrome answers an address, below the base path. */
final class DemoNavidromeRoutes {
  private final DemoNavidromeSetup setup;
  private final DemoNavidromeSubsonic subsonic;
  private final DemoNavidromeNative nativeApi;

  DemoNavidromeRoutes(
      DemoNavidromeSetup setup,
      DemoNavidromeMemory memory,
      DemoNavidromePlayers players,
      DemoNavidromeSessions sessions) {
    this.setup = setup;
    subsonic = new DemoNavidromeSubsonic(setup, memory, players);
    nativeApi = new DemoNavidromeNative(setup, memory, players, sessions);
  }

  DemoNavidromeReply answer(DemoNavidromeRequest request) {
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
      if (!setup.has(DemoNavidromeFeature.NATIVE_API)) {
        return DemoNavidromeReply.notFound();
      }
      return path.equals("auth/login")
          ? nativeApi.login(request)
          : nativeApi.answer(path.substring("api/".length()), request);
    }
    return wrongPath(request);
  }

  private DemoNavidromeReply wrongPath(DemoNavidromeRequest request) {
    if (!request.method().equals("GET")) {
      return DemoNavidromeReply.notAllowed("GET");
    }
    return setup.redirectsWrongPaths
        ? DemoNavidromeReply.redirect(setup.basePath + "/app/")
        : webPage();
  }

  /** The web page for people, empty as recorded. */
  private static DemoNavidromeReply webPage() {
    return DemoNavidromeReply.of(200, "text/html", "");
  }
}
