package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.Failure;
import navisync.io.RetryAfter;
import navisync.io.Timekeeper;

/**
 * Asks Last.fm, or another server of its protocol, within the allowed rate and with retries. Safe
 * for several threads. Errors that the person must mend come as a {@link Failure} that names the
 * setting; the others as {@link LastfmUnavailable}.
 */
public final class LastfmClient {
  private final LastfmAccess access;
  private final Timekeeper time;
  private final RequestRate rate;
  private final Retries retries;
  private final LastfmHttp http;
  private final AtomicInteger answers = new AtomicInteger();

  /**
   * A client with a full allowance of requests.
   *
   * @param version NaviSync's version, told to the service with every request
   */
  public LastfmClient(LastfmAccess access, String version, Timekeeper time) {
    this(access, version, time, LastfmHttp.ANSWER_TIMEOUT);
  }

  /** As the public one, with the time that an answer may take to its end. */
  LastfmClient(LastfmAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.time = time;
    rate = new RequestRate(time);
    retries = new Retries(time);
    http = new LastfmHttp(access, version, answerTimeout);
  }

  /** A page of plays. */
  public RecentTracksPage recentTracks(RecentTracksQuery query, RetryBudget patience)
      throws LastfmUnavailable, InterruptedException {
    return ask(
        "user.getRecentTracks",
        query.parameters(),
        patience,
        answer -> RecentTracksPage.read(list(answer, "recenttracks"), now()));
  }

  /** A page of loved tracks. */
  public LovedPage lovedTracks(int page, int limit, RetryBudget patience)
      throws LastfmUnavailable, InterruptedException {
    Map<String, String> parameters =
        Map.of("limit", Integer.toString(limit), "page", Integer.toString(page));
    return ask(
        "user.getLovedTracks",
        parameters,
        patience,
        answer -> LovedPage.read(list(answer, "lovedtracks"), now()));
  }

  private long now() {
    return time.now().getEpochSecond();
  }

  /** What is made of a good answer. */
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

  /** How many requests were sent so far, repeated ones included. */
  public int requests() {
    return http.requests();
  }

  /** How many good answers came so far: when it grows, the service is up. */
  public int answers() {
    return answers.get();
  }

  private <T> T ask(
      String method, Map<String, String> parameters, RetryBudget patience, Reader<T> reader)
      throws LastfmUnavailable, InterruptedException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("method", method);
    all.put("user", access.user());
    all.put("api_key", access.apiKey());
    all.put("format", "json");
    all.putAll(parameters);
    return retries.call(
        patience,
        () -> {
          rate.take();
          return read(http.get(all), reader);
        });
  }

  /** Asks once, with these parameters and no others, and takes any answer. */
  Reply once(Map<String, String> parameters) throws LastfmUnavailable, InterruptedException {
    rate.take();
    return reply(http.get(parameters), parameters);
  }

  /**
   * Sends a call that changes something, with these parameters and no others. It is sent again when
   * the answer does not come well: doing it twice must do no harm.
   *
   * @return a good answer, or that the service refuses the parameters
   */
  Reply post(Map<String, String> parameters, RetryBudget patience)
      throws LastfmUnavailable, InterruptedException {
    return retries.call(
        patience,
        () -> {
          rate.take();
          HttpResponse<byte[]> response = http.post(parameters);
          Reply reply = reply(response, parameters);
          if (!(reply instanceof Reply.Refused refused && refused.code() == Reply.WRONG_NAMES)) {
            good(reply, retryAfter(response));
          }
          return reply;
        });
  }

  /** The body of a good answer; any other is thrown as the error it is. */
  JsonNode good(Reply reply) throws LastfmUnavailable {
    return good(reply, null);
  }

  private JsonNode good(Reply reply, Duration retryAfter) throws LastfmUnavailable {
    JsonNode answer = refuseBad(reply, retryAfter);
    answers.incrementAndGet();
    return answer;
  }

  private JsonNode refuseBad(Reply reply, Duration retryAfter) throws LastfmUnavailable {
    if (reply instanceof Reply.Good good) {
      return good.body();
    }
    if (reply instanceof Reply.Refused refused) {
      throw refusal(refused, retryAfter);
    }
    throw unreadable(((Reply.Unreadable) reply).why(), retryAfter);
  }

  /** The answer; a service that repeats what it was sent in an error shows no secret. */
  private static Reply reply(HttpResponse<byte[]> response, Map<String, String> parameters) {
    Reply reply = Reply.of(response.statusCode(), response.body());
    return reply instanceof Reply.Refused refused
        ? refused.without(ApiSignature.secretsOf(parameters))
        : reply;
  }

  private <T> T read(HttpResponse<byte[]> response, Reader<T> reader) throws LastfmUnavailable {
    Duration retryAfter = retryAfter(response);
    Reply reply = Reply.of(response.statusCode(), response.body());
    try {
      JsonNode answer = refuseBad(reply, retryAfter);
      T read = reader.read(answer);
      answers.incrementAndGet();
      return read;
    } catch (MalformedAnswer malformed) {
      throw unreadable(malformed.getMessage(), retryAfter);
    }
  }

  /** How long the service asks to wait, null for no word of it; nothing is sent meanwhile. */
  private Duration retryAfter(HttpResponse<byte[]> response) {
    Optional<Duration> retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(header -> RetryAfter.read(header, time.now()));
    retryAfter.filter(wait -> wait.compareTo(Retries.LONGEST_WAIT) <= 0).ifPresent(rate::hold);
    return retryAfter.orElse(null);
  }

  private LastfmUnavailable unreadable(String why, Duration retryAfter) {
    return new LastfmUnavailable(access.serviceName() + " sent " + why, false, retryAfter);
  }

  /** An error that asking again may mend; one that ends the run is thrown. */
  private LastfmUnavailable refusal(Reply.Refused refused, Duration retryAfter) {
    Optional<Failure> stop = ErrorTable.stop(refused.code(), answers.get() > 0, access);
    if (stop.isPresent()) {
      throw stop.get();
    }
    boolean rateLimited = refused.code() == Reply.RATE_LIMIT;
    if (rateLimited) {
      rate.hold(Duration.ZERO);
    }
    String message = refused.message().isEmpty() ? "" : ", " + oneLine(refused.message());
    return new LastfmUnavailable(
        access.serviceName() + " returned error " + refused.code() + message,
        rateLimited,
        retryAfter);
  }

  private String oneLine(String message) {
    String line = access.withoutKey(message).replaceAll("\\s+", " ").strip();
    return "\"" + (line.length() > 120 ? line.substring(0, 120) + "\u2026" : line) + "\"";
  }
}
