package navisync.io;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends HTTP requests, each once, and bounds how long and how large an answer may be. It follows no
 * redirect by itself: {@link WebAnswer#location} says where one leads. Safe for several threads.
 */
public final class WebClient {
  /**
   * The limits of an answer.
   *
   * @param connect until the connection is made
   * @param head until the answer begins
   * @param whole until the answer ends
   * @param megabytes the most that its body may hold
   */
  public record Limits(Duration connect, Duration head, Duration whole, int megabytes) {}

  /** So many redirects of one request may be followed. */
  public static final int REDIRECTS = 5;

  private final HttpClient http;
  private final String userAgent;
  private final Limits limits;
  private final Timekeeper time;

  /** Creates a client that trusts the certificates that the machine trusts. */
  public WebClient(String userAgent, Limits limits, Timekeeper time) {
    this(userAgent, limits, time, Optional.empty());
  }

  /**
   * Creates a client that trusts other certificates.
   *
   * @param userAgent the User-Agent of every request
   * @param tls which certificates to trust; empty for those that the machine trusts
   */
  public WebClient(String userAgent, Limits limits, Timekeeper time, Optional<SSLContext> tls) {
    this.userAgent = userAgent;
    this.limits = limits;
    this.time = time;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER);
    tls.ifPresent(builder::sslContext);
    http = builder.build();
  }

  /**
   * Reads the certificates that the machine trusts, so that the first client of a process need not
   * wait for them. Returns them for {@link SideWork}.
   */
  public static SSLContext prepare() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException(none);
    }
  }

  /**
   * Ends the connections of all clients. Call it last: no client works afterwards. Java 17 cannot
   * close a client, and waits 0.3 s at its end for the threads that listen for answers.
   */
  public static void endAll() {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith("SelectorManager"))
        .forEach(Thread::interrupt);
  }

  /**
   * Sends a request once.
   *
   * @throws WebFailure when no whole answer came in time
   */
  public WebAnswer send(HttpRequest.Builder request) throws WebFailure, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request.timeout(limits.head()).header("User-Agent", userAgent).build(),
            LimitedBody.handler(limits.megabytes() << 20));
    try {
      // HttpClient's own timeout ends at the head of an answer.
      HttpResponse<byte[]> whole = answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
      // An answer that is there already is handed to an interrupted thread, too.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return WebAnswer.of(whole, time.now());
    } catch (TimeoutException slow) {
      throw new WebFailure(WebFailure.Kind.TOO_SLOW, slow);
    } catch (ExecutionException failed) {
      throw new WebFailure(kind(failed.getCause()), failed.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** Reads an address without headers of its own, see {@link #get(URI, Map, Predicate)}. */
  public WebAnswer get(URI address, Predicate<URI> follow) throws WebFailure, InterruptedException {
    return get(address, Map.of(), follow);
  }

  /**
   * Reads an address, and the one it redirects to as often as the caller allows, at most {@value
   * #REDIRECTS} times. A redirect from https to http is never followed.
   *
   * @param headers sent to each of these addresses
   * @param follow which addresses may be read too
   */
  public WebAnswer get(URI address, Map<String, String> headers, Predicate<URI> follow)
      throws WebFailure, InterruptedException {
    Predicate<URI> allowed = follow.and(to -> !isTls(address) || isTls(to));
    WebAnswer answer = send(request(address, headers));
    for (int i = 0; i < REDIRECTS && answer.location().filter(allowed).isPresent(); i++) {
      answer = send(request(answer.location().get(), headers));
    }
    return answer;
  }

  private static HttpRequest.Builder request(URI address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    headers.forEach(request::header);
    return request;
  }

  private static boolean isTls(URI address) {
    return address.getScheme().equalsIgnoreCase("https");
  }

  private static WebFailure.Kind kind(Throwable cause) {
    if (cause instanceof SSLHandshakeException) {
      return WebFailure.Kind.UNTRUSTED;
    }
    if (cause instanceof SSLException) {
      return WebFailure.Kind.NO_TLS;
    }
    if (cause instanceof UnknownHostException
        || cause instanceof HttpConnectTimeoutException
        || neverConnected(cause)) {
      return WebFailure.Kind.NOT_REACHED;
    }
    if (cause instanceof LimitedBody.TooLarge) {
      return WebFailure.Kind.TOO_LARGE;
    }
    return cause instanceof HttpTimeoutException
        ? WebFailure.Kind.TOO_SLOW
        : WebFailure.Kind.BROKEN;
  }

  /**
   * Returns whether the connection was never made, which the JDK hides behind "Too many retries"
   * where it must not retry by itself.
   */
  private static boolean neverConnected(Throwable lost) {
    return lost instanceof IOException
        && (lost instanceof ConnectException || neverConnected(lost.getCause()));
  }
}
