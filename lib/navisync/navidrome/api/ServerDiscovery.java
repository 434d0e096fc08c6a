package navisync.navidrome.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import navisync.Failure;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.io.WebClient;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.ApiSettings;
import navisync.navidrome.ServerAddress;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;

/**
 * Finds out where a server answers and how it wants to be asked: the address as written, the one it
 * redirects to, else the parent paths; the token, else the encoded password; a form, else an
 * address. Whatever is wrong is one sentence.
 */
final class ServerDiscovery {

  /** For the first request: a few seconds. */
  private static final Retry BRIEFLY = new Retry(3, Duration.ofSeconds(1), Duration.ofSeconds(30));

  /** Not found, no such method, not implemented. */
  private static final Set<Integer> NO_POST = Set.of(404, 405, 501);

  private final ApiSettings settings;
  private final ServerConnection connection;
  private final Timekeeper time;
  private final Consumer<String> notice;

  /** The result of asking at an address. */
  private sealed interface Found {}

  /** The server. */
  private record Server(SubsonicClient client) implements Found {}

  /** Something else, such as {@code a web page}. */
  private record Other(String what) implements Found {}

  /**
   * Prepares the search for a server.
   *
   * @param notice told when the server answers at another address than the one that is set
   */
  ServerDiscovery(
      ApiSettings settings, ServerConnection connection, Timekeeper time, Consumer<String> notice) {
    this.settings = settings;
    this.connection = connection;
    this.time = time;
    this.notice = notice;
  }

  /** Finds the server, and logs in. */
  SubsonicClient connect() {
    Login login = new Login(settings.user(), settings.password(), Login.Encoding.TOKEN);
    String instead = null;
    for (ServerAddress address : settings.address().candidates()) {
      try {
        Found found =
            tryOut(
                new ConnectionAttempt(
                    address, login, ParameterTransport.FORM, WebClient.REDIRECTS));
        if (found instanceof Server server) {
          noticeOtherAddress(server.client().address());
          return server.client();
        }
        instead = instead == null ? ((Other) found).what() : instead;
      } catch (Unavailable none) {
        throw nobodyAnswers(none);
      }
    }
    throw Failure.ofSetting(
        "NAVIDROME_URL",
        "NAVIDROME_URL %s answers with %s instead of Navidrome's API. Use the address that the"
                .formatted(settings.address(), instead)
            + " server itself listens on, or let /rest through at your proxy.");
  }

  /** Creates the failure of a proxy in front of the server that wants a login of its own. */
  private static Failure askedToLogIn(ServerAddress address, WebAnswer reply) {
    String start = "Something in front of Navidrome at " + address;
    if (address.login().isPresent()) {
      return Failure.ofSetting(
          "NAVIDROME_URL",
          start
              + " rejects the user and password in NAVIDROME_URL (HTTP status 401). Correct them."
              + " Percent-encode special characters, such as %40 for @.");
    }
    return Failure.ofSetting(
        "NAVIDROME_URL",
        start
            + " asks for a login of its own (HTTP status 401). "
            + (AnswerKind.takesBasicLogin(reply)
                ? "Write it into NAVIDROME_URL, as in https://user:password@host, "
                : "Use the address that the server itself listens on, ")
            + "or let /rest, /auth and /api through at your proxy.");
  }

  private Failure nobodyAnswers(Unavailable none) {
    String address = "NAVIDROME_URL " + settings.address();
    String why = address + ": " + none.getMessage();
    return switch (none.kind()) {
      case NOT_REACHED ->
          Failure.ofSetting(
              "NAVIDROME_URL",
              "No Navidrome server at " + why + ". Start it, or correct the address.",
              none);
      case RATE_LIMITED -> NoUsableAnswer.of(address, none);
      case FAILED ->
          Failure.usage(
              "No usable answer from " + why + ". Start Navidrome, or correct the address.", none);
    };
  }

  private void noticeOtherAddress(ServerAddress found) {
    if (!found.equals(settings.address())) {
      notice.accept("Navidrome answers at " + found + ". Write that into NAVIDROME_URL.");
    }
  }

