package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.navidrome.ServerAddress;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;

/** Speaks the Subsonic API with a server that {@link ServerDiscovery} found. */
final class SubsonicClient {
  private final Transport transport;
  private final ApiSettings settings;
  private final ServerAddress address;
  private final Login login;
  private final ParameterTransport carrier;
  private final Retry repeating;
  private String player;
  private Set<String> secrets = Set.of();

  /**
   * A client.
   *
   * @param address where the server really answers
   * @param login in the form it takes
   * @param carrier how it takes parameters
   */
  SubsonicClient(
      Transport transport,
      ApiSettings settings,
      ServerAddress address,
      Login login,
      ParameterTransport carrier,
      Timekeeper time) {
    this.transport = transport;
    this.settings = settings;
    this.address = address;
    this.login = login;
    this.carrier = carrier;
    this.repeating = Retry.patiently(time);
  }

  /** One try, answered or not; for what must not be asked twice. */
  SubsonicAnswer once(String method, List<Map.Entry<String, String>> parameters) throws NoAnswer {
    return read(reply(method, parameters));
  }

  /** Reads the reply to the last request. */
  SubsonicAnswer read(HttpReply reply) {
    SubsonicAnswer answer = SubsonicAnswer.read(reply);
    return answer instanceof Refused refused ? refused.shown(secrets) : answer;
  }

  /**
   * The first reply to a request, as it came.
   *
   * @throws NoAnswer when none came
   */
  HttpReply reply(String method, List<Map.Entry<String, String>> parameters) throws NoAnswer {
    Map<String, String> who = login.parameters();
    secrets = login.secretsOf(who);
    List<Map.Entry<String, String>> all = new ArrayList<>(who.entrySet());
    all.add(Map.entry("v", settings.version()));
    all.add(Map.entry("c", settings.client()));
    all.add(Map.entry("f", "json"));
    all.addAll(parameters);
    HttpReply reply = transport.send(carrier, address.resolve("/rest/" + method + ".view"), all);
    PlayerCookie.of(reply.cookies()).ifPresent(this::heardAs);
    return reply;
  }

  /** Refuses to go on as another user. */
  private void heardAs(PlayerCookie cookie) {
    if (!cookie.user().equalsIgnoreCase(login.user())) {
      throw AnsweringUser.another(login.user(), cookie.user());
    }
    player = cookie.id();
  }

  /**
   * Asks until an answer comes; only for what may be asked twice.
   *
   * @throws Failure with exit code 1 when none comes or it is refused, 2 when the user may not
   */
  JsonNode ask(String method, List<Map.Entry<String, String>> parameters) {
    SubsonicAnswer answer = answer(method, parameters);
    if (answer instanceof Refused refused) {
      throw refusal(method, refused);
    }
    return ((Good) answer).body();
  }

  /** As {@link #ask}; empty when it is refused, whatever the reason. */
  Optional<JsonNode> tryToAsk(String method, List<Map.Entry<String, String>> parameters) {
    return answer(method, parameters) instanceof Good good
        ? Optional.of(good.body())
        : Optional.empty();
  }

  /** As {@link #ask}, of something that may be gone: empty then. */
  Optional<JsonNode> askFor(String method, String id) {
    SubsonicAnswer answer = answer(method, List.of(Map.entry("id", id)));
    if (answer instanceof Refused refused) {
      if (refused.code() == Refused.NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal(method, refused);
    }
    return Optional.of(((Good) answer).body());
  }

  /** Good or refused. */
  private SubsonicAnswer answer(String method, List<Map.Entry<String, String>> parameters) {
    try {
      return repeating.until(
          () -> {
            SubsonicAnswer answer = once(method, parameters);
            if (answer instanceof Foreign foreign) {
              throw new NoAnswer(foreign);
            }
            return answer;
          });
    } catch (NoAnswer failed) {
      throw Failure.error(
          "Navidrome does not answer " + method + ": " + failed.getMessage() + "; try again later.",
          failed);
    }
  }

  /** A refusal as a sentence. */
  static Failure refusal(String method, Refused refused) {
    return refused.code() == Refused.NOT_ALLOWED
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

  /** How it takes parameters. */
  ParameterTransport carrier() {
    return carrier;
  }

  /** The user who logged in. */
  String user() {
    return login.user();
  }

  /** The id of this client's player as the last answer named it; empty where none does. */
  Optional<String> player() {
    return Optional.ofNullable(player);
  }
}
