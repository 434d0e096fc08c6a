package navisync.navidrome.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.io.Timekeeper;
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
  private static final int REDIRECTS = 5;

  /** Not found, no such method, not implemented. */
  private static final Set<Integer> NO_POST = Set.of(404, 405, 501);

  private final ApiSettings settings;
  private final Transport transport;
  private final Timekeeper time;
  private final Retry repeating;
  private final Consumer<String> notice;

  /**
   * What came of one address.
   *
   * @param client may ask; null when something else answers there
   * @param instead what answers there, such as {@code a web page}; null when the server does
   */
  private record Found(SubsonicClient client, String instead) {}

  /**
   * A search for the server of some settings.
   *
   * @param notice told when the server answers at another address than the one that is set
   */
  ServerDiscovery(
      ApiSettings settings, Transport transport, Timekeeper time, Consumer<String> notice) {
    this.settings = settings;
    this.transport = transport;
    this.time = time;
    this.repeating = Retry.briefly(time);
    this.notice = notice;
  }

  /** A client that may ask. */
  SubsonicClient connect() {
    String instead = null;
    for (ServerAddress address : settings.address().candidates()) {
      try {
        Login login = new Login(settings.user(), settings.password(), Login.Form.TOKEN);
        Found found = tryAt(address, login, ParameterTransport.FORM, REDIRECTS);
        if (found.client() != null) {
          tellIfElsewhere(found.client().address());
          return found.client();
        }
        instead = instead == null ? found.instead() : instead;
      } catch (NoAnswer none) {
        throw nobodyAt(address, none);
      }
    }
    throw Failure.usage(
        "NAVIDROME_URL "
            + settings.address()
            + " answers with "
            + instead
            + " instead of Navidrome's API; use the address that the server itself listens on, or"
            + " let /rest through at your proxy.");
  }

  /** A proxy in front of the server wants a user and a password of its own. */
  private static Failure askedToLogIn(ServerAddress address, HttpReply reply) {
    String start = "Something in front of Navidrome at " + address;
    if (address.login().isPresent()) {
      return Failure.usage(
          start
              + " rejects the user and password in NAVIDROME_URL (HTTP status 401); correct them."
              + " Percent-encode special characters, such as %40 for @.");
    }
    return Failure.usage(
        start
            + " asks for a login of its own (HTTP status 401); "
            + (reply.takesBasicLogin()
                ? "write it into NAVIDROME_URL, as in https://user:password@host, "
                : "use the address that the server itself listens on, ")
            + "or let /rest, /auth and /api through at your proxy.");
  }

  private Failure nobodyAt(ServerAddress address, NoAnswer none) {
    return Failure.usage(
        "No Navidrome server at NAVIDROME_URL "
            + settings.address()
            + ": "
            + none.getMessage()
            + "; start it, or correct the address.",
        none);
  }

  private void tellIfElsewhere(ServerAddress found) {
    if (!found.equals(settings.address())) {
      notice.accept("Navidrome answers at " + found + "; write that into NAVIDROME_URL.");
    }
  }

  private Found tryAt(ServerAddress address, Login login, ParameterTransport carrier, int redirects)
      throws NoAnswer {
    checkSecret(address, login, carrier);
    SubsonicClient client = new SubsonicClient(transport, settings, address, login, carrier, time);
    HttpReply reply = untilWell(() -> client.reply("ping", List.of()));
    if (reply.location() != null && redirects > 0) {
      return redirected(address, reply.location(), login, carrier, redirects);
    }
    if (reply.wantsLogin()) {
      throw askedToLogIn(address, reply);
    }
    SubsonicAnswer answer = client.read(reply);
    if (answer instanceof Good) {
      return new Found(client, null);
    }
    if (answer instanceof Foreign foreign) {
      return carrier == ParameterTransport.FORM
          ? bareGet(address, login, foreign, redirects)
          : new Found(null, foreign.what());
    }
    return refused((Refused) answer, address, login, carrier, redirects);
  }

  private Found refused(
      Refused refused,
      ServerAddress address,
      Login login,
      ParameterTransport carrier,
      int redirects)
      throws NoAnswer {
    int code = refused.code();
    if (code == Refused.TOKEN_NOT_SUPPORTED && login.form() == Login.Form.TOKEN) {
      Login encoded = new Login(login.user(), login.password(), Login.Form.ENCODED);
      return tryAt(address, encoded, carrier, redirects);
    }
    if (code == Refused.PARAMETER_MISSING && carrier == ParameterTransport.FORM) {
      return tryAt(address, login, ParameterTransport.POSTED_ADDRESS, redirects);
    }
    if (code == Refused.WRONG_LOGIN) {
      throw Failure.usage(
          "Navidrome at "
              + address
              + " rejected user "
              + login.user()
              + " or its password; correct NAVIDROME_API_USER or NAVIDROME_API_PASSWORD.");
    }
    throw SubsonicClient.refusal("ping", refused);
  }

  /**
   * Something that takes no POST may be a server for GET only, or a web page that redirects to
   * where Navidrome lies; so it is asked once more, without saying who asks.
   */
  private Found bareGet(ServerAddress address, Login login, Foreign posted, int redirects)
      throws NoAnswer {
    List<Map.Entry<String, String>> nobody = List.of(Map.entry("f", "json"));
    URI ping = address.resolve("/rest/ping.view");
    HttpReply reply = untilWell(() -> transport.send(ParameterTransport.ADDRESS, ping, nobody));
    if (reply.location() != null && redirects > 0) {
      return redirected(address, reply.location(), login, ParameterTransport.FORM, redirects);
    }
    return NO_POST.contains(posted.status()) && !(SubsonicAnswer.read(reply) instanceof Foreign)
        ? tryAt(address, login, ParameterTransport.ADDRESS, redirects)
        : new Found(null, posted.what());
  }

  private HttpReply untilWell(Retry.Request<HttpReply> request) throws NoAnswer {
    return repeating.until(
        () -> {
          HttpReply reply = request.ask();
          if (reply.isInTrouble() && SubsonicAnswer.read(reply) instanceof Foreign foreign) {
            throw new NoAnswer(foreign);
          }
          return reply;
        });
  }

  /** A redirect of the API leads to its address, one to the web page tells the base path. */
  private Found redirected(
      ServerAddress from, URI location, Login login, ParameterTransport carrier, int redirects)
      throws NoAnswer {
    String path = location.getPath() == null ? "" : location.getPath();
    boolean toWebPage =
        path.matches(".*/app/?") && location.getHost().equalsIgnoreCase(from.base().getHost());
    if (!path.contains("/rest/ping") && !toWebPage) {
      return new Found(null, "a redirect to another page, such as a login page,");
    }
    ServerAddress target = from.redirectedTo(location);
    return target.equals(from)
        ? new Found(null, "a redirect to its web page")
        : tryAt(target, login, carrier, redirects - 1);
  }

  private void checkSecret(ServerAddress address, Login login, ParameterTransport carrier) {
    boolean readable = !address.isPrivate() && !settings.allowPlaintextPassword();
    if (address.login().isPresent() && readable) {
      throw Failure.usage(
          "NAVIDROME_URL contains a password, which others could read over http; use https, or"
              + " set ALLOW_PLAINTEXT_PASSWORD=True.");
    }
    if (login.form() == Login.Form.TOKEN || settings.allowPlaintextPassword()) {
      return;
    }
    if (!address.isPrivate()) {
      throw Failure.usage(
          "The server at "
              + address
              + " needs the password itself, which others could read over http; use https, or"
              + " set ALLOW_PLAINTEXT_PASSWORD=True.");
    }
    if (carrier != ParameterTransport.FORM) {
      throw Failure.usage(
          "The server at "
              + address
              + " needs the password itself in the address, which may end up in its log; set"
              + " ALLOW_PLAINTEXT_PASSWORD=True to accept that.");
    }
  }
}
