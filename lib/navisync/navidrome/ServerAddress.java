package navisync.navidrome;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.Failure;
import navisync.io.Secret;

/**
 * The address of a Navidrome server: scheme, host, port and base path, without a slash at the end.
 *
 * @param base the address, such as {@code https://music.example/navidrome}
 * @param login {@code user:password} for a proxy in front that asks for it (HTTP basic
 *     authentication); empty when the address holds none
 */
public record ServerAddress(URI base, Optional<Secret> login) {
  /** The ends of names that home routers and mDNS give. */
  private static final Pattern HOME_NAME =
      Pattern.compile("\\.(local|lan|home|internal|localdomain|home\\.arpa|fritz\\.box)$");

  private static final Pattern PARTS =
      Pattern.compile("(?<scheme>[^:/]*://)(?:(?<login>[^/?#]*)@)?(?<rest>.*)");

  /**
   * Reads NAVIDROME_URL as people write it: with or without scheme, with a slash or {@code /rest}
   * or the path of the web page at the end, and with {@code user:password@} before the host, in
   * which special characters are percent-encoded. Without a scheme it is http; a server that wants
   * https redirects.
   *
   * @throws Failure of usage if it is no address
   */
  public static ServerAddress of(String text) {
    String full = text.strip().contains("://") ? text.strip() : "http://" + text.strip();
    Matcher parts = PARTS.matcher(full);
    if (!parts.matches()) {
      throw unreadable(text);
    }
    String base =
        (parts.group("scheme") + parts.group("rest"))
            .replaceFirst("[?#].*$", "")
            .replaceFirst("(?i)/+(app|rest)(/.*)?$", "")
            .replaceFirst("/+$", "");
    try {
      URI uri = URI.create(base);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        Optional<String> login = Optional.ofNullable(parts.group("login"));
        return new ServerAddress(
            uri, login.filter(each -> !each.isEmpty()).map(each -> new Secret(decoded(each))));
      }
    } catch (IllegalArgumentException unreadable) {
      throw unreadable(text);
    }
    throw unreadable(text);
  }

  /** Returns the address the server redirects to; the login goes along to the same host only. */
  public ServerAddress redirectedTo(URI location) {
    URI other = of(location.toString()).base();
    boolean sameHost = other.getHost().equalsIgnoreCase(base.getHost());
    return new ServerAddress(other, sameHost ? login : Optional.empty());
  }

  private static String decoded(String login) {
    try {
      return URLDecoder.decode(login.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return login;
    }
  }

  private static Failure unreadable(String text) {
    return Failure.ofSetting(
        "NAVIDROME_URL",
        "NAVIDROME_URL "
            + text.strip().replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", "$1")
            + " is not an address. Write it like http://127.0.0.1:4533.");
  }

  /** Returns the header {@code Authorization} for the login; empty when there is none. */
  public Optional<String> authorization() {
    return login.map(
        secret ->
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(secret.value().getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the address itself, then those of its parent paths, the server's root last. */
  public List<ServerAddress> candidates() {
    List<ServerAddress> candidates = new ArrayList<>(List.of(this));
    String path = base.getPath() == null ? "" : base.getPath();
    while (path.contains("/")) {
      path = path.substring(0, path.lastIndexOf('/'));
      candidates.add(trimmed(base.resolve(path.isEmpty() ? "/" : path)));
    }
    return candidates;
  }

  private ServerAddress trimmed(URI address) {
    return new ServerAddress(URI.create(address.toString().replaceFirst("/+$", "")), login);
  }

  /** Returns the address of a path below, such as {@code /rest/ping.view}. */
  public URI resolve(String path) {
    return URI.create(base + path);
  }

  /** Returns whether what is sent there can be read by nobody else: https, or this machine. */
  public boolean isPrivate() {
    String host = base.getHost();
    return "https".equalsIgnoreCase(base.getScheme())
        || host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }

  /**
   * Returns whether this is plain http to a machine of the home network: what is sent there can be
   * read by others in that network, and by nobody else.
   */
  public boolean isHomeNetwork() {
    String host = base.getHost().toLowerCase(Locale.ROOT);
    if (isPrivate()) {
      return false;
    }
    boolean literal = host.startsWith("[") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    return literal ? isHomeAddress(host) : !host.contains(".") || HOME_NAME.matcher(host).find();
  }

  private static boolean isHomeAddress(String literal) {
    try {
      InetAddress address = InetAddress.getByName(literal);
      boolean uniqueLocal =
          address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
      return uniqueLocal
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isAnyLocalAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  /** Returns the address without the login, for messages. */
  @Override
  public String toString() {
    return base.toString();
  }
}
