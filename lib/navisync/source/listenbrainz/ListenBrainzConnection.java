package navisync.source.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.Failure;
import navisync.io.Retry;
import navisync.io.ServerText;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebForm;
import navisync.source.JsonAnswer;
import navisync.source.MalformedAnswer;
import navisync.source.RetryBudget;
import navisync.source.SourceConnection;

/**
 * Sends requests to ListenBrainz at its pace and with retries, and judges the answers. Safe for
 * several threads.
 */
final class ListenBrainzConnection {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  /** Makes something of a good answer. */
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonNode answer) throws MalformedAnswer;
  }

  private final ListenBrainzAccess access;
  private final Timekeeper time;
  private final SourceConnection connection;
  private final AtomicInteger answers = new AtomicInteger();

  ListenBrainzConnection(
      ListenBrainzAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.time = time;
    connection =
        new SourceConnection(
            access.serviceName(),
            access.userAgent(version),
            time,
            answerTimeout,
            new RateHeaders(time, access.betweenRequests()),
            access::withoutToken);
  }

  /** Returns how many requests were sent so far, repeated ones included. */
  int requests() {
    return connection.requests();
  }

  /** Returns how many good answers came so far. */
  int answers() {
    return answers.get();
  }

  /**
   * Asks until a good answer comes.
   *
   * @throws Failure of usage, with the setting, if the server refuses every such request
   * @throws Unavailable when no good answer comes
   */
  <T> T ask(URI address, Map<String, String> parameters, RetryBudget retries, Reader<T> reader)
      throws Unavailable, InterruptedException {
    return Retry.call(time, retries::after, () -> read(get(address, parameters), reader));
  }

  /**
   * Asks for a list that not every server of the protocol has.
   *
   * @return empty when the server has no such list (HTTP 404)
   * @throws Failure as {@link #ask}
   * @throws Unavailable as {@link #ask}
   */
  <T> Optional<T> askIfThere(
      URI address, Map<String, String> parameters, RetryBudget retries, Reader<T> reader)
      throws Unavailable, InterruptedException {
    return Retry.call(
        time,
        retries::after,
        () -> {
          WebAnswer answer = get(address, parameters);
          return answer.status() == NOT_FOUND
              ? Optional.empty()
              : Optional.of(read(answer, reader));
        });
  }

  private <T> T read(WebAnswer answer, Reader<T> reader) throws Unavailable {
    Optional<JsonNode> body = JsonAnswer.parse(answer.text()).filter(JsonNode::isObject);
    if (answer.status() != 200 || body.isEmpty()) {
      throw refusal(answer, body);
    }
    try {
      T read = reader.read(body.get());
      answers.incrementAndGet();
      return read;
    } catch (MalformedAnswer malformed) {
      throw failed("sent " + malformed.getMessage(), answer);
    }
  }

  /** Asks once and takes any answer. */
  WebAnswer get(URI address, Map<String, String> parameters)
      throws Unavailable, InterruptedException {
    URI full = parameters.isEmpty() ? address : WebForm.address(address, parameters.entrySet());
    return connection.send(web -> web.get(full, access.headers(), access::isSameServer));
  }

  /** Returns an error that a later try may not meet; throws one that a setting can fix. */
  private Unavailable refusal(WebAnswer answer, Optional<JsonNode> body) {
    int status = answer.status();
    if (status == TOO_MANY) {
      return new Unavailable(
          Unavailable.Kind.RATE_LIMITED,
          access.serviceName() + " was asked too often (HTTP 429)",
          RateHeaders.wait(answer));
    }
    if (status == WebAnswer.UNAUTHORIZED) {
      throw Failure.usage(
          access.serviceName()
              + (access.token().isPresent()
                  ? " rejected the token (HTTP 401): check LISTENBRAINZ_TOKEN, or leave it out."
                  : " wants a token (HTTP 401): set LISTENBRAINZ_TOKEN."));
    }
    if (status == BAD_REQUEST) {
      throw Failure.usage(
          access.serviceName()
              + " rejected the request (HTTP 400"
              + body.map(this::said).orElse("")
              + "): check LISTENBRAINZ_URL, or leave it out to use ListenBrainz.");
    }
    if (status == NOT_FOUND && answers.get() == 0) {
      throw notFound(body);
    }
    if (body.isPresent() && status >= 400) {
      return failed("returned HTTP " + status + said(body.get()), answer);
    }
    return failed("sent " + JsonAnswer.kindOf(answer.text()) + " (HTTP " + status + ")", answer);
  }

  private Failure notFound(Optional<JsonNode> body) {
    return body.isPresent() && body.get().has("error")
        ? Failure.usage(
            "%s has no user \"%s\" (HTTP 404): check LISTENBRAINZ_USER."
                .formatted(access.serviceName(), access.user()))
        : Failure.usage(
            "%s does not speak ListenBrainz's protocol (HTTP 404): check LISTENBRAINZ_URL."
                .formatted(access.address()));
  }

  private String said(JsonNode body) {
    String message = ServerText.line(JsonAnswer.remark(body.path("error")), access.secrets());
    return message.isEmpty() ? "" : ", \"" + message + "\"";
  }

  private Unavailable failed(String what, WebAnswer answer) {
    return new Unavailable(
        Unavailable.Kind.FAILED, access.serviceName() + " " + what, answer.retryAfter());
  }
}
