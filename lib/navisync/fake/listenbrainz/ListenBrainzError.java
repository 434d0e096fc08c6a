package navisync.fake.listenbrainz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import navisync.fake.HistoryReply;

/** Errors as ListenBrainz sends them. */
public final class ListenBrainzError {
  private ListenBrainzError() {}

  /** Creates an error of the service, such as {@code {"code":404,"error":"..."}}. */
  public static HistoryReply reply(int status, String message) {
    return HistoryReply.text(
        status,
        JsonNodeFactory.instance.objectNode().put("code", status).put("error", message).toString());
  }
}
