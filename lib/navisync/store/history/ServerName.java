package navisync.store.history;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.model.HistoryAccount;

/**
 * The name of a server, however its address is written: without scheme, login and usual port, in
 * lower case, without a slash at the end.
 */
public final class ServerName {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^/@]*@)?([^/?#]*)([^?#]*).*");

  private ServerName() {}

  /**
   * Returns the server of an account: host and port for Last.fm's protocol, which lies at one place
   * of a host. Other kinds keep their path, so that no two protocols of one host are mixed up.
   */
  public static String of(HistoryAccount account) {
    return account.source().equals(HistoryAccount.LASTFM)
        ? host(account.address())
        : hostAndPath(account.address());
  }

  /** Returns host and port. Sample: {@code ws.audioscrobbler.com}, {@code localhost:4533}. */
  public static String host(String address) {
    return part(address, 1).replaceFirst("\\.?(?::(?:80|443)?)?$", "").toLowerCase(Locale.ROOT);
  }

  /** Returns host, port and path. Sample: {@code music.example/navidrome}. */
  public static String hostAndPath(String address) {
    return host(address) + part(address, 2).replaceFirst("/+$", "");
  }

  private static String part(String address, int group) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    if (!matcher.matches()) {
      return address.strip();
    }
    return group == 1 ? ascii(matcher.group(1)) : matcher.group(group);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException notAHost) {
      return host;
    }
  }
}
