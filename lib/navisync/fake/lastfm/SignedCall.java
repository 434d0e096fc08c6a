package navisync.fake.lastfm;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import navisync.fake.HistoryReply;
import navisync.source.lastfm.ApiSignature;

/** Checks calls that change something, as Last.fm does (docs/rules.md, "Last.fm"). */
final class SignedCall {
  private SignedCall() {}

  /** Returns why a call that changes something is refused: not posted, or {@link #unlawful}. */
  static Optional<HistoryReply> refused(LastfmRequest request) {
    return request.posted()
        ? unlawful(request)
        : Optional.of(LastfmError.reply(400, 3, "This method needs POST"));
  }

  /** Returns why a call is refused: not signed with the secret, or not in the user's name. */
  static Optional<HistoryReply> unlawful(LastfmRequest request) {
    Map<String, String> sent = new TreeMap<>(request.parameters());
    String signature = sent.remove("api_sig");
    if (!ApiSignature.signed(sent, FakeLastfm.SECRET).get("api_sig").equals(signature)) {
      return Optional.of(LastfmError.reply(403, 13, "Invalid method signature supplied"));
    }
    return FakeLastfm.SESSION_KEY.equals(sent.get("sk"))
        ? Optional.empty()
        : Optional.of(LastfmError.reply(403, 9, "Invalid session key"));
  }
}
