package navisync.source;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebClient;
import navisync.io.WebFailure;

/**
 * Sends requests to a history server at the pace that it allows, each once. Safe for several
 * threads.
 */
public final class SourceConnection {
  /** The longest time that an answer may take. */
  public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /** A page of 1,000 plays is 1 to 2 MB. */
  private static final int LARGEST_ANSWER_MEGABYTES = 16;

  /** The pace that a server allows. Safe for several threads. */
  public interface Pace {
    /** Waits until one more request may go. */
    void take() throws InterruptedException;

    /** Adjusts the pace to what an answer says about it. */
    void answered(WebAnswer answer);
  }

  /** One request. */
  @FunctionalInterface
  public interface Request {
    /** Sends it once. */
    WebAnswer send(WebClient web) throws WebFailure, InterruptedException;
  }

  private final String service;
  private final Pace pace;
  private final UnaryOperator<String> withoutSecrets;
  private final Duration answerTimeout;
  private final WebClient web;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * Creates a connection.
   *
   * @param service the server's name in messages
   * @param userAgent how the program introduces itself (the header User-Agent)
   * @param withoutSecrets replaces every secret in a text from outside
   */
  public SourceConnection(
      String service,
      String userAgent,
      Timekeeper time,
      Duration answerTimeout,
      Pace pace,
      UnaryOperator<String> withoutSecrets) {
    this.service = service;
    this.pace = pace;
    this.withoutSecrets = withoutSecrets;
    this.answerTimeout = answerTimeout;
    web =
        new WebClient(
            userAgent,
            new WebClient.Limits(
                CONNECT_TIMEOUT, answerTimeout, answerTimeout, LARGEST_ANSWER_MEGABYTES),
            time);
  }

  /** Returns how many requests were sent so far. */
  public int requests() {
    return requests.get();
  }

  /**
   * Sends a request once the pace allows it.
   *
   * @throws Unavailable when no whole answer came
   */
  public WebAnswer send(Request request) throws Unavailable, InterruptedException {
    pace.take();
    requests.incrementAndGet();
    try {
      WebAnswer answer = request.send(web);
      pace.answered(answer);
      return answer;
    } catch (WebFailure failure) {
      throw new Unavailable(Unavailable.Kind.FAILED, service + " " + sentence(failure), failure);
    }
  }

  private String sentence(WebFailure failure) {
    String detail = withoutSecrets.apply(failure.getMessage());
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
