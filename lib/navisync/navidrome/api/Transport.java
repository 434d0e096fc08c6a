package navisync.navidrome.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import navisync.Failure;
import navisync.io.LimitedBody;
import navisync.io.RetryAfter;
import navisync.io.Timekeeper;

/**
 * Sends one request at a time over HTTP, with the pause between two that the person set. It repeats
 * nothing and follows no redirect: whoever asks knows what may be asked twice.
 */
final class Transport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** 5,000 songs are about 7 MB, and several times that where tags are long. */
  private static final int LARGEST_ANSWER = 64 << 20;

  private final HttpClient http;
  private final ApiSettings settings;
  private final Timekeeper time;
  private boolean first = true;

  Transport(ApiSettings settings, Timekeeper time) {
    this.settings = settings;
    this.time = time;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER);
    if (settings.caFile() != null) {
      builder.sslContext(Certificates.trusting(settings.caFile()));
    }
    http = builder.build();
  }

  /** Sends parameters; names may stand among them more than once. */
  HttpReply send(
      ParameterTransport carrier, URI address, List<Map.Entry<String, String>> parameters)
      throws NoAnswer {
    String encoded = encoded(parameters);
    HttpRequest.Builder request =
        request(carrier == ParameterTransport.FORM ? address : URI.create(address + "?" + encoded));
    return send(
        switch (carrier) {
          case FORM ->
              request
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(encoded))
                  .build();
          case POSTED_ADDRESS -> request.POST(BodyPublishers.noBody()).build();
          case ADDRESS -> request.GET().build();
        });
  }

  /** Sends JSON, or asks without a body where it is null, with a token where there is one. */
  HttpReply json(String method, URI address, String body, String token) throws NoAnswer {
    HttpRequest.Builder builder =
        request(address)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      builder.header("Content-Type", "application/json");
    }
    if (token != null) {
      builder.header("x-nd-authorization", "Bearer " + token);
    }
    return send(builder.build());
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(settings.patience())
            .header("User-Agent", settings.userAgent());
    if (address.getHost().equalsIgnoreCase(settings.address().base().getHost())) {
      settings.address().authorization().ifPresent(login -> request.header("Authorization", login));
    }
    return request;
  }

  private static String encoded(List<Map.Entry<String, String>> form) {
    return form.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpReply send(HttpRequest request) throws NoAnswer {
    String host = request.uri().getHost();
    try {
      pause();
      return reply(request, wholeAnswer(request));
    } catch (SSLHandshakeException untrusted) {
      throw Failure.usage(
          "The TLS certificate of "
              + host
              + " is not trusted ("
              + untrusted.getMessage()
              + "); if it is your own, name its file in NAVIDROME_CA_FILE.",
          untrusted);
    } catch (SSLException noTls) {
      throw Failure.usage(
          authority(request.uri())
              + " does not speak TLS; correct NAVIDROME_URL; it may be http, not https.",
          noTls);
    } catch (ConnectException | UnknownHostException | HttpConnectTimeoutException nobody) {
      throw new NoAnswer("nothing answers at " + authority(request.uri()), false, nobody);
    } catch (LimitedBody.TooLarge large) {
      throw new NoAnswer("it sends " + large.getMessage(), true, large);
    } catch (HttpTimeoutException slow) {
      throw new NoAnswer(host + " did not answer in time", true, slow);
    } catch (IOException lost) {
      throw neverConnected(lost)
          ? new NoAnswer("nothing answers at " + authority(request.uri()), false, lost)
          : new NoAnswer("the connection to " + host + " broke", true, lost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Retry.interrupted();
    }
  }

  /** HttpClient's own timeout ends at the head of an answer; the body has to end in time, too. */
  private HttpResponse<byte[]> wholeAnswer(HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, LimitedBody.handler(LARGEST_ANSWER));
    try {
      return answer.get(2 * settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new HttpTimeoutException("the answer did not end in time");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException lost
          ? lost
          : new IOException(failed.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** Where an answer redirects to; null where it does not, or to no address of the web. */
  private static URI location(HttpRequest request, HttpHeaders headers) {
    try {
      URI target = headers.firstValue("Location").map(request.uri()::resolve).orElse(null);
      boolean web =
          target != null
              && target.getHost() != null
              && Set.of("http", "https").contains(target.getScheme().toLowerCase(Locale.ROOT));
      return web ? target : null;
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  /** The JDK hides it behind "Too many retries" where it must not try again by itself. */
  private static boolean neverConnected(Throwable lost) {
    return lost != null && (lost instanceof ConnectException || neverConnected(lost.getCause()));
  }

  private void pause() {
    if (!first && settings.pauseMilliseconds() > 0) {
      Retry.pause(time, Duration.ofMillis(settings.pauseMilliseconds()));
    }
    first = false;
  }

  /** Whether a text can be sent in a header. */
  static boolean isToken(String text) {
    return text.matches("[\\x21-\\x7e]+");
  }

  private static String authority(URI address) {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }

  private HttpReply reply(HttpRequest request, HttpResponse<byte[]> response) {
    HttpHeaders headers = response.headers();
    return new HttpReply(
        response.statusCode(),
        headers.firstValue("Content-Type").orElse(""),
        new String(response.body(), StandardCharsets.UTF_8),
        location(request, headers),
        headers.allValues("Set-Cookie"),
        headers.firstValue("X-Nd-Authorization").filter(Transport::isToken).orElse(null),
        headers.firstValue("X-Total-Count").orElse(null),
        headers.firstValue("WWW-Authenticate").orElse(""),
        headers
            .firstValue("Retry-After")
            .flatMap(header -> RetryAfter.read(header, time.now()))
            .orElse(null));
  }
}
