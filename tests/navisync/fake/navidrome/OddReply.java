package navisync.fake.navidrome;

/** Replies of a server in trouble, or of a proxy in front of it. */
public final class OddReply {
  private OddReply() {}

  /** Creates the answer of a server with an internal error. */
  public static NavidromeReply serverError() {
    return NavidromeReply.of(500, "text/plain; charset=utf-8", "Internal Server Error\n");
  }

  /** Creates the answer of a proxy that refuses a body of this size. */
  public static NavidromeReply tooLarge() {
    return NavidromeReply.of(
        413, "text/html", "<html><h1>413 Request Entity Too Large</h1></html>");
  }

  /** Creates a redirect to another page. */
  public static NavidromeReply redirect(String location) {
    return NavidromeReply.of(
            302, "text/html; charset=utf-8", "<a href=\"" + location + "\">Found</a>.\n")
        .with("Location", location);
  }

  /** Creates a proxy's own login page. */
  public static NavidromeReply loginPage() {
    return NavidromeReply.of(
        200,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form method=\"post\">"
            + "<input name=\"password\" type=\"password\"></form></body></html>");
  }
}
