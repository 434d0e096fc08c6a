package navisync.source.lastfm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebClient;
import navisync.io.WebFailure;
import navisync.io.WebForm;

/** Sends requests to Last.fm within the allowed rate, each once. Safe for several threads. */
final class LastfmConnection {
  static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /** A page of 1,000 plays is about 1 MB. */
  private static final int LARGEST_ANSWER_MEGABYTES = 16;

  private final LastfmAccess access;
  private final RequestRate rate;
  private final WebClient web;
  private final Duration answerTimeout;
  private final AtomicInteger requests = new AtomicInteger();

  /** Creates a connection with a full allowance of requests. */
  LastfmConnection(LastfmAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.answerTimeout = answerTimeout;
    rate = new RequestRate(time);
    web =
        new WebClient(
            "NaviSync/" + version + " (Java " + Runtime.version().feature() + ")",
            new WebClient.Limits(
                CONNECT_TIMEOUT, answerTimeout, answerTimeout, LARGEST_ANSWER_MEGABYTES),
            time);
  }

  /** Returns how many requests were sent so far. */
  int requests() {
    return requests.get();
  }

  /** Sends no more requests in bursts: the service says that there were too many. */
  void slowDown() {
    rate.hold(Duration.ZERO);
  }

  /** Reads; the address carries the key, so a redirect is followed on the same server only. */
  WebAnswer get(Map<String, String> parameters) throws Unavailable, InterruptedException {
    URI address = WebForm.address(access.address(), parameters.entrySet());
    return send(() -> web.get(address, access::isSameServer));
  }

  /** Sends parameters in the body. */
  WebAnswer post(Map<String, String> parameters) throws Unavailable, InterruptedException {
    return send(() -> web.send(WebForm.post(access.address(), parameters.entrySet())));
  }

  /** One request. */
  @FunctionalInterface
  private interface Request {
    WebAnswer send() throws WebFailure, InterruptedException;
  }

  /** Sends a request when the rate allows; nothing more is sent while the service asks to wait. */
  private WebAnswer send(Request request) throws Unavailable, InterruptedException {
    rate.take();
    requests.incrementAndGet();
    try {
      WebAnswer answer = request.send();
      answer
          .retryAfter()
          .filter(wait -> wait.compareTo(Retry.LONGEST_WAIT) <= 0)
          .ifPresent(rate::hold);
      return answer;
    } catch (WebFailure failure) {
      throw new Unavailable(
          Unavailable.Kind.FAILED, access.serviceName() + " " + sentence(failure), failure);
    }
  }

  private String sentence(WebFailure failure) {
    String detail = access.withoutKey(failure.getMessage());
    return switch (failure.kind()) {
      case TOO_LARGE -> "sent " + detail;
      case NOT_REACHED -> "cannot be reached: nothing answers there";
      case TOO_SLOW ->
          "cannot be reached: no answer within " + answerTimeout.toSeconds() + " seconds";
      case UNTRUSTED, NO_TLS -> "cannot be reached: TLS failed, " + detail;
      case BROKEN -> "cannot be reached: " + detail;
    };
  }
}
