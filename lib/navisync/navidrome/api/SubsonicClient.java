package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.navidrome.ApiSettings;
import navisync.navidrome.ServerAddress;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;

/** Speaks the Subsonic API with a server that {@link ServerDiscovery} found. */
final class SubsonicClient {
  /** For a server that answered before: about a minute, in which it may restart. */
  static final Retry PATIENTLY = new Retry(6, Duration.ofSeconds(1), Duration.ofSeconds(30));

  private final ServerConnection connection;
  private final ApiSettings settings;
  private final ServerAddress address;
  private final Login login;
  private final ParameterTransport transport;
  private final Timekeeper time;
  private String player;

  /**
   * Creates a client.
   *
   * @param address where the server really answers
   * @param login in the form it takes
   * @param transport how it takes parameters
   */
  SubsonicClient(
      ServerConnection connection,
      ApiSettings settings,
      ServerAddress address,
      Login login,
      ParameterTransport transport,
      Timekeeper time) {
    this.connection = connection;
    this.settings = settings;
    this.address = address;
    this.login = login;
    this.transport = transport;
    this.time = time;
  }

  /** Sends a request once, answered or not; for what must not be asked twice. */
  SubsonicAnswer once(String method, List<Map.Entry<String, String>> parameters)
      throws Unavailable {
    return reply(method, parameters).answer();
  }

  /** A reply as it came, and what it says. */
  record Reply(WebAnswer web, SubsonicAnswer answer) {}

  /**
   * Sends a request once and returns the reply as it came.
   *
   * @throws Unavailable when none came
   */
  Reply reply(String method, List<Map.Entry<String, String>> parameters) throws Unavailable {
    Map<String, String> who = login.parameters();
    List<Map.Entry<String, String>> all = new ArrayList<>(who.entrySet());
    all.add(Map.entry("v", settings.options().version()));
    all.add(Map.entry("c", settings.options().client()));
    all.add(Map.entry("f", "json"));
    all.addAll(parameters);
    WebAnswer web = connection.send(transport, address.resolve("/rest/" + method + ".view"), all);
    PlayerCookie.of(web.headers().allValues("Set-Cookie")).ifPresent(this::heardAs);
    SubsonicAnswer answer = SubsonicAnswer.read(web);
    return new Reply(
        web, answer instanceof Refused refused ? refused.shown(login.secretsOf(who)) : answer);
  }

  /** Refuses to go on as another user. */
  private void heardAs(PlayerCookie cookie) {
    if (!cookie.user().equalsIgnoreCase(login.user())) {
      throw UserCheck.another(login.user(), cookie.user());
    }
    player = cookie.id();
  }

  /**
   * Repeats a request until an answer comes; only for what may be asked twice.
   *
   * @throws Failure of an error if none comes or it is refused, of usage if the user may not
   */
  JsonNode ask(String method, List<Map.Entry<String, String>> parameters) {
    SubsonicAnswer answer = answer(method, parameters);
    if (answer instanceof Refused refused) {
      throw refusal(method, refused);
    }
    return ((Good) answer).body();
  }

  /** Repeats a request as {@link #ask} does; empty when it is refused, whatever the reason. */
  Optional<JsonNode> tryToAsk(String method, List<Map.Entry<String, String>> parameters) {
    return answer(method, parameters) instanceof Good good
        ? Optional.of(good.body())
        : Optional.empty();
  }

  /** Asks for something that may be gone: empty then. */
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

  /** Repeats a request until its answer is good or refused. */
  private SubsonicAnswer answer(String method, List<Map.Entry<String, String>> parameters) {
    try {
      return Interruption.endsRun(
          () ->
              PATIENTLY.call(
                  time,
                  () -> {
                    SubsonicAnswer answer = once(method, parameters);
                    if (answer instanceof Foreign foreign) {
                      throw foreign.unavailable();
                    }
                    return answer;
                  }));
    } catch (Unavailable failed) {
      throw NoUsableAnswer.of("Navidrome to " + method, failed);
    }
  }

  /** Returns a refusal as a sentence. */
  static Failure refusal(String method, Refused refused) {
    return refused.code() == Refused.NOT_ALLOWED
        ? Failure.usage(
            "The Navidrome user is not allowed to use %s. Allow it for the user in NAVIDROME_API_USER."
                .formatted(method))
        : Failure.error(
            "Navidrome rejected %s with error %s (%s)."
                .formatted(method, refused.code(), refused.message()),
            null);
  }

  /** Returns where the server answers. */
  ServerAddress address() {
    return address;
  }

  /** Returns how the server takes parameters. */
  ParameterTransport transport() {
    return transport;
  }

  /** Returns the user who logged in. */
  String user() {
    return login.user();
  }

  /** Returns the id of this client's player as the last answer named it; empty where none does. */
  Optional<String> player() {
    return Optional.ofNullable(player);
  }
}
