package navisync.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import navisync.Failure;

/** The addresses of history servers. Pure functions. */
public final class ServiceAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private ServiceAddress() {}

  /**
   * Reads an http or https address, which has nothing behind its path.
   *
   * @param setting the setting that names it, for the message
   * @param example an address that would do
   * @throws Failure of usage if it is no such address
   */
  public static URI of(String setting, String text, String example) {
    URISyntaxException cause = null;
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean bare = address.getRawQuery() == null && address.getRawFragment() == null;
      if (address.getHost() != null && SCHEMES.contains(scheme) && bare) {
        return address;
      }
    } catch (URISyntaxException invalid) {
      cause = invalid;
    }
    throw Failure.usage(
        "%s is not a web address: \"%s\". Use one such as %s, or leave it out."
            .formatted(setting, text, example),
        cause);
  }

  /** Returns an address as a person may see it: without a password in it. */
  public static String shown(URI address) {
    return address.toString().replaceFirst("//[^/]*@", "//");
  }

  /** Returns whether both are on the same host, so that one may be sent the other's secrets. */
  public static boolean sameHost(URI one, URI other) {
    return one.getHost().equalsIgnoreCase(other.getHost());
  }
}
