package navisync.io;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to an HTTP request.
 *
 * @param status the HTTP status
 * @param headers as sent
 * @param text the body, read as UTF-8; bytes that are not become U+FFFD
 * @param location where it redirects to; empty when it does not, or to no web address
 * @param retryAfter how long the server asks to wait; empty when it does not
 */
public record WebAnswer(
    int status,
    HttpHeaders headers,
    String text,
    Optional<URI> location,
    Optional<Duration> retryAfter) {

  /** The status of an answer that asks for a login. */
  public static final int UNAUTHORIZED = 401;

  static WebAnswer of(HttpResponse<byte[]> response, Instant now) {
    HttpHeaders headers = response.headers();
    return new WebAnswer(
        response.statusCode(),
        headers,
        new String(response.body(), StandardCharsets.UTF_8),
        headers.firstValue("Location").flatMap(target -> resolved(response.uri(), target)),
        headers.firstValue("Retry-After").flatMap(header -> RetryAfter.read(header, now)));
  }

  private static Optional<URI> resolved(URI asked, String target) {
    try {
      return Optional.of(asked.resolve(target))
          .filter(
              each ->
                  each.getHost() != null
                      && Set.of("http", "https")
                          .contains(each.getScheme().toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Returns the first header of a name; empty when none was sent. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
