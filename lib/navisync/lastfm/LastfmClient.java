package navisync.lastfm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import navisync.Failure;
import navisync.io.LimitedBody;

/**
 * Asks Last.fm, or another server of its protocol, within the allowed rate and with retries. Safe
 * for several threads. Errors that the person must mend come as a {@link Failure} that names the
 * setting; the others as {@link LastfmUnavailable}.
 */
public final class LastfmClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /** For the whole answer: HttpClient's own timeout ends at its head. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

  /** A page of 1,000 plays is about 1 MB. */
  private static final int LARGEST_ANSWER = 16 << 20;

  private final LastfmAccess access;
  private final String userAgent;
  private final Timekeeper time;
  private final Duration answerTimeout;
  private final RequestRate rate;
  private final Retries retries;
  private final HttpClient http;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  /**
   * A client with a full allowance of requests.
   *
   * @param version NaviSync's version, told to the service with every request
   */
  public LastfmClient(LastfmAccess access, String version, Timekeeper time) {
    this(access, version, time, ANSWER_TIMEOUT);
  }

  /** As the public one, with the time that an answer may take to its end. */
  LastfmClient(LastfmAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.time = time;
    this.answerTimeout = answerTimeout;
    userAgent = "NaviSync/" + version + " (Java " + Runtime.version().feature() + ")";
    rate = new RequestRate(time);
    retries = new Retries(time);
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** A page of plays. */
  public RecentTracksPage recentTracks(RecentTracksQuery query, Patience patience)
      throws LastfmUnavailable, InterruptedException {
    return ask(
        "user.getRecentTracks",
        query.parameters(),
        patience,
        answer -> RecentTracksPage.read(list(answer, "recenttracks"), now()));
  }

  /** A page of loved tracks. */
  public LovedPage lovedTracks(int page, int limit, Patience patience)
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
    return requests.get();
  }

  /** How many good answers came so far: when it grows, the service is up. */
  public int answers() {
    return answers.get();
  }

  private <T> T ask(
      String method, Map<String, String> parameters, Patience patience, Reader<T> reader)
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
          return read(send(request(all)), reader);
        });
  }

  /** Asks once, with these parameters and no others, and takes any answer. */
  Reply once(Map<String, String> parameters) throws LastfmUnavailable, InterruptedException {
    rate.take();
    HttpResponse<byte[]> response = send(request(parameters));
    return Reply.of(response.statusCode(), response.body());
  }

  /**
   * Sends a call that changes something, with these parameters and no others. It is sent again when
   * the answer does not come well: doing it twice must do no harm.
   *
   * @return a good answer, or that the service refuses the parameters
   */
  Reply post(Map<String, String> parameters, Patience patience)
      throws LastfmUnavailable, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(access.address())
            .header("User-Agent", userAgent)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
            .build();
    return retries.call(
        patience,
        () -> {
          rate.take();
          HttpResponse<byte[]> response = send(request);
          Reply reply = Reply.of(response.statusCode(), response.body());
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

  private HttpRequest request(Map<String, String> parameters) {
    String base = access.address().toString();
    URI asked = URI.create(base + (base.contains("?") ? "&" : "?") + form(parameters));
    return HttpRequest.newBuilder(asked).header("User-Agent", userAgent).build();
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Sends once. */
  private HttpResponse<byte[]> send(HttpRequest request)
      throws LastfmUnavailable, InterruptedException {
    requests.incrementAndGet();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, LimitedBody.handler(LARGEST_ANSWER));
    try {
      return answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw unreachable("no answer within " + answerTimeout.toSeconds() + " seconds");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof LimitedBody.TooLarge large) {
        throw unreadable(large.getMessage(), null);
      }
      throw unreachable(reason(failed.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private LastfmUnavailable unreachable(String why) {
    return new LastfmUnavailable(access.serviceName() + " cannot be reached: " + why, false, null);
  }

  private String reason(Throwable cause) {
    if (cause instanceof ConnectException) {
      return "nothing answers there";
    }
    if (cause instanceof SSLException) {
      return "TLS failed, " + access.withoutKey(String.valueOf(cause.getMessage()));
    }
    if (cause instanceof IOException && cause.getMessage() != null) {
      return access.withoutKey(cause.getMessage());
    }
    return cause.getClass().getSimpleName();
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
