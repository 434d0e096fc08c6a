package navisync.source.lastfm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebForm;
import navisync.source.SourceConnection;

/** Sends requests to Last.fm within the allowed rate, each once. Safe for several threads. */
final class LastfmConnection {
  private final LastfmAccess access;
  private final RequestRate rate;
  private final SourceConnection connection;

  /** Creates a connection with a full allowance of requests. */
  LastfmConnection(LastfmAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    rate = access.isLastfm() ? RequestRate.ofLastfm(time) : RequestRate.setByAnswers(time);
    connection =
        new SourceConnection(
            access.serviceName(),
            "NaviSync/" + version + " (Java " + Runtime.version().feature() + ")",
            time,
            answerTimeout,
            rate,
            access::withoutKey);
  }

  /** Returns how many requests were sent so far. */
  int requests() {
    return connection.requests();
  }

  /** Sends no more requests in bursts: the service says that there were too many. */
  void slowDown() {
    rate.hold(Duration.ZERO);
  }

  /** Reads an answer; follows redirects on the same server only, as the address has the key. */
  WebAnswer get(Map<String, String> parameters) throws Unavailable, InterruptedException {
    URI address = WebForm.address(access.address(), parameters.entrySet());
    return connection.send(web -> web.get(address, access::isSameServer));
  }

  /** Sends parameters in the body. */
  WebAnswer post(Map<String, String> parameters) throws Unavailable, InterruptedException {
    return connection.send(web -> web.send(WebForm.post(access.address(), parameters.entrySet())));
  }
}
