package navisync.navidrome.api;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import navisync.Failure;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;

/**
 * Finds out where a server answers and how it wants to be asked: the address as written, the one it
 * redirects to, else the parent paths; the token, else the encoded password; a form post, else an
 * address. Whatever is wrong is one sentence.
 */
final class Connecting {
  private static final int REDIRECTS = 5;

  private final ApiSettings settings;
  private final Transport transport;
  private final Timekeeper time;
  private final Consumer<String> notice;

  /**
   * A search for the server of some settings.
   *
   * @param notice told when the server answers at another address than the one that is set
   */
  Connecting(ApiSettings settings, Transport transport, Timekeeper time, Consumer<String> notice) {
    this.settings = settings;
    this.transport = transport;
    this.time = time;
    this.notice = notice;
  }

  /** A client that may ask. */
  SubsonicClient connect() {
    String seen = null;
    NoAnswer silence = null;
    for (ServerAddress address : settings.address().candidates()) {
      try {
        Login login = new Login(settings.user(), settings.password(), Login.Form.TOKEN);
        Object found = tryAt(address, login, true, REDIRECTS);
        if (found instanceof SubsonicClient client) {
          tellIfElsewhere(client.address());
          return client;
        }
        seen = seen == null ? (String) found : seen;
      } catch (NoAnswer none) {
        silence = none;
        break;
      }
    }
    if (silence != null && seen == null) {
      throw Failure.usage(
          "No Navidrome server at NAVIDROME_URL "
              + settings.address()
              + ": "
              + silence.getMessage()
              + "; start it, or correct the address.",
          silence);
    }
    throw Failure.usage(
        "NAVIDROME_URL "
            + settings.address()
            + " answers with "
            + seen
            + " instead of Navidrome's API; give the address that the server itself listens on, or"
            + " let /rest through at your proxy.");
  }

  private void tellIfElsewhere(ServerAddress found) {
    if (!found.equals(settings.address())) {
      notice.accept("Navidrome answers at " + found + "; write that into NAVIDROME_URL.");
    }
  }

  /** The client, or the words for what answered instead. */
  private Object tryAt(ServerAddress address, Login login, boolean byForm, int redirects)
      throws NoAnswer {
    checkSecret(address, login);
    SubsonicClient client = new SubsonicClient(transport, settings, address, login, byForm, time);
    HttpReply reply = client.reply("ping", List.of());
    if (reply.location() != null && redirects > 0) {
      ServerAddress target = redirected(reply.location());
      return target == null
          ? "a redirect to a login page"
          : tryAt(target, login, byForm, redirects - 1);
    }
    SubsonicAnswer answer = SubsonicAnswer.read(reply);
    if (answer instanceof Good) {
      return client;
    }
    if (answer instanceof Foreign foreign) {
      return foreign.what();
    }
    Refused refused = (Refused) answer;
    return switch (refused.code()) {
      case Refused.TOKEN_NOT_SUPPORTED -> {
        if (login.form() == Login.Form.ENCODED) {
          throw SubsonicClient.refusal("ping", refused);
        }
        Login encoded = new Login(login.user(), login.password(), Login.Form.ENCODED);
        yield tryAt(address, encoded, byForm, redirects);
      }
      case Refused.PARAMETER_MISSING -> {
        if (!byForm) {
          throw SubsonicClient.refusal("ping", refused);
        }
        yield tryAt(address, login, false, redirects);
      }
      case Refused.WRONG_LOGIN ->
          throw Failure.usage(
              "Navidrome at "
                  + address
                  + " does not know user "
                  + login.user()
                  + " with this password; correct NAVIDROME_API_USER or NAVIDROME_API_PASSWORD.");
      default -> throw SubsonicClient.refusal("ping", refused);
    };
  }

  private void checkSecret(ServerAddress address, Login login) {
    boolean readable = login.form() == Login.Form.ENCODED && !address.isPrivate();
    if (readable && !settings.allowPlaintextPassword()) {
      throw Failure.usage(
          "The server at "
              + address
              + " wants the password itself, and over http others could read it on the way; use"
              + " https, or set ALLOW_PLAINTEXT_PASSWORD=True.");
    }
  }

  /** The base address behind a redirect of the API; null when it leads elsewhere. */
  private static ServerAddress redirected(URI location) {
    String path = location.getPath() == null ? "" : location.getPath();
    return path.contains("/rest/ping") ? ServerAddress.of(location.toString()) : null;
  }
}
