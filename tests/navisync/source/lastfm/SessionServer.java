package navisync.source.lastfm;

import java.util.Map;
import java.util.TreeMap;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.lastfm.LastfmRequest;

/**
 * The part of Last.fm that hands out session keys: a person allows the token {@code a-token} while
 * it is asked for the n-th time. Calls that are not signed with {@code a-secret} are refused.
 */
public final class SessionServer implements LastfmFault {
  /** The session key it hands out. */
  public static final String SESSION_KEY = "0123456789abcdef0123456789abcdef";

  private final int allowedAt;
  private int asked;

  /**
   * A server.
   *
   * @param allowedAt which question for the key is the first that is answered with it
   */
  public SessionServer(int allowedAt) {
    this.allowedAt = allowedAt;
  }

  @Override
  public synchronized HistoryReply apply(LastfmRequest request, HistoryReply good) {
    Map<String, String> sent = new TreeMap<>(request.parameters());
    String signature = sent.remove("api_sig");
    boolean auth = request.method().startsWith("auth.") || sent.containsKey("sk");
    if (!auth) {
      return good;
    }
    if (!FakeLastfm.API_KEY.equals(sent.get("api_key"))) {
      return LastfmError.reply(403, 10, "Invalid API key");
    }
    if (!ApiSignature.signed(sent, "a-secret").get("api_sig").equals(signature)) {
      return LastfmError.reply(403, 13, "Invalid method signature supplied");
    }
    switch (request.method()) {
      case "auth.getToken":
        return HistoryReply.text(200, "{\"token\":\"a-token\"}");
      case "auth.getSession":
        if (!"a-token".equals(sent.get("token"))) {
          return LastfmError.reply(403, 4, "Invalid authentication token supplied");
        }
        asked++;
        return asked < allowedAt
            ? LastfmError.reply(403, 14, "This token has not been authorized")
            : HistoryReply.text(
                200,
                "{\"session\":{\"subscriber\":0,\"name\":\"Ann\",\"key\":\""
                    + SESSION_KEY
                    + "\"}}");
      default:
        return SESSION_KEY.equals(sent.get("sk"))
            ? HistoryReply.text(200, "{\"user\":{\"name\":\"Ann\",\"playcount\":\"7\"}}")
            : LastfmError.reply(403, 9, "Invalid session key - Please re-authenticate");
    }
  }
}
