package navisync.source.lastfm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import navisync.io.LimitedBody;

/** Sends requests to the service, each once, and bounds how long and how large an answer may be. */
final class LastfmHttp {
  /** For the whole answer: HttpClient's own timeout ends at its head. */
  static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(90);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /** A page of 1,000 plays is about 1 MB. */
  private static final int LARGEST_ANSWER = 16 << 20;

  private final LastfmAccess access;
  private final String userAgent;
  private final Duration answerTimeout;
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  LastfmHttp(LastfmAccess access, String version, Duration answerTimeout) {
    this.access = access;
    this.answerTimeout = answerTimeout;
    userAgent = "NaviSync/" + version + " (Java " + Runtime.version().feature() + ")";
  }

  /** How many requests were sent so far. */
  int requests() {
    return requests.get();
  }

  /** Asks with these parameters in the address. */
  HttpResponse<byte[]> get(Map<String, String> parameters)
      throws LastfmUnavailable, InterruptedException {
    String base = access.address().toString();
    URI asked = URI.create(base + (base.contains("?") ? "&" : "?") + form(parameters));
    return send(HttpRequest.newBuilder(asked));
  }

  /** Posts these parameters as a form. */
  HttpResponse<byte[]> post(Map<String, String> parameters)
      throws LastfmUnavailable, InterruptedException {
    return send(
        HttpRequest.newBuilder(access.address())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(parameters))));
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws LastfmUnavailable, InterruptedException {
    requests.incrementAndGet();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request.header("User-Agent", userAgent).build(), LimitedBody.handler(LARGEST_ANSWER));
    try {
      return answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw unreachable("no answer within " + answerTimeout.toSeconds() + " seconds");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof LimitedBody.TooLarge large) {
        throw new LastfmUnavailable(
            access.serviceName() + " sent " + large.getMessage(), false, null);
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
}
