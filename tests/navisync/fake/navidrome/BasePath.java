package navisync.fake.navidrome;

import java.util.function.Function;
import navisync.fake.Gateway;

/** A server below a path of its address, such as {@code /music}. */
final class BasePath implements Gateway<NavidromeRequest, NavidromeReply> {
  private volatile String path = "";
  private volatile boolean redirects;

  String path() {
    return path;
  }

  void path(String below) {
    path = below;
  }

  /** Sets whether an address outside leads to the web page; without it the page is there itself. */
  void redirects(boolean redirected) {
    redirects = redirected;
  }

  @Override
  public NavidromeReply answer(
      NavidromeRequest request, Function<NavidromeRequest, NavidromeReply> server) {
    if (path.isEmpty()) {
      return server.apply(request);
    }
    if (!request.path().startsWith(path + "/")) {
      return outside(request);
    }
    NavidromeReply reply = server.apply(request.at(request.path().substring(path.length())));
    String cookie = reply.headers().get("Set-Cookie");
    return cookie == null
        ? reply
        : reply.with("Set-Cookie", cookie.replace("; Path=/;", "; Path=" + path + ";"));
  }

  private NavidromeReply outside(NavidromeRequest request) {
    if (!request.method().equals("GET")) {
      return NavidromeReply.notAllowed("GET");
    }
    return redirects ? OddReply.redirect(path + "/app/") : Routes.webPage();
  }
}
