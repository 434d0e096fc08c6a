package navisync.demo;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import navisync.lastfm.ApiSignature;

/** What the demo Last.fm asks of calls that change something (docs/rules.md, "Last.fm"). */
final class DemoLastfmSignedCall {
  private DemoLastfmSignedCall() {}

  /** Why a call that changes something is refused: not posted, or {@link #unlawful}. */
  static Optional<DemoLastfmReply> refused(DemoLastfmRequest request) {
    return request.posted()
        ? unlawful(request)
        : Optional.of(DemoLastfmReply.error(400, 3, "This method needs POST"));
  }

  /** Why a call is refused: not signed with the secret, or not in the user's name. */
  static Optional<DemoLastfmReply> unlawful(DemoLastfmRequest request) {
    Map<String, String> sent = new TreeMap<>(request.parameters());
    String signature = sent.remove("api_sig");
    if (!ApiSignature.signed(sent, DemoLastfm.SECRET).get("api_sig").equals(signature)) {
      return Optional.of(DemoLastfmReply.error(403, 13, "Invalid method signature supplied"));
    }
    return DemoLastfm.SESSION_KEY.equals(sent.get("sk"))
        ? Optional.empty()
        : Optional.of(DemoLastfmReply.error(403, 9, "Invalid session key"));
  }
}
