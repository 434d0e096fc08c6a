package navisync.fake.navidrome;

import java.util.function.Function;

/** The limit on the parameters of a request to Subsonic's API, as recorded from a real server. */
final class ParameterLimit {
  private ParameterLimit() {}

  /**
   * Answers a request that has too many parameters; hands on any other.
   *
   * @param most how many there may be in the body and in the address, each and together
   */
  static NavidromeReply answer(
      int most, NavidromeRequest request, Function<NavidromeRequest, NavidromeReply> server) {
    int inBody = request.isForm() ? number(request.body()) : 0;
    int inAddress = number(request.query());
    if (!request.path().startsWith("/rest/") || inBody + inAddress <= most) {
      return server.apply(request);
    }
    if (Math.max(inBody, inAddress) <= most) {
      // The server puts them together and then cannot read any.
      return Envelope.failed("", 10, "missing parameter: 'u'");
    }
    // The server then reads the format from the address only, and answers in XML without one.
    String format = inAddress <= most ? request.with(request.query(), "").value("f") : "";
    return Envelope.failed(format, 0, "number of URL query parameters exceeded limit");
  }

  private static int number(String encoded) {
    return encoded.isEmpty() ? 0 : encoded.split("&", -1).length;
  }
}
