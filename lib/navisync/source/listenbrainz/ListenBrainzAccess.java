package navisync.source.listenbrainz;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import navisync.io.Secret;
import navisync.source.ServiceAddress;

/**
 * The address of ListenBrainz, or of another server of its protocol, and the account to read.
 *
 * @param address the address below which {@code /1/} lies, without a slash at its end
 * @param user the user whose history is read
 * @param token the user's token; empty for none, since reading needs none
 */
public record ListenBrainzAccess(URI address, String user, Optional<Secret> token) {
  /** ListenBrainz's own address. */
  public static final String LISTENBRAINZ_ADDRESS = "https://api.listenbrainz.org";

  /** ListenBrainz blocks programs that ask more often than once a second. */
  private static final Duration LISTENBRAINZ_PACE = Duration.ofSeconds(1);

  /**
   * Reads the settings.
   *
   * @param address LISTENBRAINZ_URL, with or without {@code /1} at its end
   * @throws Failure of usage if the address is no http or https address
   */
  public static ListenBrainzAccess of(String address, String user, Optional<Secret> token) {
    String base = address.strip().replaceFirst("/+$", "");
    URI uri =
        ServiceAddress.of("LISTENBRAINZ_URL", base.replaceFirst("/1$", ""), LISTENBRAINZ_ADDRESS);
    return new ListenBrainzAccess(uri, user, token);
  }

  /** Returns the name in messages: {@code "ListenBrainz"}, or the host of another server. */
  public String serviceName() {
    return address.toString().equals(LISTENBRAINZ_ADDRESS) ? "ListenBrainz" : address.getHost();
  }

  private boolean isListenBrainz() {
    return isSameServer(URI.create(LISTENBRAINZ_ADDRESS));
  }

  /** Returns the least time between two requests. */
  Duration betweenRequests() {
    return isListenBrainz() ? LISTENBRAINZ_PACE : Duration.ZERO;
  }

  /**
   * Returns how the program introduces itself. ListenBrainz wants a contact there, and the person
   * who runs it can be reached through the account: {@code NaviSync/1.0.0 (
   * https://listenbrainz.org/user/ann )}.
   */
  String userAgent(String version) {
    String about =
        isListenBrainz()
            ? " https://listenbrainz.org/user/" + encoded(user) + " "
            : "Java " + Runtime.version().feature();
    return "NaviSync/" + version + " (" + about + ")";
  }

  /** Returns the address of a list of the user, such as {@code listens}. */
  URI ofUser(String list) {
    return of("user/" + encoded(user) + "/" + list);
  }

  /** Returns the address of the user's feedback. */
  URI feedback() {
    return of("feedback/user/" + encoded(user) + "/get-feedback");
  }

  /** Returns an address below {@code /1/}. */
  URI of(String path) {
    return URI.create(address + "/1/" + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the headers of each request. */
  Map<String, String> headers() {
    return token.map(secret -> Map.of("Authorization", "Token " + secret.value())).orElse(Map.of());
  }

  /** Returns whether an address is on the same host, so that it may be sent the token. */
  boolean isSameServer(URI other) {
    return ServiceAddress.sameHost(address, other);
  }

  /** Returns what must never be shown. */
  List<String> secrets() {
    return token.map(secret -> List.of(secret.value())).orElse(List.of());
  }

  /** Returns a text from outside with the token replaced, so that it can be shown. */
  String withoutToken(String text) {
    return token.map(secret -> text.replace(secret.value(), "***")).orElse(text);
  }
}
