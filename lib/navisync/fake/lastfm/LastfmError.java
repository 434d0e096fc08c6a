package navisync.fake.lastfm;

import navisync.fake.HistoryReply;

/** Errors as Last.fm sends them. */
public final class LastfmError {
  private LastfmError() {}

  /** Creates an error of the service, such as {@code {"error":8,"message":"Operation failed"}}. */
  public static HistoryReply reply(int status, int code, String message) {
    return HistoryReply.text(status, "{\"error\":" + code + ",\"message\":\"" + message + "\"}");
  }
}
