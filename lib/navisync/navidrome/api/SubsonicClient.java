package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import navisync.lastfm.Timekeeper;

/** Speaks the Subsonic API with a server that {@link Connecting} found. */
final class SubsonicClient {
  /** The server needs about 2 ms a play, so large batches take their time. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final int RETRIES = 6;

  private final Transport transport;
  private final ApiSettings settings;
  private final ServerAddress address;
  private final Login login;
  private final boolean byForm;
  private final Timekeeper time;
  private String player;

  /**
   * A client.
   *
   * @param address where the server really answers
   * @param login in the form it takes
   * @param byForm whether it takes parameters as a form post, which keeps them out of addresses
   */
  SubsonicClient(
      Transport transport,
      ApiSettings settings,
      ServerAddress address,
      Login login,
      boolean byForm,
      Timekeeper time) {
    this.transport = transport;
    this.settings = settings;
    this.address = address;
    this.login = login;
    this.byForm = byForm;
    this.time = time;
  }

  /** One try, answered or not; for what must not be asked twice. */
  SubsonicAnswer once(String method, List<Map.Entry<String, String>> parameters) throws NoAnswer {
    return SubsonicAnswer.read(reply(method, parameters));
  }

  /**
   * The first reply to a request, as it came.
   *
   * @throws NoAnswer when none came
   */
  HttpReply reply(String method, List<Map.Entry<String, String>> parameters) throws NoAnswer {
    List<Map.Entry<String, String>> all = new ArrayList<>(login.parameters().entrySet());
    all.add(Map.entry("v", settings.version()));
    all.add(Map.entry("c", settings.client()));
    all.add(Map.entry("f", "json"));
    all.addAll(parameters);
    URI where = address.resolve("/rest/" + method + ".view");
    HttpReply reply =
        byForm ? transport.post(where, all, PATIENCE) : transport.get(where, all, PATIENCE);
    reply.cookie("nd-player-").ifPresent(id -> player = id);
    return reply;
  }

  /**
   * Asks until an answer comes, with growing pauses; only for what may be asked twice.
   *
   * @throws Failure with exit code 1 when none comes, or 2 when it is refused
   */
  JsonNode ask(String method, List<Map.Entry<String, String>> parameters) {
    Execution<Object> tries =
        Execution.of(
            RetryPolicy.builder()
                .handle(Exception.class)
                .withMaxRetries(RETRIES)
                .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .build());
    while (true) {
      NoAnswer failed;
      try {
        SubsonicAnswer answer = once(method, parameters);
        if (answer instanceof SubsonicAnswer.Good good) {
          return good.body();
        }
        if (answer instanceof SubsonicAnswer.Refused refused) {
          throw refusal(method, refused);
        }
        SubsonicAnswer.Foreign foreign = (SubsonicAnswer.Foreign) answer;
        failed =
            new NoAnswer(
                "it sends " + foreign.what() + " (HTTP status " + foreign.status() + ")",
                true,
                null);
      } catch (NoAnswer none) {
        failed = none;
      }
      tries.recordException(failed);
      if (tries.isComplete()) {
        throw Failure.error(
            "Navidrome does not answer "
                + method
                + ": "
                + failed.getMessage()
                + "; try again later.",
            failed);
      }
      rest(tries.getDelay());
    }
  }

  private void rest(Duration delay) {
    try {
      time.pause(delay);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.interrupted("Interrupted; the next run finds out what was counted.");
    }
  }

  /** A refusal as a sentence. */
  static Failure refusal(String method, SubsonicAnswer.Refused refused) {
    return refused.code() == SubsonicAnswer.Refused.NOT_ALLOWED
        ? Failure.usage(
            "The Navidrome user may not use "
                + method
                + "; give the user in NAVIDROME_API_USER that right.")
        : Failure.error(
            "Navidrome refuses "
                + method
                + " with error "
                + refused.code()
                + " ("
                + refused.message()
                + ").",
            null);
  }

  /** Where the server answers. */
  ServerAddress address() {
    return address;
  }

  /** The id of this client's player, once an answer named it (navidrome.md, "Forwarding"). */
  Optional<String> player() {
    return Optional.ofNullable(player);
  }
}
