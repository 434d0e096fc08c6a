package navisync.navidrome.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import navisync.Failure;

/**
 * Where a Navidrome server answers: scheme, host, port and base path, without a slash at the end.
 *
 * @param base the address, such as {@code https://music.example/navidrome}
 */
public record ServerAddress(URI base) {

  /**
   * Reads NAVIDROME_URL as people write it: with or without scheme, with a slash or {@code /rest}
   * or the path of the web page at the end. Without a scheme it is http; a server that wants https
   * redirects.
   *
   * @throws Failure with exit code 2 when it is no address
   */
  public static ServerAddress of(String text) {
    String full = text.strip().contains("://") ? text.strip() : "http://" + text.strip();
    String withoutLogin = full.replaceFirst("(?<=//)[^/@]*@", "");
    String base =
        withoutLogin
            .replaceFirst("[?#].*$", "")
            .replaceFirst("(?i)/+(app|rest)(/.*)?$", "")
            .replaceFirst("/+$", "");
    try {
      URI uri = URI.create(base);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return new ServerAddress(uri);
      }
    } catch (IllegalArgumentException unreadable) {
      throw unreadable(text, unreadable);
    }
    throw unreadable(text, null);
  }

  private static Failure unreadable(String text, Exception cause) {
    return Failure.usage(
        "NAVIDROME_URL "
            + text.replaceFirst("(?<=^|//)[^/@]*@", "")
            + " is no address; write it like http://127.0.0.1:4533.",
        cause);
  }

  /** The address itself, then those of its parent paths, the server's root last. */
  List<ServerAddress> candidates() {
    List<ServerAddress> candidates = new ArrayList<>(List.of(this));
    String path = base.getPath() == null ? "" : base.getPath();
    while (path.contains("/")) {
      path = path.substring(0, path.lastIndexOf('/'));
      candidates.add(new ServerAddress(base.resolve(path.isEmpty() ? "/" : path)).trimmed());
    }
    return candidates;
  }

  private ServerAddress trimmed() {
    return new ServerAddress(URI.create(base.toString().replaceFirst("/+$", "")));
  }

  /** The address of a path below, such as {@code /rest/ping.view}. */
  public URI resolve(String path) {
    return URI.create(base + path);
  }

  /** Whether what is sent there can be read by nobody else: https, or this machine. */
  boolean isPrivate() {
    String host = base.getHost();
    return "https".equalsIgnoreCase(base.getScheme())
        || host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
