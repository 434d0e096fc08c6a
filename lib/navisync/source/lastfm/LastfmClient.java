package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.Failure;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebClient;
import navisync.io.WebFailure;
import navisync.io.WebForm;

/**
 * Sends requests to Last.fm, or another server of its protocol, within the allowed rate and with
 * retries. Safe for several threads. An error that a setting can fix is a {@link Failure} that
 * names the setting; any other is {@link Unavailable}.
 */
public final class LastfmClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

  /** A page of 1,000 plays is about 1 MB. */
  private static final int LARGEST_ANSWER_MEGABYTES = 16;

  private final LastfmAccess access;
  private final Timekeeper time;
  private final RequestRate rate;
  private final WebClient web;
  private final Duration answerTimeout;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  /**
   * Creates a client with a full allowance of requests.
   *
   * @param version NaviSync's version, part of the User-Agent
   */
  public LastfmClient(LastfmAccess access, String version, Timekeeper time) {
    this(access, version, time, ANSWER_TIMEOUT);
  }

  /** Creates a client with another limit of the time that an answer may take. */
  LastfmClient(LastfmAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.time = time;
    this.answerTimeout = answerTimeout;
    rate = new RequestRate(time);
    web =
        new WebClient(
            "NaviSync/" + version + " (Java " + Runtime.version().feature() + ")",
            new WebClient.Limits(
                CONNECT_TIMEOUT, answerTimeout, answerTimeout, LARGEST_ANSWER_MEGABYTES),
            time);
  }

  /** Fetches a page of plays. */
  public RecentTracksPage recentTracks(RecentTracksQuery query, RetryBudget patience)
      throws Unavailable, InterruptedException {
    return page(
        "user.getRecentTracks",
        query.parameters(),
        patience,
        answer -> RecentTracksPage.read(list(answer, "recenttracks"), now()));
  }

  /** Fetches a page of loved tracks. */
  public LovedPage lovedTracks(int page, int limit, RetryBudget patience)
      throws Unavailable, InterruptedException {
    return page(
        "user.getLovedTracks",
        Map.of("limit", Integer.toString(limit), "page", Integer.toString(page)),
        patience,
        answer -> LovedPage.read(list(answer, "lovedtracks"), now()));
  }

  private long now() {
    return time.now().getEpochSecond();
  }

  /** Makes a page of a good answer. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(JsonNode answer) throws MalformedAnswer;
  }

  private static JsonNode list(JsonNode answer, String name) throws MalformedAnswer {
    if (!answer.path(name).isObject()) {
      throw new MalformedAnswer("no list \"" + name + "\"");
    }
    return answer.path(name);
  }

  /** Returns how many requests were sent so far, repeated ones included. */
  public int requests() {
    return requests.get();
  }

  /** Returns how many good answers came so far: when it grows, the service is up. */
  public int answers() {
    return answers.get();
  }

  private <T> T page(
      String method, Map<String, String> parameters, RetryBudget patience, Reader<T> reader)
      throws Unavailable, InterruptedException {
    Map<String, String> all = access.call(method);
    all.put("user", access.user());
    all.putAll(parameters);
    return Retry.call(
        time,
        patience::after,
        () -> {
          WebAnswer answer = get(all);
          JsonNode body = body(reply(answer, all), answer.retryAfter());
          try {
            T page = reader.read(body);
            answers.incrementAndGet();
            return page;
          } catch (MalformedAnswer malformed) {
            throw unreadable(malformed.getMessage(), answer.retryAfter());
          }
        });
  }

  /** Sends a reading call once, with these parameters and no others, and takes any answer. */
  Reply once(Map<String, String> parameters) throws Unavailable, InterruptedException {
    return reply(get(parameters), parameters);
  }

  /**
   * Sends a call that changes something, with these parameters and no others. It is sent again when
   * the answer is lost: doing it twice must do no harm.
   *
   * @return a good answer, or that the service refuses the parameters
   */
  Reply post(Map<String, String> parameters, RetryBudget patience)
      throws Unavailable, InterruptedException {
    return Retry.call(
        time,
        patience::after,
        () -> {
          WebAnswer answer = post(parameters);
          Reply reply = reply(answer, parameters);
          if (!(reply instanceof Reply.Refused refused && refused.code() == Reply.WRONG_NAMES)) {
            body(reply, answer.retryAfter());
            answers.incrementAndGet();
          }
          return reply;
        });
  }

  /** Returns the body of a good answer; throws any other as the error it is. */
  JsonNode good(Reply reply) throws Unavailable {
    JsonNode body = body(reply, Optional.empty());
    answers.incrementAndGet();
    return body;
  }

  private JsonNode body(Reply reply, Optional<Duration> retryAfter) throws Unavailable {
    if (reply instanceof Reply.Good good) {
      return good.body();
    }
    if (reply instanceof Reply.Refused refused) {
      throw refusal(refused, retryAfter);
    }
    throw unreadable(((Reply.Unreadable) reply).why(), retryAfter);
  }

  /** The answer; a service that repeats what it was sent in an error shows no secret. */
  private static Reply reply(WebAnswer answer, Map<String, String> parameters) {
    Reply reply = Reply.of(answer.status(), answer.text());
    return reply instanceof Reply.Refused refused
        ? refused.without(ApiSignature.secretsOf(parameters))
        : reply;
  }

  /** The address carries the key, so a redirect is followed on the same server only. */
  private WebAnswer get(Map<String, String> parameters) throws Unavailable, InterruptedException {
    URI address = WebForm.address(access.address(), parameters.entrySet());
    return send(() -> web.get(address, access::isSameServer));
  }

  private WebAnswer post(Map<String, String> parameters) throws Unavailable, InterruptedException {
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

  private Unavailable unreadable(String why, Optional<Duration> retryAfter) {
    return new Unavailable(
        Unavailable.Kind.FAILED, access.serviceName() + " sent " + why, retryAfter);
  }

  /** An error that a later try may not meet; one that ends the run is thrown. */
  private Unavailable refusal(Reply.Refused refused, Optional<Duration> retryAfter) {
    Optional<Failure> stop = ErrorTable.stop(refused.code(), answers.get() > 0, access);
    if (stop.isPresent()) {
      throw stop.get();
    }
    boolean rateLimited = refused.code() == Reply.RATE_LIMIT;
    if (rateLimited) {
      rate.hold(Duration.ZERO);
    }
    String message = refused.message().isEmpty() ? "" : ", " + oneLine(refused.message());
    return new Unavailable(
        rateLimited ? Unavailable.Kind.RATE_LIMITED : Unavailable.Kind.FAILED,
        access.serviceName() + " returned error " + refused.code() + message,
        retryAfter);
  }

  private String oneLine(String message) {
    String line = access.withoutKey(message).replaceAll("\\s+", " ").strip();
    return "\"" + (line.length() > 120 ? line.substring(0, 120) + "\u2026" : line) + "\"";
  }
}
