package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebClient;
import navisync.io.WebFailure;
import navisync.io.WebForm;
import navisync.navidrome.ApiSettings;
import navisync.navidrome.Certificates;

/**
 * Sends one request at a time, with the pause between two that is set. It repeats nothing and
 * follows no redirect: whoever asks knows what may be asked twice.
 */
final class ServerConnection {
  /** The server needs about 2 ms a play, so large batches take their time on slow machines. */
  static final Duration TIMEOUT = Duration.ofSeconds(120);

  /** With the client's name it makes the player. */
  private static final String USER_AGENT = "navisync";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** 5,000 songs are about 7 MB, and several times that where tags are long. */
  private static final int LARGEST_ANSWER_MEGABYTES = 64;

  private final WebClient web;
  private final ApiSettings settings;
  private final Timekeeper time;
  private boolean first = true;

  ServerConnection(ApiSettings settings, Duration timeout, Timekeeper time) {
    this.settings = settings;
    this.time = time;
    web =
        new WebClient(
            USER_AGENT,
            new WebClient.Limits(
                CONNECT_TIMEOUT, timeout, timeout.multipliedBy(2), LARGEST_ANSWER_MEGABYTES),
            time,
            settings.options().caFile().map(Certificates::trusting));
  }

  /** Sends parameters; a name may occur more than once. */
  WebAnswer send(
      ParameterTransport transport, URI address, List<Map.Entry<String, String>> parameters)
      throws Unavailable {
    return send(
        address,
        switch (transport) {
          case FORM -> WebForm.post(address, parameters);
          case POSTED_ADDRESS ->
              HttpRequest.newBuilder(WebForm.address(address, parameters))
                  .POST(BodyPublishers.noBody());
          case ADDRESS -> HttpRequest.newBuilder(WebForm.address(address, parameters));
        });
  }

  /** Sends JSON where there is any, with a token where there is one. */
  WebAnswer json(String method, URI address, Optional<JsonNode> body, Optional<String> token)
      throws Unavailable {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(
                method,
                body.map(JsonNode::toString)
                    .map(BodyPublishers::ofString)
                    .orElse(BodyPublishers.noBody()));
    body.ifPresent(json -> request.header("Content-Type", "application/json"));
    token.ifPresent(text -> request.header("x-nd-authorization", "Bearer " + text));
    return send(address, request);
  }

  private WebAnswer send(URI address, HttpRequest.Builder request) throws Unavailable {
    if (address.getHost().equalsIgnoreCase(settings.address().base().getHost())) {
      settings.address().authorization().ifPresent(login -> request.header("Authorization", login));
    }
    if (!first && !settings.options().pause().isZero()) {
      Interruption.pause(time, settings.options().pause());
    }
    first = false;
    return Interruption.endsRun(
        () -> {
          try {
            return web.send(request);
          } catch (WebFailure failure) {
            throw unavailable(address, failure);
          }
        });
  }

  /** Creates the failure of a missing answer; TLS that fails ends the run. */
  private Unavailable unavailable(URI address, WebFailure failure) {
    String host = address.getHost();
    String authority = address.getPort() < 0 ? host : host + ":" + address.getPort();
    return switch (failure.kind()) {
      case UNTRUSTED -> throw Certificates.refused(host, settings.options().caFile(), failure);
      case NO_TLS ->
          throw Failure.usage(
              authority + " does not speak TLS. Correct NAVIDROME_URL: it may be http, not https.",
              failure);
      case NOT_REACHED ->
          new Unavailable(Unavailable.Kind.NOT_REACHED, "nothing answers at " + authority, failure);
      case TOO_LARGE -> lost("it sends " + failure.getMessage(), failure);
      case TOO_SLOW -> lost(host + " did not answer in time", failure);
      case BROKEN -> lost("the connection to " + host + " broke", failure);
    };
  }

  private static Unavailable lost(String why, WebFailure failure) {
    return new Unavailable(Unavailable.Kind.FAILED, why, failure);
  }
}