  private Found tryOut(ConnectionAttempt attempt) throws Unavailable {
    if (!settings.options().allows(Allowed.PLAINTEXT_PASSWORD)) {
      attempt.refuseReadablePassword();
    }
    SubsonicClient client =
        new SubsonicClient(
            connection, settings, attempt.address(), attempt.login(), attempt.transport(), time);
    SubsonicClient.Reply reply =
        untilWell(() -> client.reply("ping", List.of()), SubsonicClient.Reply::web);
    if (reply.web().location().isPresent() && attempt.redirects() > 0) {
      return redirected(attempt, reply.web().location().get());
    }
    if (AnswerKind.wantsLogin(reply.web())) {
      throw askedToLogIn(attempt.address(), reply.web());
    }
    if (reply.answer() instanceof Good) {
      return new Server(client);
    }
    if (reply.answer() instanceof Foreign foreign) {
      return attempt.transport() == ParameterTransport.FORM
          ? bareGet(attempt, foreign)
          : new Other(foreign.text());
    }
    return refused(attempt, (Refused) reply.answer());
  }

  private Found refused(ConnectionAttempt attempt, Refused refused) throws Unavailable {
    int code = refused.code();
    if (code == Refused.TOKEN_NOT_SUPPORTED && attempt.login().encoding() == Login.Encoding.TOKEN) {
      return tryOut(attempt.encoded());
    }
    if (code == Refused.PARAMETER_MISSING && attempt.transport() == ParameterTransport.FORM) {
      return tryOut(attempt.with(ParameterTransport.POSTED_ADDRESS));
    }
    if (code == Refused.WRONG_LOGIN) {
      throw Failure.usage(
          "Navidrome at %s rejected user %s or its password. Correct NAVIDROME_API_USER or"
                  .formatted(attempt.address(), attempt.login().user())
              + " NAVIDROME_API_PASSWORD.");
    }
    throw SubsonicClient.refusal("ping", refused);
  }

  /**
   * Asks once more with GET, without saying who asks: something that takes no POST may be a server
   * for GET only, or a web page that redirects to where Navidrome lies.
   */
  private Found bareGet(ConnectionAttempt attempt, Foreign posted) throws Unavailable {
    List<Map.Entry<String, String>> nobody = List.of(Map.entry("f", "json"));
    URI ping = attempt.address().resolve("/rest/ping.view");
    WebAnswer reply =
        untilWell(
            () -> connection.send(ParameterTransport.ADDRESS, ping, nobody), Function.identity());
    if (reply.location().isPresent() && attempt.redirects() > 0) {
      return redirected(attempt, reply.location().get());
    }
    return NO_POST.contains(posted.status()) && !(SubsonicAnswer.read(reply) instanceof Foreign)
        ? tryOut(attempt.with(ParameterTransport.ADDRESS))
        : new Other(posted.text());
  }

  private <T> T untilWell(Retry.Request<T> request, Function<T, WebAnswer> webAnswer)
      throws Unavailable {
    return Interruption.endsRun(
        () ->
            Retry.call(
                time,
                ServerDiscovery::again,
                () -> {
                  T reply = request.send();
                  WebAnswer web = webAnswer.apply(reply);
                  if (AnswerKind.isInTrouble(web)
                      && SubsonicAnswer.read(web) instanceof Foreign foreign) {
                    throw foreign.unavailable();
                  }
                  return reply;
                }));
  }

  /** Returns how to repeat a request; not at all where nothing answers. */
  private static Optional<Retry> again(Unavailable failure) {
    return failure.kind() == Unavailable.Kind.NOT_REACHED ? Optional.empty() : Optional.of(BRIEFLY);
  }

  /** Follows a redirect of the API to its address, or one to the web page to the base path. */
  private Found redirected(ConnectionAttempt attempt, URI location) throws Unavailable {
    ServerAddress from = attempt.address();
    String path = location.getPath() == null ? "" : location.getPath();
    boolean toWebPage =
        path.matches(".*/app/?") && location.getHost().equalsIgnoreCase(from.base().getHost());
    if (!path.contains("/rest/ping") && !toWebPage) {
      return new Other("a redirect to another page, such as a login page,");
    }
    ServerAddress target = from.redirectedTo(location);
    return target.equals(from)
        ? new Other("a redirect to its web page")
        : tryOut(attempt.redirectedTo(target));
  }
}
